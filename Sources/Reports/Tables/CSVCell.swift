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
    var text = ""
    write(to: &text)
    return text
  }

  func write(to target: inout String) {
    switch self {
    case .text(let text):
      if let text { target += Self.isPlain(text) ? text : Self.quoted(Self.disarmed(text)) }
    case .number(let number):
      if let number = number?.finite { target += Self.digits(number) }
    case .integer(let integer):
      if let integer { target += String(integer) }
    case .truth(let truth):
      if let truth { target += truth ? "true" : "false" }
    }
  }

  /// Whether there is nothing to disarm or to quote, which is nearly always so and quickly seen.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= UInt8(ascii: "0") || first == UInt8(ascii: "/")
    else { return text.isEmpty }
    return first != UInt8(ascii: "=") && first != UInt8(ascii: "@")
      && text.utf8.allSatisfy {
        $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\r")
          && $0 != UInt8(ascii: "\n")
      } && !isDigits(text)
  }

  /// Whether it reads as a number, such as somebody's name 007 or the code 345E67.
  private static func isDigits(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e")
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

  /// RFC 4180, rules 5 to 7; also round what reads as a number, so that a spreadsheet can tell it is a text.
  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: quotable.contains) || isDigits(text) else {
      return text
    }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      result.append(scalar)
      if scalar == "\"" { result.append(scalar) }
    }
    result.append("\"")
    return String(result)
  }
}
