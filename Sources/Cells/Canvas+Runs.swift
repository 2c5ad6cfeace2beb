/// A stretch of one row in one style.
package struct StyleRun: Equatable, Sendable {
  package var row: Int
  package var columns: Range<Int>
  package var style: Style
}

extension StyleRun: CustomStringConvertible {
  /// Such as `3:0-12 danger`, the last column included.
  package var description: String {
    "\(row):\(columns.lowerBound)-\(columns.upperBound - 1) \(style)"
  }
}

/// A stretch of one row that has to be drawn, in one style; it begins and ends between glyphs.
package struct Run: Equatable, Sendable {
  package var at: Point
  package var cells: [Cell]
  package var style: Style

  package var text: String { String(cells.lazy.filter { $0.width > 0 }.map(\.text)) }
}

extension Canvas {
  /// The rows as text, without blanks at their ends.
  package func text() -> [String] {
    (0..<size.rows).map { row in
      let glyphs = (0..<size.columns).map { self[Point(column: $0, row: row)] }
        .filter { $0.width > 0 }.map(\.text)
      let end = glyphs.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(glyphs[..<end])
    }
  }

  /// Everything that is not plain, row by row.
  package func styleRuns() -> [StyleRun] {
    (0..<size.rows).flatMap { row in
      stretches(of: row) { $0.style != .plain }.map { columns in
        let style = self[Point(column: columns.lowerBound, row: row)].style
        return StyleRun(row: row, columns: columns, style: style)
      }
    }
  }

  /// What has to be drawn where the old canvas is showing; everything if the size is another.
  package func changes(from old: Canvas?) -> [Run] {
    let old = old?.size == size ? old : nil
    return (0..<size.rows).flatMap { row in
      stretches(of: row) { _ in true }
        .flatMap { changed(in: $0, of: row, from: old) }
    }
  }

  /// The row cut where the style changes, without the cells that are not wanted.
  private func stretches(of row: Int, where wanted: (Cell) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for column in 0..<size.columns {
      let cell = self[Point(column: column, row: row)]
      guard wanted(cell) else { continue }
      if let last = found.last, last.upperBound == column,
        self[Point(column: last.lowerBound, row: row)].style == cell.style
      {
        found[found.count - 1] = last.lowerBound..<column + 1
      } else {
        found.append(column..<column + 1)
      }
    }
    return found
  }

  private func changed(in columns: Range<Int>, of row: Int, from old: Canvas?) -> [Run] {
    var runs: [Run] = []
    var column = columns.lowerBound
    while column < columns.upperBound {
      let end = column + max(self[Point(column: column, row: row)].width, 1)
      let places = (column..<end).map { Point(column: $0, row: row) }
      if !isShown(places, by: old) {
        let cells = places.map { self[$0] }
        if let last = runs.last, last.at.column + last.cells.count == column {
          runs[runs.count - 1].cells += cells
        } else {
          runs.append(Run(at: places[0], cells: cells, style: cells[0].style))
        }
      }
      column = end
    }
    return runs
  }

  private func isShown(_ places: [Point], by old: Canvas?) -> Bool {
    guard let old else { return false }
    return places.allSatisfy { self[$0] == old[$0] }
  }
}
