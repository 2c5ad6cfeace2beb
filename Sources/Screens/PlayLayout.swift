import Cells

/// Where the messages, the question and one's own way so far stand in a play.
struct PlayLayout {
  let transcript: Rect
  let panel: Rect
  /// One's own way so far; nil where there is no room for it.
  let wayBack: Rect?
  /// Whether the panel stands beside the messages, not below them.
  let isBeside: Bool

  /// Messages at the left and the question at the right of them; below them where it is narrow, and
  /// one's own way so far at the right of both where it is wide.
  ///
  /// - Parameter panelRows: how many rows the question takes at a width; nil where there are no
  ///   messages beside it.
  init(_ look: Look, panelRows: ((_ columns: Int) -> Int)?) {
    let body = look.body
    guard let panelRows else {
      self.init(transcript: body.leading(0), panel: body, isBeside: false)
      return
    }
    guard look.size.columns >= Self.columnsForBoth else {
      // At least four rows of messages, and as many more as the question leaves.
      let rows = min(panelRows(body.size.columns), max(body.size.rows - 5, 0))
      let messages = max(body.size.rows - rows - 1, 0)
      self.init(
        transcript: body.from(row: 0, rows: messages),
        panel: body.from(row: messages + 1, rows: rows), isBeside: false)
      return
    }
    let side = min(48, max(30, look.size.columns * 3 / 10))
    let wayBack = look.layout == .wide ? min(40, max(26, look.size.columns / 5)) : 0
    let gaps = Self.gap * (wayBack > 0 ? 2 : 1)
    let messages = min(body.size.columns - side - wayBack - gaps, 84)
    self.init(
      transcript: body.leading(messages), panel: body.from(column: messages + Self.gap, side),
      wayBack: wayBack > 0
        ? body.from(column: messages + side + 2 * Self.gap, wayBack) : nil,
      isBeside: true)
  }

  private init(transcript: Rect, panel: Rect, wayBack: Rect? = nil, isBeside: Bool) {
    self.transcript = transcript
    self.panel = panel
    self.wayBack = wayBack
    self.isBeside = isBeside
  }

  private static let columnsForBoth = 76
  /// Columns between two parts, the rule among them.
  private static let gap = 3

  /// Draws the rules between the parts.
  func drawRule(into canvas: inout Canvas, _ look: Look) {
    guard transcript.size.columns > 0 else { return }
    if isBeside {
      for part in [panel, wayBack].compactMap({ $0 }) { upright(before: part, &canvas, look) }
    } else {
      canvas.put(
        String(repeating: look.glyphs.horizontal, count: panel.size.columns),
        at: Point(column: panel.columns.lowerBound, row: panel.rows.lowerBound - 1), style: .muted)
    }
  }

  private func upright(before part: Rect, _ canvas: inout Canvas, _ look: Look) {
    for row in part.rows {
      canvas.put(
        String(look.glyphs.vertical), at: Point(column: part.columns.lowerBound - 2, row: row),
        style: .muted)
    }
  }
}

extension Rect {
  fileprivate func leading(_ columns: Int) -> Rect { from(column: 0, columns) }

  fileprivate func from(column: Int, _ columns: Int) -> Rect {
    Rect(
      column: origin.column + column, row: origin.row, columns: columns, rows: size.rows)
  }
}
