/// Reads what ``ByteWriter`` wrote, in the same order.
struct ByteReader {
  /// The bytes are not what was written.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var place = 0
  private var texts: [String] = []
  /// Different texts in what one play was summed up to, roughly.
  private static var usualTexts: Int { 32 }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { place == bytes.count }

  mutating func byte() throws(Malformed) -> UInt8 {
    guard place < bytes.count else { throw Malformed() }
    place += 1
    return bytes[place - 1]
  }

  mutating func truth() throws(Malformed) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw Malformed()
    }
  }

  mutating func number() throws(Malformed) -> Int {
    let bits = try bits()
    return Int(truncatingIfNeeded: Int64(bitPattern: bits >> 1) ^ -Int64(bits & 1))
  }

  mutating func numberIfAny() throws(Malformed) -> Int? {
    try truth() ? try number() : nil
  }

  mutating func fraction() throws(Malformed) -> Double {
    guard bytes.count - place >= 8 else { throw Malformed() }
    var pattern: UInt64 = 0
    for index in 0..<8 { pattern |= UInt64(bytes[place + index]) << UInt64(8 * index) }
    place += 8
    return Double(bitPattern: pattern)
  }

  mutating func text() throws(Malformed) -> String {
    let known = try bits()
    guard known == 0 else {
      guard known <= UInt64(texts.count) else { throw Malformed() }
      return texts[Int(known) - 1]
    }
    let count = try bits()
    guard count <= UInt64(bytes.count - place) else { throw Malformed() }
    let end = place + Int(count)
    let text = bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[place..<end]), as: UTF8.self)
    }
    place = end
    if texts.isEmpty { texts.reserveCapacity(Self.usualTexts) }
    texts.append(text)
    return text
  }

  mutating func textIfAny() throws(Malformed) -> String? {
    try truth() ? try text() : nil
  }

  mutating func word<Word: RawRepresentable<String>>() throws(Malformed) -> Word {
    guard let word = Word(rawValue: try text()) else { throw Malformed() }
    return word
  }

  mutating func list<Entry>(
    _ read: (inout ByteReader) throws(Malformed) -> Entry
  ) throws(Malformed) -> [Entry] {
    let count = try bits()
    guard count <= UInt64(bytes.count) else { throw Malformed() }
    var entries: [Entry] = []
    entries.reserveCapacity(Int(count))
    for _ in 0..<count { entries.append(try read(&self)) }
    return entries
  }

  private mutating func bits() throws(Malformed) -> UInt64 {
    var bits: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      bits |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return bits }
    }
    throw Malformed()
  }
}
