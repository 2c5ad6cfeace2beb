import Engine

/// What is typed to find a room: six symbols that are not mistaken for one another.
package struct RoomCode: Hashable, Sendable, Codable {
  /// In capitals.
  package let text: String

  package static let symbols = EasySymbols.all
  package static let length = 6

  /// A new code; the caller brings the source of chance, which has to be the system's: whoever can
  /// foretell it is in the room.
  ///
  /// None that a spreadsheet would take for a number, such as 345E67.
  package init(using generator: inout some RandomNumberGenerator) {
    var drawn = Self.draw(&generator)
    while drawn.allSatisfy({ $0.isNumber || $0 == "E" }) { drawn = Self.draw(&generator) }
    text = drawn
  }

  private static func draw(_ generator: inout some RandomNumberGenerator) -> String {
    var drawn = ""
    for _ in 0..<length {
      drawn.append(symbols[Int.random(in: symbols.indices, using: &generator)])
    }
    return drawn
  }

  /// A code as somebody typed it, in either case, with blanks and hyphens; nil for anything else.
  package init?(_ typed: some StringProtocol) {
    let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard letters.count == Self.length, letters.allSatisfy(Self.symbols.contains) else {
      return nil
    }
    text = letters
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = RoomCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a room code")
    }
    self = code
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
