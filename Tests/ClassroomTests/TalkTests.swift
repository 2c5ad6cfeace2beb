import Classroom
import Engine
import Testing

/// When a class does well to talk before it sees how it voted.
struct TalkTests {
  /// A class that has voted on its first decision: so many cards doubt, the others trust.
  private func voted(doubting: Int, of count: Int) throws -> Lesson {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.open, .count(Hands(doubting: doubting, choices: [count, 0])))
    try lesson.take(.close(.host))
    return lesson
  }

  private func isWorthTalk(_ lesson: Lesson) -> Bool { lesson.rules.isWorthTalk(lesson.room) }

  @Test(
    "from three in ten on either side it is of two minds",
    arguments: [(2, 10, false), (3, 10, true), (7, 10, true), (8, 10, false), (2, 4, false)])
  func twoMinds(doubting: Int, count: Int, isWorth: Bool) throws {
    #expect(try isWorthTalk(voted(doubting: doubting, of: count)) == isWorth)
  }

  @Test("where trust was not asked, what to do counts")
  func choices() throws {
    var tally = Tally(
      Ballot(present: 10), ask: Ask(trust: nil, choices: ["a", "b"]), participants: [:])
    #expect(!tally.isOfTwoMinds)
    var ballot = Ballot(present: 10)
    ballot.hands = Hands(doubting: nil, choices: [7, 3])
    tally = Tally(ballot, ask: Ask(trust: nil, choices: ["a", "b"]), participants: [:])
    #expect(tally.isOfTwoMinds)
  }

  @Test("it is proposed while the vote is closed, and once in a story")
  func once() throws {
    var lesson = try voted(doubting: 5, of: 10)
    #expect(isWorthTalk(lesson))
    try lesson.take(.discuss)
    #expect(!isWorthTalk(lesson))
    try lesson.take(.revote, .count(Hands(doubting: 5, choices: [10, 0])), .close(.host))
    #expect(!isWorthTalk(lesson))
  }

  @Test("once the second vote is shown, the first one is as well, however late")
  func both() throws {
    var lesson = try voted(doubting: 5, of: 10)
    try lesson.take(.discuss, .revote, .count(Hands(doubting: 5, choices: [10, 0])))
    try lesson.take(.close(.host))
    let shown = { (lesson: Lesson) in
      [1, 2].map { lesson.room.ballots[BallotID(step: 1, round: $0)]?.isRevealed == true }
    }
    #expect(shown(lesson) == [false, false])
    try lesson.take(.reveal)
    #expect(shown(lesson) == [true, true])
    // A third that was not shown is not.
    try lesson.take(.revote, .close(.host), .discuss)
    #expect(lesson.room.ballots[BallotID(step: 1, round: 3)]?.isRevealed == false)
  }
}
