/// 128 random bits that name one thing for ever, on every machine, and say nothing about it.
///
/// The text form is that of an RFC 9562 UUID. `Subject` only keeps ids of different things apart.
package struct RandomID<Subject>: Hashable, Sendable {
  fileprivate let high: UInt64
  fileprivate let low: UInt64

  /// A new id of UUID version 4; the caller brings the source of chance.
  package init(using generator: inout some RandomNumberGenerator) {
    high = generator.next() & ~0xF000 | 0x4000
    low = generator.next() & ~(0b11 << 62) | (0b10 << 62)
  }

  /// Nil unless there are exactly 16 bytes, most significant first.
  package init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    // A journal of very many plays is full of them, so that they are taken as two words.
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Nil unless there are exactly 16 bytes, most significant first.
  package init?(bytes: [UInt8]) {
    guard let id = bytes.withUnsafeBytes({ Self(bytes: $0) }) else { return nil }
    self = id
  }

  /// The same bits as the name of something else, where two subjects are one.
  package init<Other>(_ other: RandomID<Other>) {
    high = other.high
    low = other.low
  }

  /// Reads `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` in either case; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
    let digits = groups.joined().compactMap(\.hexDigitValue)
    guard digits.count == 32 else { return nil }
    high = Self.number(digits.prefix(16))
    low = Self.number(digits.dropFirst(16))
  }

  /// The 16 bytes, most significant first.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { [UInt8]($0) }
  }

  private static func number(_ hexDigits: ArraySlice<Int>) -> UInt64 {
    hexDigits.reduce(0) { $0 << 4 | UInt64($1) }
  }
}

extension RandomID: CustomStringConvertible {
  /// The text form in lower case.
  package var description: String {
    // Reports spell out very many of them, so that each letter is put in its place at once.
    String(unsafeUninitializedCapacity: 36) { letters in
      var place = 0
      for digit in 0..<32 {
        if [8, 12, 16, 20].contains(digit) {
          letters[place] = UInt8(ascii: "-")
          place += 1
        }
        let word = digit < 16 ? high : low
        let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (digit & 15))) & 15
        letters[place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        place += 1
      }
      return place
    }
  }
}

extension RandomID: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = RandomID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID")
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
