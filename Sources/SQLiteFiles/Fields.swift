import GRDB

/// Several values in one text, between signs that no text of a case may hold.
///
/// Much faster than JSON where ten thousand are read for one screen.
enum Fields {
  static let between: Unicode.Scalar = "\u{1E}"
  static let inList: Unicode.Scalar = "\u{1F}"
  /// Stands for a value that there is not, unlike one that is empty.
  static let missing = "\u{1D}"

  static func joined(_ fields: [String]) -> String {
    fields.map { clean($0, of: between) }.joined(separator: String(between))
  }

  /// An empty list is an empty text; no word of a list is empty.
  static func list(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.map { clean($0, of: inList) }.joined(separator: String(inList))
  }

  static func list<Word: RawRepresentable<String>>(_ words: [Word]) -> String {
    list(words.map(\.rawValue))
  }

  /// A file may hold the sign all the same, against the rules.
  private static func clean(_ text: String, of sign: Unicode.Scalar) -> String {
    guard text.unicodeScalars.contains(sign) else { return text }
    let scalars = text.unicodeScalars.map { $0 == sign ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Takes fields out of a text in their order.
struct FieldReader {
  private var rest: Substring.UTF8View?

  init(_ fields: String) {
    rest = Substring(fields).utf8
  }

  mutating func next() throws -> String {
    guard let rest else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    let end = rest.firstIndex(of: UInt8(Fields.between.value))
    self.rest = end.map { rest[rest.index(after: $0)...] }
    return String(Substring(rest[..<(end ?? rest.endIndex)]))
  }

  mutating func value() throws -> Int {
    guard let value = Int(try next()) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return value
  }

  mutating func value<Value: RawRepresentable<String>>() throws -> Value {
    guard let value = Value(rawValue: try next()) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return value
  }

  mutating func words() throws -> [String] { Self.words(try next()) }

  static func list<Word: RawRepresentable<String>>(_ text: String) -> [Word] {
    words(text).compactMap(Word.init(rawValue:))
  }

  private static func words(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(Fields.inList.value)).map { String(Substring($0)) }
  }
}
