/// One column of one row.
package struct Cell: Equatable, Sendable {
  /// A space where ``width`` is 0.
  package var text: Character
  /// Columns from here on that the glyph covers; 0: covered by the glyph to the left.
  package var width: Int
  package var style: Style

  package static let blank = Cell(text: " ", width: 1, style: .plain)
}

/// A block of cells that stands for a key when it is clicked.
package struct Target: Equatable, Sendable {
  package var rect: Rect
  package var key: Key
}

/// A screen before it is shown: a grid of glyphs with roles.
///
/// What falls outside is not drawn.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's cursor rests, the item in focus for a screen reader; nil: hidden.
  package var cursor: Point?
  /// What a click means, the last one on top: a click does nothing that no key does.
  package private(set) var targets: [Target] = []
  private var cells: [Cell]

  package init(_ size: Size) {
    self.size = Size(columns: max(size.columns, 0), rows: max(size.rows, 0))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The whole canvas.
  package var bounds: Rect {
    Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The cell at the point; a blank outside.
  package subscript(_ point: Point) -> Cell {
    contains(point) ? cells[index(point)] : .blank
  }

  /// Writes one line of text from the point to the right; line ends become spaces.
  ///
  /// A wide glyph of which only one half has room is left out and its half stays blank.
  ///
  /// - Parameter max: columns that may be used; nil: up to the canvas's edge.
  /// - Returns: columns used, the blank half of a left-out glyph not counted.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .plain, max: Int? = nil
  ) -> Int {
    let end = min(size.columns, max.map { point.column + Swift.max($0, 0) } ?? size.columns)
    guard (0..<size.rows).contains(point.row) else { return 0 }
    var column = point.column
    for character in text {
      guard let glyph = character.drawable else { continue }
      let columns = width(of: glyph)
      guard column + columns <= end else {
        blank(from: column, to: end, row: point.row, style: style)
        break
      }
      if column >= 0 {
        set(glyph, columns, at: Point(column: column, row: point.row), style)
      } else {
        blank(from: 0, to: column + columns, row: point.row, style: style)
      }
      column += columns
    }
    return column - point.column
  }

  /// Fills the block; a glyph of two columns is taken as a space.
  package mutating func fill(_ rect: Rect, with glyph: Character = " ", style: Style = .plain) {
    let drawn = glyph.drawable ?? " "
    let filler = width(of: drawn) == 1 ? drawn : " "
    let inside = rect.intersection(bounds)
    for row in inside.rows {
      for column in inside.columns {
        set(filler, 1, at: Point(column: column, row: row), style)
      }
    }
  }

  /// Makes a click anywhere in the block mean the key; what lies outside the canvas is cut off.
  package mutating func target(_ rect: Rect, _ key: Key) {
    let inside = rect.intersection(bounds)
    if !inside.isEmpty { targets.append(Target(rect: inside, key: key)) }
  }

  /// The key that a click on the cell means; nil where it means nothing.
  package func key(at point: Point) -> Key? {
    targets.last { $0.rect.contains(point) }?.key
  }

  /// Changes the look of what is already drawn there.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let inside = rect.intersection(bounds)
    for row in inside.rows {
      for column in inside.columns {
        let lead = leadColumn(of: Point(column: column, row: row))
        let style = change(cells[index(Point(column: lead, row: row))].style)
        for covered in glyphColumns(at: lead, row: row) {
          cells[index(Point(column: covered, row: row))].style = style
        }
      }
    }
  }

  private func contains(_ point: Point) -> Bool {
    (0..<size.columns).contains(point.column) && (0..<size.rows).contains(point.row)
  }

  private func index(_ point: Point) -> Int { point.row * size.columns + point.column }

  /// The glyph must fit; what it covers in part is blanked whole.
  private mutating func set(_ glyph: Character, _ columns: Int, at point: Point, _ style: Style) {
    uncover(point)
    uncover(Point(column: point.column + columns - 1, row: point.row))
    let first = index(point)
    cells[first] = Cell(text: glyph, width: columns, style: style)
    for covered in first + 1..<first + columns {
      cells[covered] = Cell(text: " ", width: 0, style: style)
    }
  }

  private mutating func blank(from start: Int, to end: Int, row: Int, style: Style) {
    let columns = (start..<max(start, end)).clamped(to: 0..<size.columns)
    for column in columns { set(" ", 1, at: Point(column: column, row: row), style) }
  }

  /// Blanks the glyph that covers the point if it is wider than one column.
  private mutating func uncover(_ point: Point) {
    let lead = leadColumn(of: point)
    let covered = glyphColumns(at: lead, row: point.row)
    guard covered.count > 1 else { return }
    for column in covered {
      let place = index(Point(column: column, row: point.row))
      cells[place] = Cell(text: " ", width: 1, style: cells[place].style)
    }
  }

  private func leadColumn(of point: Point) -> Int {
    var column = point.column
    while column > 0, cells[index(Point(column: column, row: point.row))].width == 0 {
      column -= 1
    }
    return column
  }

  private func glyphColumns(at lead: Int, row: Int) -> Range<Int> {
    lead..<lead + max(cells[index(Point(column: lead, row: row))].width, 1)
  }
}
