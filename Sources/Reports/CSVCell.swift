/// What stands in one cell; its description is how it is written.
enum CSVCell: Equatable, CustomStringConvertible {
  case text(String?)
  case number(Double?)
  case integer(Int?)
  case truth(Bool?)

  /// Entries that hold no space themselves, one space between them.
  static func list(_ entries: [String]) -> CSVCell {
    .text(entries.joined(separator: " "))
  }

  var description: String {
    switch self {
    case .text(let text): text.map { Self.quoted(Self.disarmed($0)) } ?? ""
    case .number(let number): number?.finite.map(Self.digits) ?? ""
    case .integer(let integer): integer.map(String.init) ?? ""
    case .truth(let truth): truth.map(String.init) ?? ""
    }
  }

  private static func digits(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  // Scalars, not characters: a carriage return and a line feed are one character, and an accent
  // would hide what it sits on.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
  ///
  /// Apostrophes that already stand before such a start get one more, so that taking one away
  /// always gives the text back.
  private static func disarmed(_ text: String) -> String {
    guard let start = text.unicodeScalars.first(where: { $0 != "'" }),
      formulaStarts.contains(start)
    else { return text }
    return "'" + text
  }

  private static let quotable: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]

  /// RFC 4180, rules 5 to 7.
  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: quotable.contains) else { return text }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    result.append("\"")
    return String(result)
  }
}
