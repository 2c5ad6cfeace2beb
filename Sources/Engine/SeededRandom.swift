/// A seeded generator, so that a play, its order of choices and a simulation can be run again.
///
/// Source: Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators" (SplitMix64).
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Array {
  /// The elements in an order that depends on the seed alone.
  ///
  /// Fisher–Yates written out: the standard library does not promise that its own shuffle gives the
  /// same order for the same generator in a later version, and journals are replayed for years.
  func shuffledBySeed(_ seed: UInt64) -> [Element] {
    var random = SeededRandom(seed: seed)
    var result = self
    for last in result.indices.dropFirst().reversed() {
      result.swapAt(last, Int(random.next() % UInt64(last + 1)))
    }
    return result
  }
}
