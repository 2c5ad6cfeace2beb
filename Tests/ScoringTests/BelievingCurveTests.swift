import Scoring
import Testing

@Suite struct BelievingCurveTests {
  /// Five scam plays: recognised at 2, 3 and 3; one left at 2, one still believing at the end.
  private let plays = [
    Trace(beliefs: [0.5, 0.65, 0.95]), Trace(beliefs: [0.5, 0.35, 0.80]),
    Trace(beliefs: [0.5, 0.65, 0.20, 0.35]), Trace(beliefs: [0.5, 0.35]),
    Trace(beliefs: [0.5, 0.20, 0.65, 0.65]),
  ].map { $0.record() }

  @Test func `the curve is the one worked out by hand`() {
    let curve = BelievingCurve(plays)
    let expected: [(Int, Int, Int, Int, Double)] = [
      (2, 5, 1, 1, 4.0 / 5), (3, 3, 2, 0, 4.0 / 15), (4, 1, 0, 1, 4.0 / 15),
    ]
    #expect(curve.steps.count == expected.count)
    for (step, row) in zip(curve.steps, expected) {
      #expect((step.rank, step.atRisk, step.recognised, step.left) == (row.0, row.1, row.2, row.3))
      #expect(abs(step.believing - row.4) < 1e-12)
    }
    #expect(curve.medianRank == 3)
  }

  @Test func `genuine plays are not on the curve`() {
    let genuine = Trace(beliefs: [0.5, 0.95]).record(isScam: false)
    #expect(BelievingCurve(plays + [genuine]) == BelievingCurve(plays))
  }

  @Test func `a play whose first decision came later is not at risk before it`() {
    var late = Trace(beliefs: [0.5, 0.35]).record()
    late.beliefs = [.init(node: "n", rank: 3, p: 0.95)]
    let curve = BelievingCurve(plays + [late])
    #expect(curve.steps.map(\.atRisk) == [5, 4, 1])
    #expect(curve.steps.map(\.recognised) == [1, 3, 0])
  }

  @Test func `without plays there is no curve`() {
    #expect(BelievingCurve([]).steps.isEmpty)
    #expect(BelievingCurve([]).medianRank == nil)
  }
}
