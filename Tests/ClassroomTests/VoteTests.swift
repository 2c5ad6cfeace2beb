import Classroom
import Engine
import Testing

/// Who may vote, when, and what a vote has to say.
struct VoteTests {
  private func opened(expected: Int? = nil) throws -> Lesson {
    var lesson = try Lesson(expected: expected)
    try lesson.toFirstDecision()
    try lesson.take(.join(.sample(0), heads: 1), .open)
    return lesson
  }

  private func vote(
    _ choice: String, _ level: Int? = 2, by number: Int = 0, step: Int = 1, round: Int = 1
  ) -> RoomCommand {
    .vote(
      .sample(number), BallotID(step: step, round: round),
      Vote(belief: level.flatMap(Belief.init), choice: choice))
  }

  @Test("a vote may be changed while it is open, and the last one stands")
  func changes() throws {
    var lesson = try opened()
    #expect(try lesson.take(vote("listen")).count == 1)
    #expect(try lesson.take(vote("hang-up", 5)).count == 1)
    let ballot = try #require(lesson.room.ballots[BallotID(step: 1, round: 1)])
    #expect(ballot.votes == [.sample(0): Vote(belief: Belief(level: 5), choice: "hang-up")])
  }

  @Test("the same vote again is no event, also after the vote is closed")
  func again() throws {
    var lesson = try opened()
    try lesson.take(vote("listen"))
    #expect(try lesson.take(vote("listen")).isEmpty)
    try lesson.take(.close(.host))
    #expect(try lesson.take(vote("listen")).isEmpty)
    #expect(lesson.refusal(vote("hang-up")) == .voteClosed)
  }

  @Test("a vote counts only for the asking that is open")
  func stale() throws {
    var lesson = try opened()
    #expect(lesson.refusal(vote("listen", step: 2)) == .staleStep)
    #expect(lesson.refusal(vote("listen", round: 2)) == .staleStep)
    try lesson.take(.close(.host), .revote)
    #expect(lesson.refusal(vote("listen", round: 1)) == .voteClosed)
    try lesson.take(vote("listen", round: 2))
  }

  @Test("nothing is taken before a vote is opened")
  func early() throws {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.join(.sample(0), heads: 1))
    #expect(lesson.refusal(vote("listen")) == .staleStep)
  }

  @Test("belief is said where it is asked, and from the judge point on it is a verdict")
  func belief() throws {
    var lesson = try opened()
    #expect(lesson.refusal(vote("listen", nil)) == .badBelief)
    try lesson.take(vote("listen", 0), .close(.host), .next, .open)
    #expect(lesson.refusal(vote("tell", 0, step: 2)) == .badBelief)
    try lesson.take(vote("tell", 1, step: 2))
  }

  @Test("a choice that is not offered is refused")
  func choice() throws {
    let lesson = try opened()
    #expect(lesson.refusal(vote("tell")) == .badChoice)
    #expect(lesson.refusal(vote("")) == .badChoice)
  }

  @Test("only who is in votes: not a stranger, not who waits, left or was sent out")
  func people() throws {
    var lesson = try opened(expected: 1)
    #expect(lesson.refusal(vote("listen", by: 9)) == .notInRoom)
    try lesson.take(.join(.sample(1), heads: 1), .join(.sample(2), heads: 1))
    #expect(lesson.room.participants[.sample(2)]?.standing == .waiting)
    #expect(lesson.refusal(vote("listen", by: 2)) == .notInRoom)
    try lesson.take(.leave(.sample(1)))
    #expect(lesson.refusal(vote("listen", by: 1)) == .notInRoom)
    try lesson.take(.kick(.sample(0)))
    #expect(lesson.refusal(vote("listen")) == .kicked)
  }

  @Test("raised cards have to add up, and the last count stands")
  func hands() throws {
    var lesson = try opened()
    for hands in [
      Hands(doubting: nil, choices: [1, 2]), Hands(doubting: 4, choices: [1, 2]),
      Hands(doubting: -1, choices: [1, 2]), Hands(doubting: 0, choices: [1]),
      Hands(doubting: 0, choices: [-1, 2]), Hands(doubting: 0, choices: [10_001, 0]),
    ] {
      #expect(lesson.refusal(.count(hands)) == .badCount)
    }
    try lesson.take(.count(Hands(doubting: 3, choices: [1, 2])))
    #expect(try lesson.take(.count(Hands(doubting: 3, choices: [1, 2]))).isEmpty)
    try lesson.take(.count(Hands(doubting: 12, choices: [20, 20])))
    let tally = try #require(lesson.rules.tally(BallotID(step: 1, round: 1), in: lesson.room))
    #expect((tally.voters, tally.doubting, tally.trusting) == (40, 12, 28))
  }
}
