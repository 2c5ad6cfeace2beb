import Scenarios
import Scoring
import Testing

/// Intervals of D found with another root finder on the same equation.
struct PairCounts: Sendable, CustomStringConvertible {
  var area: Double
  var mix: Mix
  var low: Double
  var high: Double

  var description: String { "A \(area) at \(mix)" }

  static let table = [
    PairCounts(area: 0.5, mix: .all[0], low: -0.337_029_518_275_177, high: 0.337_029_518_275_177),
    PairCounts(
      area: 0.8, mix: Mix(scams: 10, genuine: 10), low: 0.083_591_967_855_076,
      high: 0.851_042_150_583_167),
    PairCounts(
      area: 1, mix: Mix(scams: 6, genuine: 4), low: 0.265_692_890_293_937, high: 1),
    PairCounts(
      area: 1, mix: Mix(scams: 20, genuine: 20), low: 0.797_328_991_178_838, high: 1),
    PairCounts(
      area: 0, mix: Mix(scams: 6, genuine: 6), low: -1, high: -0.378_444_424_223_054),
    PairCounts(
      area: 0.75, mix: Mix(scams: 1, genuine: 2), low: -0.670_940_690_541_063,
      high: 0.956_004_187_201_78),
  ]

  /// Plays with the wanted share of pairs in the right order.
  var plays: [PlayRecord] {
    // Each scam is put above a share of the genuine plays, level with one of them where that is odd.
    let halves = Int((area * Double(2 * mix.genuine)).rounded())
    let middle = halves % 2 == 1 ? [0.65] : []
    let genuine =
      Array(repeating: 0.20, count: halves / 2) + middle
      + Array(repeating: 0.95, count: mix.genuine - halves / 2 - middle.count)
    return genuine.map { .synthetic(isScam: false, judged: $0, acting: .refuse) }
      + (0..<mix.scams).map { _ in .synthetic(isScam: true, judged: 0.65, acting: .refuse) }
  }
}

@Suite struct IntervalTests {
  @Test(arguments: PairCounts.table)
  func `the interval of D solves Newcombe's equation`(pairs: PairCounts) throws {
    let measures = Measures(pairs.plays)
    #expect(measures.discrimination == 2 * pairs.area - 1)
    let interval = try #require(measures.intervals[.discrimination])
    #expect(abs(interval.low - pairs.low) < 1e-12)
    #expect(abs(interval.high - pairs.high) < 1e-12)
  }

  @Test func `a share's interval is Wilson's`() throws {
    // Wilson's formula for 2 of 3 with 1.96, worked out on paper.
    let interval = try #require(Interval(successes: 2, of: 3))
    #expect(abs(interval.low - 0.207_654_955_126_488) < 1e-12)
    #expect(abs(interval.high - 0.938_509_684_723_839) < 1e-12)
    #expect(Interval(successes: 0, of: 0) == nil)
    #expect(Interval(successes: 0, of: 9)?.low == 0)
  }

  @Test func `a mean's interval is the normal one`() throws {
    let interval = try #require(Interval(meanOf: [1, 2, 3, 4]))
    // s² = 5/3, standard error √(5/12).
    let half = 1.96 * (5.0 / 12).squareRoot()
    #expect(abs(interval.low - (2.5 - half)) < 1e-12)
    #expect(abs(interval.high - (2.5 + half)) < 1e-12)
  }

  @Test func `a mean over few people has Student's interval, wider than the normal one`() throws {
    let interval = try #require(Interval(meanOfPeople: [1, 2, 3, 4]))
    // t(3) = 3.182446305284263, from printed tables.
    let half = 3.182_446_305_284_263 * (5.0 / 12).squareRoot()
    #expect(abs(interval.low - (2.5 - half)) < 1e-9)
    #expect(abs(interval.high - (2.5 + half)) < 1e-9)
    #expect(Interval(meanOfPeople: []) == nil)
    #expect(Interval(meanOfPeople: [0.3]) == nil)
    #expect(Interval(meanOfPeople: [0.1, 0.1]) == nil)
  }

  @Test func `values that do not differ have no interval`() {
    #expect(Interval(meanOf: []) == nil)
    #expect(Interval(meanOf: [0.3]) == nil)
    #expect(Interval(meanOf: [0.1, 0.1, 0.1]) == nil)
  }

  @Test func `the intervals of the worked example`() throws {
    let measures = Measures([GoldenTests.wavering, GoldenTests.premature, GoldenTests.genuine])
    let d = try #require(measures[.dPrime])
    let error = try #require(measures[.seDPrime])
    #expect(measures.intervals[.dPrime] == Interval(d, standardError: error))
    #expect(measures.intervals[.bias] == Interval(0, standardError: error / 2))
    // Losses 0.3 and 0 move the mean by ±0.075 and so NV by ±0.0375·2/2: √(3/2·2·0.0375²).
    let netError = 0.0375 * (3.0).squareRoot()
    let net = try #require(measures.intervals[.netValue])
    #expect(abs(net.low - (0.8 - 1.96 * netError)) < 1e-12)
    let safety = try #require(measures.intervals[.safety])
    #expect(abs(safety.high - (0.6 + 1.96 * netError / 0.5)) < 1e-12)
    // j = 1/4 by Wilson, carried over by 2j/(1 + j).
    let share = try #require(Interval(successes: 1, of: 4))
    let marks = try #require(measures.intervals[.flagF1])
    #expect(abs(marks.high - 2 * share.high / (1 + share.high)) < 1e-12)
    #expect(measures.intervals[.seDPrime] == nil)
    #expect(measures.intervals[.baselineNetValue] == nil)
  }

  @Test(arguments: Mix.all)
  func `an interval holds its value`(mix: Mix) throws {
    for seed in 1...20 {
      let measures = Measures(Observer.gaussian(1).plays(mix, seed: UInt64(seed)))
      for (measure, interval) in measures.intervals {
        let value = try #require(measures[measure])
        #expect(interval.low <= value + 1e-12 && value <= interval.high + 1e-12, "\(measure)")
      }
    }
  }

  /// The interval would be of no use if it did not hold the truth about as often as it says.
  @Test func `nineteen in twenty intervals of D hold the true D`() {
    // Φ(1/√2), the area under a curve with d′ = 1, with beliefs as fine as the evidence.
    let truth = 2 * 0.760_249_938_906_524 - 1
    let fine = Observer(name: "fine") { random, encounter in
      Elementary.logistic(encounter.truth / 2 + random.normal())
    }
    let held = (0..<1000).count { run in
      let plays = fine.plays(Mix(scams: 20, genuine: 20), seed: UInt64(run))
      guard let interval = Measures(plays).intervals[.discrimination] else { return false }
      return interval.low <= truth && truth <= interval.high
    }
    #expect((930...970).contains(held))
  }
}
