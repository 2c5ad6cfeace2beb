package import Scenarios

/// The smallest stretch of a message that can be marked.
package struct Clause: Hashable, Sendable {
  package var text: String
  /// Ids of the flags and signals it overlaps.
  package var marks: Set<String>
}

extension MarkedText {
  /// The text cut after 。！？；，、：.!?;,: and at line ends, but not between two digits.
  ///
  /// Closing quotes and brackets stay with the clause they close.
  ///
  /// - Parameter values: the counters' values, in the order of ``Program/counters``.
  package func clauses(_ values: [Int]) -> [Clause] {
    var cutter = ClauseCutter()
    let characters = marked(values)
    for index in characters.indices {
      let next = index + 1 < characters.count ? characters[index + 1].character : nil
      let previous = index > 0 ? characters[index - 1].character : nil
      cutter.take(characters[index], after: previous, before: next)
    }
    return cutter.finish()
  }

  private func marked(_ values: [Int]) -> [MarkedCharacter] {
    pieces.flatMap { piece in
      MarkedText([piece]).words(values).map { MarkedCharacter(character: $0, mark: piece.mark) }
    }
  }
}

private struct MarkedCharacter {
  var character: Character
  var mark: String?
}

private struct ClauseCutter {
  private var clauses: [Clause] = []
  private var current = Clause(text: "", marks: [])
  private var isComplete = false

  mutating func take(
    _ marked: MarkedCharacter, after previous: Character?, before next: Character?
  ) {
    if isComplete, !Self.closers.contains(marked.character), !Self.stops.contains(marked.character)
    {
      cut()
    }
    guard !marked.character.isNewline else { return cut() }
    current.text.append(marked.character)
    if let mark = marked.mark, !marked.character.isWhitespace { current.marks.insert(mark) }
    let isInNumber = previous?.isDigit == true && next?.isDigit == true
    if Self.stops.contains(marked.character), !isInNumber { isComplete = true }
  }

  mutating func finish() -> [Clause] {
    cut()
    return clauses
  }

  private mutating func cut() {
    isComplete = false
    let words = current.text.trimmed
    if !words.isEmpty { clauses.append(Clause(text: words, marks: current.marks)) }
    current = Clause(text: "", marks: [])
  }

  private static let stops: Set<Character> = [
    "。", "！", "？", "；", "，", "、", "：", ".", "!", "?", ";", ",", ":",
  ]
  private static let closers: Set<Character> = [
    "”", "’", "）", "》", "〉", "】", "』", "」", "\"", "'", ")", "]", "…",
  ]
}

extension Character {
  /// Whether it is a digit of a number in figures; 一 and ½ are numbers too, but in words.
  fileprivate var isDigit: Bool {
    unicodeScalars.first?.properties.numericType == .decimal
  }
}

extension String {
  fileprivate var trimmed: String {
    let inner = drop(while: \.isWhitespace)
    let end = inner.lastIndex { !$0.isWhitespace }
    return end.map { String(inner[...$0]) } ?? ""
  }
}
