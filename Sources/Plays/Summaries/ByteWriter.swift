/// Numbers, texts and lists as few bytes: whole numbers by seven bits a byte, each text once.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []
  /// By bytes: texts that look alike may be written in two ways.
  private var places: [[UInt8]: Int] = [:]

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  mutating func truth(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  /// Small numbers of either sign are short.
  mutating func number(_ number: Int) {
    bits(UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> (Int.bitWidth - 1))))
  }

  mutating func number(_ number: Int?) {
    truth(number != nil)
    if let number { self.number(number) }
  }

  mutating func fraction(_ fraction: Double) {
    let pattern = fraction.bitPattern
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: pattern >> UInt64(shift)))
    }
  }

  /// The place of an equal text before, else 0 and the text.
  mutating func text(_ text: String) {
    let letters = Array(text.utf8)
    if let place = places[letters] { return bits(UInt64(place)) }
    places[letters] = places.count + 1
    bits(0)
    bits(UInt64(letters.count))
    bytes += letters
  }

  mutating func text(_ text: String?) {
    truth(text != nil)
    if let text { self.text(text) }
  }

  mutating func list<Entry>(_ entries: [Entry], _ write: (inout ByteWriter, Entry) -> Void) {
    bits(UInt64(entries.count))
    for entry in entries { write(&self, entry) }
  }

  private mutating func bits(_ bits: UInt64) {
    var rest = bits
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
