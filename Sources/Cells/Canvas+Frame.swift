extension Canvas {
  /// Draws the outline of the block; less than two by two cells draws nothing.
  package mutating func frame(_ rect: Rect, _ glyphs: Glyphs, style: Style = .card) {
    guard rect.size.columns >= 2, rect.size.rows >= 2 else { return }
    let inner = rect.size.columns - 2
    let across = String(repeating: glyphs.horizontal, count: inner)
    let (top, bottom) = (rect.rows.lowerBound, rect.rows.upperBound - 1)
    let left = rect.columns.lowerBound
    put(
      "\(glyphs.topLeft)\(across)\(glyphs.topRight)", at: Point(column: left, row: top),
      style: style)
    put(
      "\(glyphs.bottomLeft)\(across)\(glyphs.bottomRight)", at: Point(column: left, row: bottom),
      style: style)
    for row in top + 1..<max(bottom, top + 1) {
      upright(row, rect, glyphs.vertical, style)
    }
  }

  /// Draws a line across the block that meets its outline.
  package mutating func rule(
    row: Int, in rect: Rect, _ glyphs: Glyphs, style: Style = .card
  ) {
    guard rect.size.columns >= 2 else { return }
    let across = String(repeating: glyphs.horizontal, count: rect.size.columns - 2)
    put(
      "\(glyphs.teeLeft)\(across)\(glyphs.teeRight)",
      at: Point(column: rect.columns.lowerBound, row: row), style: style)
  }

  private mutating func upright(_ row: Int, _ rect: Rect, _ glyph: Character, _ style: Style) {
    for column in [rect.columns.lowerBound, rect.columns.upperBound - 1] {
      put(String(glyph), at: Point(column: column, row: row), style: style, max: 1)
    }
  }
}
