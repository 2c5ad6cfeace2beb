import Cells

/// A stretch of a line in one style.
struct TextRun: Equatable, Sendable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A line of a screen before it has a place on it.
struct ScreenLine: Equatable, Sendable {
  var runs: [TextRun]
  /// What a click on the line means.
  var target: Key?

  init(_ runs: [TextRun] = []) {
    self.runs = runs
  }

  init(_ text: String, _ style: Style = .plain) {
    runs = [TextRun(text, style)]
  }

  var columns: Int { runs.reduce(0) { $0 + width(of: $1.text) } }

  /// The line moved to the right.
  func indented(_ columns: Int) -> ScreenLine {
    guard columns > 0 else { return self }
    var line = self
    line.runs.insert(TextRun(String(repeating: " ", count: columns)), at: 0)
    return line
  }

  /// Blanks at the right up to the width, for a frame to stand at.
  func padded(to columns: Int, _ style: Style = .plain) -> ScreenLine {
    let missing = columns - self.columns
    return missing > 0
      ? ScreenLine(runs + [TextRun(String(repeating: " ", count: missing), style)]) : self
  }

  /// The line in the middle of so many columns.
  func centred(in columns: Int) -> ScreenLine {
    indented(max(columns - self.columns, 0) / 2)
  }
}

extension [ScreenLine] {
  /// The same lines, a click on any of which means the key.
  func aiming(at key: Key) -> [ScreenLine] {
    map { line in
      var line = line
      line.target = key
      return line
    }
  }

  /// The text in lines of at most so many columns.
  init(_ text: String, _ style: Style = .plain, columns: Int) {
    self = wrap(text, width: columns).map { ScreenLine($0.text, style) }
  }

  /// Runs wrapped as one text, each keeping its style.
  init(_ runs: [TextRun], columns: Int) {
    let styles = runs.flatMap { run in run.text.unicodeScalars.map { _ in run.style } }
    let text = runs.map(\.text).joined()
    self = wrap(text, width: columns).map { line in
      ScreenLine(TextRun.grouped(line.text, styles[line.range]))
    }
  }

  /// Runs wrapped beside a head, which stands before the first line.
  init(_ runs: [TextRun], columns: Int, after head: [TextRun]) {
    let indent = ScreenLine(head).columns
    let lines = [ScreenLine](runs, columns: Swift.max(columns - indent, 4))
    self = lines.enumerated().map { row, line in
      row == 0 ? ScreenLine(head + line.runs) : line.indented(indent)
    }
  }

  /// The lines in a box with a title in its upper edge.
  func boxed(_ title: String, columns: Int, _ glyphs: Glyphs, style: Style = .card)
    -> [ScreenLine]
  {
    let inner = Swift.max(columns - 4, 1)
    let name = title.isEmpty ? "" : " \(shortened(title, to: inner - 2)) "
    let rest = Swift.max(columns - 3 - width(of: name), 0)
    let across = String(repeating: glyphs.horizontal, count: rest)
    let top = ScreenLine([
      TextRun("\(glyphs.topLeft)\(glyphs.horizontal)", style), TextRun(name, .heading),
      TextRun("\(across)\(glyphs.topRight)", style),
    ])
    let low = String(repeating: glyphs.horizontal, count: Swift.max(columns - 2, 0))
    let side = String(glyphs.vertical)
    let middle = map { line in
      ScreenLine(
        [TextRun("\(side) ", style)] + line.padded(to: inner).runs + [TextRun(" \(side)", style)])
    }
    return [top] + middle + [ScreenLine("\(glyphs.bottomLeft)\(low)\(glyphs.bottomRight)", style)]
  }
}

extension TextRun {
  /// A text cut where the style of its scalars changes.
  fileprivate static func grouped(_ text: String, _ styles: ArraySlice<Style>) -> [TextRun] {
    var runs: [TextRun] = []
    for (scalar, style) in zip(text.unicodeScalars, styles) {
      if let last = runs.indices.last, runs[last].style == style {
        runs[last].text.unicodeScalars.append(scalar)
      } else {
        runs.append(TextRun(String(scalar), style))
      }
    }
    return runs
  }
}

extension Canvas {
  /// Draws lines from the top of the area; what does not fit is not drawn.
  mutating func draw(_ lines: some Sequence<ScreenLine>, in area: Rect) {
    for (line, row) in zip(lines, area.rows) {
      var column = area.columns.lowerBound
      if let key = line.target {
        target(Rect(column: column, row: row, columns: area.size.columns, rows: 1), key)
      }
      for run in line.runs {
        let room = area.columns.upperBound - column
        guard room > 0 else { break }
        column += put(
          run.text, at: Point(column: column, row: row), style: run.style, max: room)
      }
    }
  }
}
