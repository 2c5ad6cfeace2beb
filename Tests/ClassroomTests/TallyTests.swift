import Classroom
import Engine
import Testing

/// What a vote comes to.
struct TallyTests {
  private func voted() throws -> Lesson {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.open)
    try lesson.vote("listen", 1)
    try lesson.vote("listen", 0, heads: 3)
    try lesson.vote("hang-up", 6, heads: 2)
    return lesson
  }

  private func tally(_ lesson: Lesson) throws -> Tally {
    try #require(lesson.rules.tally(BallotID(step: 1, round: 1), in: lesson.room))
  }

  @Test("a shared phone counts with all its heads; can't tell is on neither side")
  func heads() throws {
    let tally = try tally(try voted())
    #expect((tally.voters, tally.choices) == (6, [4, 2]))
    #expect((tally.trusting, tally.doubting) == (1, 2))
    #expect(tally.beliefs == [3, 1, 0, 0, 0, 0, 2])
    #expect(tally.leading == [0])
  }

  @Test("cards are added to the phones, though not to the levels of belief")
  func cards() throws {
    var lesson = try voted()
    try lesson.take(.count(Hands(doubting: 3, choices: [1, 4])))
    let tally = try tally(lesson)
    #expect((tally.voters, tally.choices) == (11, [5, 6]))
    #expect((tally.trusting, tally.doubting) == (3, 5))
    #expect(tally.beliefs == [3, 1, 0, 0, 0, 0, 2])
  }

  @Test("who was sent out does not count, who left does")
  func gone() throws {
    var lesson = try voted()
    try lesson.take(.leave(.sample(0)), .kick(.sample(1)))
    let tally = try tally(lesson)
    #expect((tally.voters, tally.choices) == (3, [1, 2]))
  }

  @Test("fewer than five votes are no bars")
  func fewest() throws {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.open)
    try lesson.vote("listen", 1, heads: 4)
    #expect(try !tally(lesson).mayBeShown)
    try lesson.vote("listen", 1)
    #expect(try tally(lesson).mayBeShown)
  }
}
