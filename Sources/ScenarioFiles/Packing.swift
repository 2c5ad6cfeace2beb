/// Writes texts into one, each behind its length in bytes: no text can be taken for a border.
///
/// A zero, at which SQLite would end a text, becomes U+FFFD. Read back several times faster than JSON, which counts where every start reads the vocabulary, and
/// a list of ten thousand cases all their heads.
package struct Packer {
  package private(set) var text = ""

  package init() {}

  package mutating func add(_ words: String) {
    let words = words.utf8.contains(0) ? words.replacing("\u{0}", with: "\u{FFFD}") : words
    text += "\(words.utf8.count):"
    text += words
  }

  package mutating func add(_ number: Int) {
    add(String(number))
  }

  /// As a list with one text or none.
  package mutating func add(_ words: String?) {
    add(words.map { [$0] } ?? [])
  }

  package mutating func add(_ list: [String]) {
    add(list.count)
    for words in list { add(words) }
  }

  package mutating func add(_ list: [some RawRepresentable<String>]) {
    add(list.map(\.rawValue))
  }

  /// In the order of keys, so that the same is always packed the same way.
  package mutating func add(_ texts: [some RawRepresentable<String> & Hashable: String]) {
    add(texts.count)
    for (key, words) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      add(key.rawValue)
      add(words)
    }
  }
}

/// Reads in the same order what a ``Packer`` wrote.
package struct Unpacker {
  /// The text was not packed in this way.
  package struct Malformed: Error {
    package init() {}
  }

  private var rest: Substring.UTF8View

  package init(_ text: String) {
    rest = Substring(text).utf8
  }

  package mutating func words() throws(Malformed) -> String {
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")),
      let count = Int(Substring(rest[..<colon])), count >= 0,
      let end = rest.index(rest.index(after: colon), offsetBy: count, limitedBy: rest.endIndex)
    else { throw Malformed() }
    let words = String(Substring(rest[rest.index(after: colon)..<end]))
    rest = rest[end...]
    return words
  }

  package mutating func number() throws(Malformed) -> Int {
    guard let number = Int(try words()) else { throw Malformed() }
    return number
  }

  package mutating func optionalWords() throws(Malformed) -> String? { try list().first }

  package mutating func list() throws(Malformed) -> [String] {
    var list: [String] = []
    for _ in 0..<max(0, try number()) { list.append(try words()) }
    return list
  }

  package mutating func value<Value: RawRepresentable<String>>() throws(Malformed) -> Value {
    guard let value = Value(rawValue: try words()) else { throw Malformed() }
    return value
  }

  package mutating func values<Value: RawRepresentable<String>>() throws(Malformed) -> [Value] {
    var values: [Value] = []
    for _ in 0..<max(0, try number()) { values.append(try value()) }
    return values
  }

  package mutating func texts<Key: RawRepresentable<String> & Hashable>() throws(Malformed)
    -> [Key: String]
  {
    var texts: [Key: String] = [:]
    for _ in 0..<max(0, try number()) {
      let key: Key = try value()
      texts[key] = try words()
    }
    return texts
  }
}
