import Curriculum
import Scenarios
import Scoring
import Testing

@Suite struct NextCaseTests {
  private func choices(
    _ candidates: [CaseHead], _ history: [PlayRecord] = [], weights: [String: Double] = [:],
    on today: Int = 100
  ) -> Set<String?> {
    let next = NextCase(
      progress: Progress(heads: candidates, history: history), weights: weights, now: today * day)
    return Set((0..<40).map { next.id(seed: UInt64($0), among: candidates) })
  }

  @Test func `without candidates there is no case`() {
    #expect(choices([]) == [nil])
  }

  @Test func `a newcomer begins with a story for everyone that is not too hard`() {
    let candidates = [
      CaseHead.sample("hard", difficulty: 5), .sample("care", difficulty: 1, care: ["threat"]),
      .sample("others", difficulty: 1, audience: ["finance-staff"]),
      .sample("mini", difficulty: 1, form: .mini), .sample("first", difficulty: 3),
    ]
    #expect(choices(candidates) == ["first"])
  }

  @Test func `a newcomer gets something even where nothing fits`() {
    #expect(choices([.sample("only", difficulty: 5, care: ["love"])]) == ["only"])
  }

  @Test func `a case rests for 60 days`() {
    let candidates = [CaseHead.sample("seen", type: "loan"), .sample("new")]
    let history = [PlayRecord.play("seen", day: 41, counted: false), .play("gone", day: 42)]
    #expect(choices(candidates, history) == ["new"])
    #expect(choices(candidates, history, on: 101) == ["seen", "new"])
  }

  @Test func `practice makes a case seen as well`() {
    let candidates = [CaseHead.sample("seen", type: "loan"), .sample("new")]
    #expect(choices(candidates, [.play("seen", day: 99, counted: false)]) == ["new"])
  }

  @Test func `where everything was seen lately the longest ago comes first`() {
    let candidates = [
      CaseHead.sample("a", type: "loan"), .sample("b", type: "police"), .sample("c"),
    ]
    let history = [
      PlayRecord.play("b", day: 70), .play("a", day: 80), .play("c", day: 90),
    ]
    #expect(choices(candidates, history) == ["b"])
  }

  @Test func `no type comes twice running while there is another`() {
    let candidates = [
      CaseHead.sample("played", type: "loan"), .sample("same", type: "loan", difficulty: 1),
      .sample("other", type: "police", difficulty: 5),
    ]
    let weights = ["loan": 100.0, "police": 1]
    #expect(choices(candidates, [.play("played", day: 99)], weights: weights) == ["other"])
    #expect(
      choices(candidates.dropLast(), [.play("played", day: 99)], weights: weights) == ["same"])
  }

  @Test func `what matters more for the audience comes first`() {
    let candidates = [
      CaseHead.sample("old", type: "loan"), .sample("rare", type: "game"),
      .sample("common", type: "police"),
    ]
    let weights = ["loan": 5.0, "game": 1, "police": 10]
    #expect(choices(candidates, [.play("old", day: 99)], weights: weights) == ["common"])
  }

  @Test func `a forgotten type comes before a fresh one`() {
    let candidates = [
      CaseHead.sample("a1", type: "loan", tactics: ["x"]),
      .sample("b1", type: "police", tactics: ["y"]), .sample("a2", type: "loan", tactics: ["x"]),
      .sample("b2", type: "police", tactics: ["y"]), .sample("last", type: "game", tactics: ["z"]),
    ]
    let history = [
      PlayRecord.play("a1", day: 1), .play("b1", day: 98), .play("last", day: 99),
    ]
    // a1 is fresh again, and of the forgotten type too.
    #expect(choices(candidates, history).isSubset(of: ["a1", "a2"]))
  }

  @Test func `a weak tactic comes before a strong one`() {
    let candidates = [
      CaseHead.sample("w1", type: "t1", tactics: ["weak"]),
      .sample("s1", type: "t2", tactics: ["strong"]),
      .sample("w2", type: "t3", tactics: ["weak"]), .sample("s2", type: "t4", tactics: ["strong"]),
      .sample("last", type: "t5", tactics: ["none"]),
    ]
    let history = [
      PlayRecord.play("w1", day: 97, isRight: false), .play("s1", day: 98), .play("last", day: 99),
    ]
    #expect(choices(candidates, history) == ["w2"])
  }

  @Test func `a channel not met yet comes first among equals`() {
    let candidates = [
      CaseHead.sample("old"), .sample("call", type: "loan"),
      .sample("mail", type: "police", channels: [.mail]),
    ]
    #expect(choices(candidates, [.play("old", day: 99)]) == ["mail"])
  }

  @Test func `difficulty follows ability after twenty answers`() {
    let played = (0..<25).map { CaseHead.sample("p\($0)", type: "t\($0)", difficulty: 3) }
    let new = (1...5).map { CaseHead.sample("d\($0)", type: "new\($0)", difficulty: $0) }
    let right = played.enumerated().map { PlayRecord.play($1.id, day: $0) }
    let early = NextCase(
      progress: Progress(heads: played, history: Array(right.prefix(10))), weights: [:],
      now: 26 * day)
    let later = NextCase(
      progress: Progress(heads: played, history: right), weights: [:], now: 26 * day)
    // At ability 0 the easiest case is closest to success in four of five plays.
    #expect(early.usefulness(of: new[0]) > early.usefulness(of: new[4]))
    #expect(later.usefulness(of: new[0]) < later.usefulness(of: new[4]))
  }

  @Test func `the same seed gives the same case, whatever the order of the folder`() {
    let candidates = (0..<12).map { CaseHead.sample("c\($0)", type: "t\($0)") }
    let progress = Progress(heads: candidates, history: [.play("x", day: 1)])
    for seed in UInt64(0)..<50 {
      let next = NextCase(progress: progress, weights: [:], now: 9 * day)
      let one = next.id(seed: seed, among: candidates)
      #expect(one == next.id(seed: seed, among: candidates.reversed()))
    }
    #expect(choices(candidates, [.play("x", day: 1)]).count > 6)
  }

  @Test func `every case that is as useful has the same chance, and either telling`() {
    let candidates = (0..<8).map { CaseHead.sample("c\($0)", type: "t\($0)") }
    let next = NextCase(
      progress: Progress(heads: candidates, history: [.play("x", day: 1)]), weights: [:],
      now: 9 * day)
    var drawn: [String: Int] = [:]
    for seed in UInt64(0)..<4000 {
      guard let id = next.id(seed: seed, among: candidates) else { continue }
      drawn["\(id) \(Telling.drawn(seed: seed, caseID: id))", default: 0] += 1
    }
    #expect(drawn.count == 16)
    #expect(drawn.values.allSatisfy { (180...320).contains($0) }, "\(drawn)")
  }
}
