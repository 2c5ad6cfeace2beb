import Foundation
import Reports
import Scenarios
import Scoring
import Testing

/// The three things to do next follow from how stories were answered.
@Suite struct NextStepTests {
  private func steps(_ plays: [PlayRecord], kinds: [String: CaseKinds] = [:]) -> [String] {
    let text = markdown(
      of: ReportDocument(
        learners: [LearnerReport(learner: "x", plays: plays)], language: .en, kinds: kinds))
    let part = text.components(separatedBy: "## Three things to do next\n\n").last ?? ""
    return part.split(separator: "\n").prefix { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
  }

  private func believing(_ belief: Double) -> [PlayRecord] {
    Sample.practised.map { play in
      var play = play
      play.judged = belief
      return play
    }
  }

  @Test func `as long as little is known, more stories come first`() {
    let steps = steps([PlayRecord(caseID: "a", telling: .scam, isScam: true, judged: 0.95)])
    #expect(steps.count == 3)
    #expect(steps[0] == "Play 11 more stories you have not met; then more can be said.")
  }

  @Test func `who trusts too easily asks one thing more, who suspects too easily checks first`() {
    #expect(steps(believing(0.05))[0].hasPrefix("Before you trust, ask one thing more"))
    #expect(steps(believing(0.95))[0].hasPrefix("Check first, then refuse"))
  }

  @Test func `a tactic that is often told wrong is to be practised`() {
    let kinds = [
      "parcel": CaseKinds(type: nil, tactics: ["urgency"], asks: [], channels: []),
      "visa": CaseKinds(type: nil, tactics: ["urgency"], asks: [], channels: []),
    ]
    let plays = Sample.practised.map { play in
      var play = play
      if play.isScam { play.judged = 0.35 }
      return play
    }
    #expect(steps(plays, kinds: kinds).contains { $0.contains("“urgency”: 2 of 9") })
  }

  @Test func `there are always three, and none twice`() {
    for plays in [Sample.practised, believing(0.05), believing(0.95), believing(0.65)] {
      let steps = steps(plays)
      #expect(steps.count == 3 && Set(steps).count == 3)
    }
  }
}
