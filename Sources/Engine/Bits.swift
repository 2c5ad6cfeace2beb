/// A fixed set of small numbers, as words of 64 bits.
package struct Bits: Hashable, Sendable {
  private var words: [UInt64]

  package init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  package subscript(index: Int) -> Bool {
    get { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }
    set {
      if newValue {
        words[index >> 6] |= 1 << UInt64(index & 63)
      } else {
        words[index >> 6] &= ~(1 << UInt64(index & 63))
      }
    }
  }
}
