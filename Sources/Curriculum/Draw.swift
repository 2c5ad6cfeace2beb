import Engine
package import Scenarios

extension Telling {
  /// The telling of a single play, each as likely as the other: the first bit of the mixed seed.
  ///
  /// A play shuffles its choices by the same seed, but by remainders, which say nothing about the
  /// first bit.
  package static func drawn(seed: UInt64) -> Telling {
    var random = SeededRandom(seed: seed)
    return random.next() >> 63 == 0 ? .scam : .genuine
  }
}
