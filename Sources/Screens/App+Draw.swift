package import Cells

extension App {
  /// The smallest grid on which everything can be read.
  package static let smallest = Size(columns: 40, rows: 15)

  /// Whether the window has room for that.
  var isLargeEnough: Bool {
    look.size.columns >= Self.smallest.columns && look.size.rows >= Self.smallest.rows
  }

  /// The whole grid: header, screen, hint bar.
  package func draw() -> Canvas {
    var canvas = Canvas(look.size)
    guard isLargeEnough else {
      let words = look.phrases.tooSmall(look.size.columns, look.size.rows)
      canvas.draw([ScreenLine](words, columns: max(look.size.columns, 1)), in: canvas.bounds)
      canvas.cursor = canvas.bounds.isEmpty ? nil : Point(column: 0, row: 0)
      if look.glyphs.kind == .ascii { canvas.spellInASCII() }
      return canvas
    }
    guard let top else { return canvas }
    header(top, &canvas)
    top.draw(into: &canvas, look)
    if let notice { say(notice, &canvas) } else { hints(top, &canvas) }
    if look.glyphs.kind == .ascii { canvas.spellInASCII() }
    return canvas
  }

  private func header(_ screen: any Screen, _ canvas: inout Canvas) {
    let status = screen.status(look)
    let right = width(of: status)
    let room = look.size.columns - 2 - (right > 0 ? right + 2 : 0)
    canvas.put(
      shortened(screen.title(look), to: room), at: Point(column: 1, row: 0), style: .heading)
    canvas.put(
      status, at: Point(column: look.size.columns - 1 - right, row: 0), style: .muted)
  }

  /// A notice is never cut: it takes the rows it needs from the bottom.
  private func say(_ notice: String, _ canvas: inout Canvas) {
    let lines = [ScreenLine](notice, .danger, columns: look.size.columns - 2).suffix(4)
    let area = Rect(
      column: 0, row: look.size.rows - lines.count, columns: look.size.columns, rows: lines.count)
    canvas.fill(area)
    canvas.draw(lines, in: area.inset(columns: 1, rows: 0))
  }

  /// Help first, then what the screen is for, then the ways out, and the language last.
  private func ranked(_ hinted: [Binding]) -> [Binding] {
    let common: [Action] = [.help, .happening, .leave, .switchLanguage]
    let own = hinted.filter { !common.contains($0.action) || $0.keys.isEmpty }
    let named = { (action: Action) in hinted.filter { $0.action == action && !$0.keys.isEmpty } }
    return named(.help) + own.prefix(1) + named(.happening) + named(.leave) + own.dropFirst()
      + named(.switchLanguage)
  }

  /// Whole hints only: what does not fit is in the help, whose own hint comes first.
  private func hints(_ screen: any Screen, _ canvas: inout Canvas) {
    let hinted = screen.bindings(look).filter(\.isHinted)
    let room = look.size.columns - 2
    let gap = hinted.reduce(-3) { $0 + $1.hintColumns + 3 } <= room ? 3 : 2
    let byRank = ranked(hinted)
    var used = -gap
    let shown = byRank.filter { binding in
      let needed = binding.hintColumns + gap
      guard used + needed <= room else { return false }
      used += needed
      return true
    }
    var column = 1
    for binding in hinted where shown.contains(binding) {
      let row = look.size.rows - 1
      if let key = binding.keys.first {
        canvas.target(Rect(column: column, row: row, columns: binding.hintColumns, rows: 1), key)
      }
      column += canvas.put(
        binding.name, at: Point(column: column, row: row), style: Style(.hint, .bold))
      column +=
        1 + canvas.put(binding.label, at: Point(column: column + 1, row: row), style: .muted)
      column += gap
    }
  }
}

extension Binding {
  fileprivate var hintColumns: Int { width(of: name) + 1 + width(of: label) }
}

extension Canvas {
  /// Signs beyond ASCII that are no letters, each as one of the same width.
  ///
  /// Letters stay: Chinese cannot be shown without them.
  fileprivate mutating func spellInASCII() {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let place = Point(column: column, row: row)
        guard let plain = Self.plainSigns[self[place].text] else { continue }
        put(String(plain), at: place, style: self[place].style)
      }
    }
  }

  private static let plainSigns: [Character: Character] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "·": "-", "…": ".", "—": "-", "–": "-", "×": "x",
  ]
}
