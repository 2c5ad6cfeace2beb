import Scenarios
import Scoring
import Testing

private let day = 86_400_000

@Suite struct CountingTests {
  private func attempt(at time: Int = 100 * day) -> Attempt {
    Attempt(caseID: "a", status: .library, startedAt: time)
  }

  @Test func `a first play that reaches the judge point counts`() {
    #expect(attempt().practiceReason(earlier: []) == nil)
  }

  @Test(arguments: Telling.allCases)
  func `either telling seen in the last 60 days makes it practice`(telling: Telling) {
    let seen = Sighting(caseID: "a", telling: telling, startedAt: 41 * day)
    #expect(attempt().practiceReason(earlier: [seen]) == .seenWithin60Days)
  }

  @Test(
    arguments: [
      (Sighting(caseID: "a", telling: .scam, startedAt: 40 * day), nil),
      (Sighting(caseID: "a", telling: .scam, startedAt: 40 * day + 1), .seenWithin60Days),
      (Sighting(caseID: "b", telling: .scam, startedAt: 99 * day), nil),
      (Sighting(caseID: "a", telling: .scam, startedAt: 99 * day, saw: false), nil),
      // A clock that was set back must not make a case fresh.
      (Sighting(caseID: "a", telling: .scam, startedAt: 120 * day), .seenWithin60Days),
    ] as [(Sighting, PracticeReason?)])
  func `a sighting is one of this case and lasts 60 days`(
    seen: Sighting, reason: PracticeReason?
  ) {
    #expect(attempt().practiceReason(earlier: [seen]) == reason)
  }

  @Test func `the plainest reason is given`() {
    let seen = [Sighting(caseID: "a", telling: .scam, startedAt: 99 * day)]
    var attempt = attempt()
    attempt.reachedJudgement = false
    #expect(attempt.practiceReason(earlier: []) == .leftBeforeJudgement)
    #expect(attempt.practiceReason(earlier: seen) == .seenWithin60Days)
    attempt.namedTelling = true
    #expect(attempt.practiceReason(earlier: seen) == .namedTelling)
    attempt.isContrast = true
    #expect(attempt.practiceReason(earlier: seen) == .contrast)
    attempt.status = .local
    #expect(attempt.practiceReason(earlier: seen) == .localCase)
    attempt.status = .draft
    #expect(attempt.practiceReason(earlier: seen) == .draft)
  }
}
