import Scenarios
import Scoring
import Testing

@Suite struct BreakdownTests {
  private func play(
    _ caseID: String, isScam: Bool, judged: Double?, counted: Bool = true
  ) -> PlayRecord {
    PlayRecord(
      caseID: caseID, telling: isScam ? .scam : .genuine, isScam: isScam, counted: counted,
      judged: judged, startedAt: 0, endedAt: 1)
  }

  private let kinds = [
    "parcel": ["urgency", "authority"], "visa": ["authority"], "gone": [],
  ]

  @Test func `verdicts are counted for each kind of a case, and for both truths apart`() {
    let found = Breakdown.of(
      [
        play("parcel", isScam: true, judged: 0.95), play("parcel", isScam: false, judged: 0.65),
        play("visa", isScam: true, judged: 0.35), play("gone", isScam: true, judged: 0.95),
      ], by: { kinds[$0] ?? [] })
    #expect(
      found == [
        Breakdown(kind: "authority", scams: 2, scamsDoubted: 1, genuine: 1, genuineTrusted: 0),
        Breakdown(kind: "urgency", scams: 1, scamsDoubted: 1, genuine: 1, genuineTrusted: 0),
      ])
  }

  @Test func `practice, and plays without a verdict, are in none`() {
    let found = Breakdown.of(
      [
        play("visa", isScam: true, judged: 0.95, counted: false),
        play("visa", isScam: true, judged: nil),
      ], by: { kinds[$0] ?? [] })
    #expect(found.isEmpty)
  }

  @Test func `a kind that a case names twice is counted once`() {
    let found = Breakdown.of([play("visa", isScam: true, judged: 0.95)], by: { _ in ["a", "a"] })
    #expect(found == [Breakdown(kind: "a", scams: 1, scamsDoubted: 1)])
  }

  @Test func `four plays of both truths are enough to say something`() {
    #expect(!Breakdown(kind: "a", scams: 4).isEnough)
    #expect(!Breakdown(kind: "a", scams: 2, genuine: 1).isEnough)
    #expect(Breakdown(kind: "a", scams: 3, genuine: 1).isEnough)
  }
}
