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

  /// The telling of a case under a seed: one seed for several cases draws each anew, so that the
  /// first debrief tells nothing about the others.
  package static func drawn(seed: UInt64, caseID: String) -> Telling {
    var random = SeededRandom(seed: seed, caseID: caseID)
    return random.next() >> 63 == 0 ? .scam : .genuine
  }
}

extension SeededRandom {
  /// Numbers of one case under a seed that is shared by several.
  ///
  /// The case's id is hashed by FNV-1a (Fowler, Noll, Vo; 64 bits), which is the same everywhere.
  init(seed: UInt64, caseID: String) {
    let hash = caseID.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    self.init(seed: seed ^ hash)
  }
}
