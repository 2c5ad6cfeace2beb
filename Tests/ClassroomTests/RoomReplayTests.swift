import Classroom
import Testing

/// A room out of its journal.
struct RoomReplayTests {
  private func whole() throws -> Lesson {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.open)
    try lesson.vote("listen", 2)
    try lesson.take(.count(Hands(doubting: 1, choices: [2, 3])), .close(.host), .reveal, .discuss)
    try lesson.take(.revote, .close(.host), .follow(true), .next, .decide("listen"))
    try lesson.take(.back, .open, .skip, .end)
    return lesson
  }

  @Test("at every event the journal so far is the room so far")
  func every() throws {
    let lesson = try whole()
    #expect(try lesson.rules.replay(lesson.events) == lesson.room)
    for count in 1...lesson.events.count {
      _ = try lesson.rules.replay(Array(lesson.events.prefix(count)))
    }
  }

  @Test("a journal with an event missing, doubled or out of place is refused where it breaks")
  func damaged() throws {
    let lesson = try whole()
    let rules = lesson.rules
    let opened = try #require(
      lesson.events.firstIndex { if case .opened = $0 { true } else { false } })
    var missing = lesson.events
    missing.remove(at: opened)
    #expect(throws: RoomReplayFailure.self) { try rules.replay(missing) }
    var doubled = lesson.events
    doubled.insert(doubled[opened], at: opened)
    #expect(throws: RoomReplayFailure(index: opened + 1)) { try rules.replay(doubled) }
    #expect(throws: RoomReplayFailure(index: 0)) { try rules.replay([]) }
    #expect(throws: RoomReplayFailure(index: 0)) { try rules.replay([.ended]) }
    #expect(throws: RoomReplayFailure(index: lesson.events.count)) {
      try rules.replay(lesson.events + [.ended])
    }
  }

  @Test("the journal of other stories is refused")
  func others() throws {
    let lesson = try whole()
    let other = try Lesson(Lesson.mini)
    #expect(throws: RoomReplayFailure(index: 0)) { try other.rules.replay(lesson.events) }
  }
}
