/// A line as a host typed it.
package enum HostLine: Equatable, Sendable {
  case word(HostWord)
  /// Counted cards; one number, or one for each choice.
  case numbers([Int])
  /// The place of a choice by its letter, from 0.
  case letter(Int)
  /// Who is in the room.
  case who
  /// Send somebody out, by name.
  case kick(String)
  /// Let somebody in, by name; without one, everybody who waits.
  case approve(String)
  /// Give somebody another name; nil for one that is made up.
  case rename(String, to: String?)
  /// Who of the host's list is not in.
  case missing
  /// How stories of one's own went; early, of those who are through.
  case results(isEarly: Bool)
  /// How much time is left.
  case time
  case help
  case nothing
  case unknown

  package init(_ line: String) {
    let words = String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        })
    ).split { $0.isWhitespace || $0 == "," || $0 == "、" }
    guard let first = words.first else {
      self = .nothing
      return
    }
    let rest = words.dropFirst().joined(separator: " ")
    let numbers = words.map { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    if numbers.allSatisfy({ $0 != nil }) {
      self = .numbers(numbers.compactMap { $0 })
    } else if !rest.isEmpty, ["kick", "请出"].contains(first.lowercased()) {
      self = .kick(rest)
    } else if ["approve", "放行"].contains(first.lowercased()) {
      self = .approve(rest)
    } else if !rest.isEmpty, ["rename", "改名"].contains(first.lowercased()) {
      self = Self.renaming(rest)
    } else if ["results", "各自结果"].contains(first.lowercased()),
      ["", "now", "现在"].contains(rest.lowercased())
    {
      self = .results(isEarly: !rest.isEmpty)
    } else if words.count > 1 {
      self = .unknown
    } else if let word = HostWord(typed: first) {
      self = .word(word)
    } else if ["who", "有谁"].contains(first.lowercased()) {
      self = .who
    } else if ["missing", "缺席"].contains(first.lowercased()) {
      self = .missing
    } else if ["time", "时间"].contains(first.lowercased()) {
      self = .time
    } else if first == "?" {
      self = .help
    } else if let place = (0..<10).first(where: { PlayScreen.letter($0) == first.uppercased() }) {
      self = .letter(place)
    } else {
      self = .unknown
    }
  }

  /// `NAME`, or `NAME = NEW`.
  private static func renaming(_ words: String) -> HostLine {
    let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(trimmed)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return .unknown }
    return .rename(parts[0], to: parts.count > 1 ? parts[1] : nil)
  }

  private static func trimmed(_ words: Substring) -> String {
    words.split(separator: " ").joined(separator: " ")
  }
}
