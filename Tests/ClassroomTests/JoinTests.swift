import Classroom
import Testing

/// Coming in, being let in, going.
struct JoinTests {
  @Test("those expected and a fifth more come in by themselves, the others wait for the host")
  func expected() throws {
    var lesson = try Lesson(expected: 5)
    for number in 0..<6 { try lesson.take(.join(.sample(number), heads: 1)) }
    #expect((lesson.room.headsPresent, lesson.room.waiting) == (6, 0))
    try lesson.take(.join(.sample(6), heads: 1))
    #expect((lesson.room.headsPresent, lesson.room.waiting) == (6, 1))
    try lesson.take(.approve(.sample(6)))
    #expect((lesson.room.headsPresent, lesson.room.waiting) == (7, 0))
  }

  @Test("a shared phone brings all its heads")
  func heads() throws {
    var lesson = try Lesson(expected: 5)
    try lesson.take(.join(.sample(0), heads: 4), .join(.sample(1), heads: 3))
    #expect((lesson.room.headsPresent, lesson.room.waiting) == (4, 1))
    #expect(lesson.refusal(.join(.sample(2), heads: 0)) == .badHeads)
    #expect(lesson.refusal(.join(.sample(2), heads: 7)) == .badHeads)
  }

  @Test("the queue has an end")
  func queue() throws {
    var lesson = try Lesson(expected: 0)
    for number in 0..<Room.longestQueue { try lesson.take(.join(.sample(number), heads: 1)) }
    #expect(lesson.refusal(.join(.sample(Room.longestQueue), heads: 1)) == .roomFull)
    try lesson.take(.kick(.sample(0)), .join(.sample(Room.longestQueue), heads: 1))
  }

  @Test("coming in twice is no event; a locked room still knows who is in")
  func again() throws {
    var lesson = try Lesson()
    try lesson.take(.join(.sample(0), heads: 1), .lock(true))
    #expect(try lesson.take(.join(.sample(0), heads: 1)).isEmpty)
    #expect(lesson.refusal(.join(.sample(1), heads: 1)) == .roomLocked)
  }

  @Test("who left may come back, who was sent out may not")
  func returning() throws {
    var lesson = try Lesson()
    try lesson.take(.join(.sample(0), heads: 1), .leave(.sample(0)))
    #expect(lesson.room.headsPresent == 0)
    try lesson.take(.join(.sample(0), heads: 2))
    #expect(lesson.room.headsPresent == 2)
    try lesson.take(.kick(.sample(0)))
    #expect(lesson.refusal(.join(.sample(0), heads: 1)) == .kicked)
    #expect(lesson.refusal(.approve(.sample(0))) == .kicked)
  }

  @Test("nothing can be done about somebody who was never there")
  func stranger() throws {
    let lesson = try Lesson()
    for command in [
      RoomCommand.kick(.sample(5)), .approve(.sample(5)), .leave(.sample(5)),
    ] { #expect(lesson.refusal(command) == .notInRoom) }
  }

  @Test("another name is an event that says whose, and never which")
  func renaming() throws {
    var lesson = try Lesson()
    try lesson.take(.join(.sample(0), heads: 1))
    let before = lesson.room
    #expect(try lesson.take(.rename(.sample(0))) == [.renamed(.sample(0))])
    #expect(lesson.room == before)
    #expect(lesson.refusal(.rename(.sample(1))) == .notInRoom)
    try lesson.take(.kick(.sample(0)))
    #expect(lesson.refusal(.rename(.sample(0))) == .kicked)
  }
}
