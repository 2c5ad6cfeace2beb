import Engine
import Scenarios
import Scoring
import Testing

@Suite struct NetValueTests {
  private func record(
    lost: Int = 0, maxLoss: Int = 0, gained: Int = 0, maxGain: Int = 0,
    goingAlong: (Int, Int) = (0, 0), refusing: (Int, Int) = (0, 0)
  ) -> PlayRecord {
    PlayRecord(
      caseID: "a", telling: .scam, isScam: true, judged: 0.65, lost: lost, maxLoss: maxLoss,
      gained: gained, maxGain: maxGain,
      complyAll: .init(lost: goingAlong.0, gained: goingAlong.1),
      refuseAll: .init(lost: refusing.0, gained: refusing.1))
  }

  @Test func `staying safe is held against the better of the blind habits`() {
    // Refusing throughout: L 0, M 0.5, so NV0 0.75; own: L 0, M 0.2, so NV 0.9.
    let plays = [
      record(maxLoss: 1000, goingAlong: (1000, 0)),
      record(gained: 80, maxGain: 100, goingAlong: (0, 100), refusing: (0, 50)),
    ]
    let measures = Measures(plays)
    #expect(abs((measures[.baselineNetValue] ?? 0) - 0.75) < 1e-12)
    #expect(abs((measures.safety ?? 0) - 0.6) < 1e-12)
  }

  @Test func `doing worse than a blind habit shows as nothing, not as less`() {
    let measures = Measures([
      record(lost: 1000, maxLoss: 1000, goingAlong: (500, 0)),
      record(maxGain: 100, goingAlong: (0, 100)),
    ])
    #expect(measures.safety == 0)
  }

  @Test func `where a blind habit loses and misses nothing there is nothing to measure`() {
    let measures = Measures([
      record(maxLoss: 1000), record(gained: 100, maxGain: 100, refusing: (0, 100)),
    ])
    #expect(measures[.baselineNetValue] == 1)
    #expect(measures.safety == nil)
    #expect(measures.intervals[.safety] == nil)
  }

  @Test func `a play quit after the judge point enters with what it had lost and gained`() {
    var left = record(lost: 250, maxLoss: 1000, goingAlong: (1000, 0))
    left.quit = true
    #expect(Measures([left])[.lossRatio] == 0.25)
  }

  @Test func `a story may take and give at once`() {
    let measures = Measures([
      record(lost: 100, maxLoss: 1000, gained: 50, maxGain: 100, goingAlong: (1000, 100)),
      record(lost: 300, maxLoss: 1000, gained: 100, maxGain: 100, goingAlong: (1000, 100)),
    ])
    #expect(abs((measures[.netValue] ?? 0) - 0.775) < 1e-12)
    // d = ½(∓0.05 ± 0.125) for the two plays, so the error is √(2·2·0.0375²).
    let interval = measures.intervals[.netValue]
    #expect(abs((interval?.low ?? 0) - (0.775 - 1.96 * 0.075)) < 1e-12)
  }
}
