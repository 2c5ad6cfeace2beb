import Scoring
import TestSupport

/// A simulated learner: what it believes on meeting a telling, and how it acts on it.
struct Observer: Sendable, CustomStringConvertible {
  var name: String
  var acting = Acting.onBelief
  /// Whether each truth is told before the next play, as in single plays but not in forms.
  var isTold = false
  var believe: @Sendable (inout SplitMix64, Encounter) -> Double

  var description: String { name }

  static let levels = [0.05, 0.20, 0.35, 0.65, 0.80, 0.95]

  /// The plays of one learner, in an order drawn from the seed.
  func plays(_ mix: Mix, seed: UInt64) -> [PlayRecord] {
    var random = SplitMix64(seed: seed)
    let truths = mix.truths(&random)
    var encounter = Encounter(isScam: true, mix: mix)
    return truths.map { truth in
      encounter.isScam = truth
      let belief = believe(&random, encounter)
      encounter.answered.append(belief)
      if isTold { encounter.told.append(truth) }
      return .synthetic(isScam: truth, judged: belief, acting: acting)
    }
  }

  /// The mean signed discrimination over many learners of the kind.
  func meanDiscrimination(_ mix: Mix, runs: Int) -> Double {
    let sum = (0..<runs).reduce(0.0) { sum, run in
      sum + (Measures(plays(mix, seed: UInt64(run) &* 7919 + 17)).discrimination ?? .nan)
    }
    return sum / Double(runs)
  }
}

extension Observer {
  static let constants = levels.map { level in
    Observer(name: "always \(level)") { _, _ in level }
  }

  /// Knows nothing, says anything.
  static let random = Observer(name: "random") { random, _ in
    levels[Int(random.next() % 6)]
  }

  /// Takes the first answer there is.
  static let alwaysFirst = Observer(name: "always first", acting: .goAlong) { _, _ in levels[0] }

  /// Has heard how many scams there are, and spreads its answers so that the numbers come out.
  static let cardCounter = Observer(name: "card counter") { random, encounter in
    let used = encounter.answered.count { $0 > 0.5 }
    let left = encounter.mix.count - encounter.answered.count
    let isScam = Int(random.next() % UInt64(left)) < encounter.mix.scams - used
    return isScam ? 0.80 : 0.20
  }

  /// Says the opposite of what it said last.
  static let oppositeOfLast = Observer(name: "opposite of last") { random, encounter in
    guard let last = encounter.answered.last else {
      return random.next().isMultiple(of: 2) ? 0.2 : 0.8
    }
    return last > 0.5 ? 0.20 : 0.80
  }

  /// Sees through everything and acts on it.
  static let oracle = Observer(name: "oracle", acting: .best) { _, encounter in
    encounter.isScam ? 0.95 : 0.05
  }

  /// Checks everything and believes at random.
  static let verifier = Observer(name: "verifier", acting: .verify) { random, _ in
    levels[Int(random.next() % 6)]
  }

  /// Reads evidence that lies `dPrime` standard deviations apart, with an unbiased criterion.
  static func gaussian(_ dPrime: Double) -> Observer {
    Observer(name: "d' \(dPrime)") { random, encounter in
      let evidence = encounter.truth * dPrime / 2 + random.normal()
      return levels[cuts.count { evidence > $0 }]
    }
  }

  private static let cuts = [-1.2, -0.5, 0, 0.5, 1.2]
}

extension SplitMix64 {
  /// A standard normal number, by inversion.
  mutating func normal() -> Double {
    Normal.quantile((Double(next() >> 11) + 0.5) / 9_007_199_254_740_992)
  }
}
