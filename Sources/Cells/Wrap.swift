/// One line of a wrapped text.
package struct WrappedLine: Equatable, Sendable {
  /// Exactly the source's scalars in ``range``.
  package var text: String
  /// Offsets of the source's Unicode scalars; spaces and line ends at a break lie between ranges.
  package var range: Range<Int>

  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}

/// The text in lines of at most so many columns; none for an empty text.
///
/// Lines break by UAX #14 tailored to Chinese: no closing sign at a line's start, no opening one at
/// its end, `——` and `……` whole. What has no place to break is cut between characters. A glyph wider
/// than the line stands alone on it.
package func wrap(_ text: String, width: Int) -> [WrappedLine] {
  var wrapping = Wrapping(text, columns: max(width, 1))
  return wrapping.wrapped()
}

private struct Wrapping {
  private let breaks: LineBreaks
  private let columns: Int
  private var lines: [WrappedLine] = []
  private var lineStart = 0
  /// Column sums: the width of the scalars before each offset.
  private let sums: [Int]
  private let mayEnd: [Bool]

  init(_ text: String, columns: Int) {
    let breaks = LineBreaks(text)
    let sums = breaks.scalars.reduce(into: [0]) { sums, scalar in
      sums.append(sums[sums.count - 1] + (scalar.isLineEnd ? 0 : Cells.width(of: scalar)))
    }
    var mayEnd = breaks.after.map { $0 != .never }
    for link in breaks.links where sums[link.upperBound] - sums[link.lowerBound] > columns {
      for index in link.dropLast() {
        mayEnd[index] =
          mayBreakLink(after: breaks.scalars[index]) && breaks.allows(cutBefore: index + 1)
          && breaks.scalars[index + 1] != "/"
      }
    }
    self.breaks = breaks
    self.columns = columns
    self.sums = sums
    self.mayEnd = mayEnd
  }

  mutating func wrapped() -> [WrappedLine] {
    var segmentStart = 0
    for index in breaks.scalars.indices where mayEnd[index] || index == mayEnd.count - 1 {
      take(segmentStart..<index + 1)
      segmentStart = index + 1
      if breaks.after[index] == .must || segmentStart == mayEnd.count { endLine(at: segmentStart) }
    }
    return lines
  }

  /// Adds a stretch without a break to the line, or begins a new line with it.
  private mutating func take(_ segment: Range<Int>) {
    let end = trimmed(lineStart..<segment.upperBound)
    if fits(lineStart..<end) { return }
    if segment.lowerBound > lineStart { endLine(at: segment.lowerBound) }
    while !fits(lineStart..<trimmed(lineStart..<segment.upperBound)) {
      endLine(at: cut(lineStart..<segment.upperBound))
    }
  }

  private func fits(_ range: Range<Int>) -> Bool {
    sums[range.upperBound] - sums[range.lowerBound] <= columns || isOneCharacter(range)
  }

  private func isOneCharacter(_ range: Range<Int>) -> Bool {
    !range.dropFirst().contains { breaks.startsCharacter[$0] }
  }

  /// The last good place to cut what does not fit, else the last place between two characters.
  private func cut(_ range: Range<Int>) -> Int {
    let fitting = range.dropFirst().filter { breaks.startsCharacter[$0] }
    let first = fitting.first ?? range.upperBound
    let inside = fitting.prefix { sums[$0] - sums[range.lowerBound] <= columns }
    return inside.last(where: breaks.allows(cutBefore:)) ?? inside.last ?? first
  }

  private mutating func endLine(at end: Int) {
    let range = lineStart..<trimmed(lineStart..<end)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: breaks.scalars[range])
    lines.append(WrappedLine(text: String(text), range: range))
    lineStart = end
  }

  /// Where the line's text ends: before its spaces and line end.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, breaks.scalars[end - 1].isLineEnd { end -= 1 }
    while end > range.lowerBound, breaks.scalars[end - 1].isBreakingSpace { end -= 1 }
    return end
  }
}
