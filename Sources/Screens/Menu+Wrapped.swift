import Cells

extension Menu {
  /// A list whose entries are read whole: each takes the rows it needs, between other lines.
  struct Page {
    private(set) var lines: [ScreenLine] = []
    /// The rows of the entry in focus.
    private(set) var focusRows = 0..<0

    mutating func add(_ lines: [ScreenLine]) {
      self.lines += lines
    }

    mutating func add(_ lines: [ScreenLine], isFocused: Bool) {
      if isFocused { focusRows = self.lines.count..<self.lines.count + lines.count }
      self.lines += lines
    }
  }

  /// Adds the entries to the page, each whole, with its detail behind the label; in a column of
  /// their own where there is room.
  func add(_ items: [Item], to page: inout Page, columns: Int, _ look: Look) {
    let hasDetails = items.contains { !$0.detail.isEmpty }
    let widest = items.map { width(of: $0.label) }.max() ?? 0
    let column = hasDetails && look.layout != .compact ? widest : 0
    for (place, item) in items.enumerated() {
      let isFocused = place == focus
      let pointer = isFocused ? String(look.glyphs.pointer) : " "
      let number = place < 9 ? "\(place + 1)" : " "
      let gap = String(repeating: " ", count: max(column - width(of: item.label), 0) + 2)
      let detail = item.detail.isEmpty ? [] : [TextRun(gap + item.detail, .muted)]
      let lines = [ScreenLine](
        [TextRun(item.label, isFocused ? .selection : .plain)] + detail, columns: columns,
        after: [TextRun("\(pointer) \(number)  ")])
      page.add(lines.aiming(at: .item(place)), isFocused: isFocused)
    }
  }
}

extension Canvas {
  /// Draws the part of the page that holds the entry in focus, and puts the cursor on it.
  mutating func draw(_ page: Menu.Page, in area: Rect, _ scroll: Scroll, _ look: Look) {
    let rows = area.size.rows
    let focus = page.focusRows
    let start = focus.upperBound < rows ? 0 : focus.upperBound - rows + 2
    let window = scroll.window(rows: rows, of: page.lines.count, from: start)
    draw(page.lines, in: area, window, look)
    let row = focus.lowerBound - window.lines.lowerBound + (window.above > 0 ? 1 : 0)
    cursor = Point(
      column: area.columns.lowerBound,
      row: area.rows.lowerBound + min(max(row, 0), max(rows - 1, 0)))
  }
}
