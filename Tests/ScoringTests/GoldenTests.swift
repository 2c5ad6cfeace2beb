import Engine
import Scenarios
import Scoring
import Testing

/// Three small plays, worked out by hand.
@Suite struct GoldenTests {
  typealias Belief = PlayRecord.Belief

  /// A scam that was doubted, believed again and doubted for good at the fourth decision; 300 lost.
  static let wavering = PlayRecord(
    caseID: "a", telling: .scam, isScam: true, judged: 0.65,
    beliefs: beliefs([0.5, 0.65, 0.35, 0.80, 0.95]),
    checks: [
      .init(via: .callerNumber, independent: false), .init(via: .ownApp, independent: true),
    ],
    markingOpened: true,
    markable: [
      clause(1, flag: true, marked: .doubtful), clause(2, flag: true), clause(3, marked: .doubtful),
      clause(4, signal: true, marked: .reassuring), clause(5),
    ],
    lost: 300, maxLoss: 1000, judgeRank: 2, lastLosingRank: 5,
    complyAll: .init(lost: 1000, gained: 0), ending: "lost")

  /// A scam doubted before the judge point, from the first decision on.
  static let premature = PlayRecord(
    caseID: "b", telling: .scam, isScam: true, judged: 0.80, beliefs: beliefs([0.80, 0.80]),
    maxLoss: 1000, judgeRank: 2, lastLosingRank: 5, leftSafely: true,
    complyAll: .init(lost: 1000, gained: 0), ending: "safe")

  /// A genuine play of which a quarter of the gain was missed.
  static let genuine = PlayRecord(
    caseID: "c", telling: .genuine, isScam: false, judged: 0.20, beliefs: beliefs([0.5, 0.20]),
    checks: [.init(via: .knownNumber, independent: true)], markingOpened: true,
    markable: [clause(1, flag: true, marked: .doubtful), clause(2, signal: true)], gained: 300,
    maxGain: 400, judgeRank: 2, complyAll: .init(lost: 0, gained: 400), ending: "served")

  private static func beliefs(_ levels: [Double]) -> [Belief] {
    levels.enumerated().map { Belief(node: "n\($0 + 1)", rank: $0 + 1, p: $1) }
  }

  private static func clause(
    _ ordinal: Int, flag: Bool = false, signal: Bool = false, marked: Mark? = nil
  ) -> PlayRecord.Clause {
    .init(
      node: "n1", line: 1, lang: .zh, clause: ordinal, flag: flag, signal: signal, marked: marked)
  }

  static let expected: [(Measure, Double)] = [
    (.discrimination, 1),
    // H = (2 + 2/3)/(2 + 4/3) = 0.8 and F = (0 + 1/3)/(1 + 2/3) = 0.2.
    (.dPrime, 2 * 0.841_621_233_572_914_3),
    (.bias, 0),
    // √(0.16/(2·φ²) + 0.16/φ²) with φ(0.8416…) = 0.279961920407…
    (.seDPrime, (0.24 / (0.279_961_920_407_808_26 * 0.279_961_920_407_808_26)).squareRoot()),
    (.brier, 0.0675),
    (.reliability, 0.0675),
    (.resolution, 2.0 / 9),
    (.uncertainty, 2.0 / 9),
    (.calibration, 0.69625),
    // 2/4 and 1.
    (.earliness, 0.75),
    (.lossRatio, 0.15),
    (.missedBenefit, 0.25),
    (.netValue, 0.8),
    (.baselineNetValue, 0.5),
    (.safety, 0.6),
    (.independentChecks, 2.0 / 3),
    (.flagPrecision, 1.0 / 3),
    (.flagRecall, 0.5),
    (.flagF1, 0.4),
  ]

  @Test(arguments: expected)
  func `three plays give the figures worked out by hand`(
    measure: Measure, value: Double
  ) throws {
    let measures = Measures([Self.wavering, Self.premature, Self.genuine])
    #expect(abs(try #require(measures[measure]) - value) < 1e-12)
  }

  @Test func `every measure has its worked example`() {
    #expect(Set(Self.expected.map(\.0)) == Set(Measure.allCases))
  }

  @Test func `practice changes no measure`() {
    var practice = Self.wavering
    practice.counted = false
    practice.reason = .seenWithin60Days
    let plays = [Self.wavering, Self.premature, Self.genuine]
    #expect(Measures(plays + [practice]) == Measures(plays))
  }

  @Test func `nothing is defined without plays`() {
    let measures = Measures([])
    #expect(measures.values.isEmpty)
    #expect(measures.intervals.isEmpty)
    #expect(measures.enough.isEmpty)
    #expect(measures.missing == (6, 6))
  }

  @Test func `one truth alone leaves discrimination and calibration open`() {
    let measures = Measures([Self.wavering, Self.premature])
    #expect(measures.discrimination == nil)
    #expect(measures[.dPrime] == nil)
    #expect(measures[.calibration] == nil)
    #expect(measures[.brier] != nil)
    #expect(measures.safety == nil)
  }
}
