import Curriculum
import Scenarios
import Scoring
import Testing

@Suite struct ProgressTests {
  private let skill = Skill(tactic: "urgency", channel: .call)

  private func record(_ plays: [PlayRecord]) -> SkillRecord? {
    let heads = plays.map { CaseHead.sample($0.caseID) }
    return Progress(heads: heads, history: plays).skills[skill]
  }

  @Test(
    arguments: [
      ([(0, true)], false), ([(0, true), (6, true)], false), ([(0, true), (7, true)], true),
      ([(0, false), (7, true)], false), ([(0, true), (7, false)], false),
      ([(0, true), (3, false), (7, true)], true), ([(0, true), (5, true), (7, true)], true),
      ([(0, true), (8, true), (9, false)], false),
    ] as [([(Int, Bool)], Bool)])
  func `mastery is a success a week after another`(answers: [(Int, Bool)], isMastered: Bool) {
    let plays = answers.map { PlayRecord.play("c\($0.0)", day: $0.0, isRight: $0.1) }
    #expect(record(plays)?.isMastered == isMastered)
    // The order in which the plays are handed over does not matter.
    #expect(record(plays.reversed())?.isMastered == isMastered)
  }

  @Test func `a play exercises every tactic on every channel of the judge node`() {
    let head = CaseHead.sample("c", channels: [.call, .sms], tactics: ["urgency", "authority"])
    #expect(head.traits.skills.count == 4)
    let progress = Progress(heads: [head], history: [.play("c", day: 0)])
    #expect(Set(progress.skills.keys) == Set(head.traits.skills))
    #expect(progress.channelsMet == [.call, .sms])
  }

  @Test func `the genuine telling exercises the same skills`() {
    var play = PlayRecord.play("c", day: 0)
    play.isScam = false
    play.telling = .genuine
    // Held for a scam, so wrong.
    #expect(record([play])?.memory == Memory(.again, at: 0))
  }

  @Test func `practice teaches the chooser nothing but that the case was seen`() {
    let progress = Progress(
      heads: [.sample("c")], history: [.play("c", day: 3, counted: false)])
    #expect(progress.skills.isEmpty)
    #expect(progress.elo == Elo())
    #expect(progress.seenAt == ["c": 3 * day])
    #expect(progress.lastType == "brushing")
  }

  @Test func `reminders come the most forgotten first`() {
    let heads = [
      CaseHead.sample("a", tactics: ["known"]), .sample("b", tactics: ["missed"]),
    ]
    let history = [PlayRecord.play("a", day: 0), .play("b", day: 0, isRight: false)]
    let progress = Progress(heads: heads, history: history)
    #expect(progress.due(at: 0).isEmpty)
    #expect(progress.due(at: day).map(\.tactic) == ["missed"])
    #expect(progress.due(at: 3 * day).map(\.tactic) == ["missed", "known"])
  }
}
