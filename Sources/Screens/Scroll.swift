import Cells

/// Which part of something too long for the screen is shown.
struct Scroll: Equatable, Sendable {
  /// Rows above the first that is shown; nil follows the end.
  var offset: Int?

  /// Moves by pages of the area, keeping a row in common.
  mutating func page(_ pages: Int, rows: Int, of count: Int) {
    let last = max(0, count - rows)
    let current = min(offset ?? last, last)
    let moved = min(max(0, current + pages * max(1, rows - 1)), last)
    offset = moved == last && offset == nil ? nil : moved
  }

  /// The first row to show.
  func first(rows: Int, of count: Int) -> Int {
    let last = max(0, count - rows)
    return min(offset ?? last, last)
  }
}

extension Canvas {
  /// Draws the part of the lines that the scroll shows, with a word on what is above it.
  mutating func draw(_ lines: [ScreenLine], in area: Rect, _ scroll: Scroll, _ look: Look) {
    let first = scroll.first(rows: area.size.rows, of: lines.count)
    draw(lines.dropFirst(first), in: area)
    guard first > 0, area.size.rows > 1 else { return }
    let notice = "\(look.glyphs.up) \(look.phrases.cutHere(first + 1))"
    let top = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound, columns: area.size.columns,
      rows: 1)
    fill(top)
    draw([ScreenLine(shortened(notice, to: area.size.columns), .muted)], in: top)
  }
}
