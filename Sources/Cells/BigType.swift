/// Digits three rows high, for a clock or a figure that is to be read from afar.
///
/// Made of half blocks; there is no such type without them.
///
/// - Returns: nil for a text with anything but digits, `:`, `/` and spaces, or for plain glyphs.
package func bigType(_ text: String, _ glyphs: Glyphs) -> [String]? {
  guard glyphs.kind == .unicode, !text.isEmpty else { return nil }
  let letters = text.compactMap { bigLetters[$0] }
  guard letters.count == text.count else { return nil }
  return (0..<3).map { row in letters.map { $0[row] }.joined(separator: " ") }
}

private let bigLetters: [Character: [String]] = [
  "0": ["█▀█", "█ █", "▀▀▀"], "1": ["▀█ ", " █ ", "▀▀▀"], "2": ["▀▀█", "█▀▀", "▀▀▀"],
  "3": ["▀▀█", " ▀█", "▀▀▀"], "4": ["█ █", "▀▀█", "  ▀"], "5": ["█▀▀", "▀▀█", "▀▀▀"],
  "6": ["█▀▀", "█▀█", "▀▀▀"], "7": ["▀▀█", "  █", "  ▀"], "8": ["█▀█", "█▀█", "▀▀▀"],
  "9": ["█▀█", "▀▀█", "▀▀▀"], ":": ["▄", "▄", " "], "/": ["  █", "▄▀ ", "▀  "],
  " ": [" ", " ", " "],
]
