import Cells

/// Where the messages and the question of a play stand.
struct PlayLayout {
  let transcript: Rect
  let panel: Rect
  /// Whether the panel stands beside the messages, not below them.
  let isBeside: Bool

  /// Messages at the left, the question at the right, or below where it is narrow.
  ///
  /// - Parameter panelRows: how many rows the question takes at a width; nil where there are no
  ///   messages beside it.
  init(_ look: Look, panelRows: ((_ columns: Int) -> Int)?) {
    let body = look.body
    let (left, top) = (body.columns.lowerBound, body.rows.lowerBound)
    isBeside = look.size.columns >= Self.columnsForBoth && panelRows != nil
    guard let panelRows else {
      transcript = Rect(column: left, row: top, columns: 0, rows: 0)
      panel = body
      return
    }
    if isBeside {
      let side = min(48, max(30, look.size.columns / 3))
      let messages = min(body.size.columns - side - 3, 84)
      transcript = Rect(column: left, row: top, columns: messages, rows: body.size.rows)
      panel = Rect(column: left + messages + 3, row: top, columns: side, rows: body.size.rows)
    } else {
      // At least four rows of messages, and as many more as the question leaves.
      let rows = min(panelRows(body.size.columns), max(body.size.rows - 5, 0))
      let messages = max(body.size.rows - rows - 1, 0)
      transcript = Rect(column: left, row: top, columns: body.size.columns, rows: messages)
      panel = Rect(column: left, row: top + messages + 1, columns: body.size.columns, rows: rows)
    }
  }

  private static let columnsForBoth = 76

  /// Draws the rule between the two.
  func drawRule(into canvas: inout Canvas, _ look: Look) {
    guard transcript.size.columns > 0 else { return }
    if isBeside {
      for row in panel.rows {
        canvas.put(
          String(look.glyphs.vertical), at: Point(column: panel.columns.lowerBound - 2, row: row),
          style: .muted)
      }
    } else {
      canvas.put(
        String(repeating: look.glyphs.horizontal, count: panel.size.columns),
        at: Point(column: panel.columns.lowerBound, row: panel.rows.lowerBound - 1), style: .muted)
    }
  }
}
