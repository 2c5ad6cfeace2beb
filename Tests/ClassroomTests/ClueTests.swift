import Classroom
import Engine
import Scenarios
import Sketches
import Testing

/// What the class heard, and went against all the same.
struct ClueTests {
  /// A deadline is heard before the first question on trust, a code before the second.
  private static func call(_ telling: Telling) -> Sketch {
    var call = Sketch(
      SketchNode(
        "now", judge: true, say: ["caller: [[urgency|Today only]]. [[own-order|See your order]]. "],
        choices: [
          SketchChoice("listen", .comply, to: "code"), SketchChoice("no", .refuse, to: "kept"),
        ]),
      SketchNode(
        "code", judge: true, say: ["caller: [[code|The code]], [[urgency|quickly]]. "],
        choices: [
          SketchChoice("tell", .comply, to: "gone"), SketchChoice("stop", .refuse, to: "kept"),
        ]))
    call.telling = telling
    call.signals = ["own-order"]
    return call
  }

  private func told(_ telling: Telling) throws -> Lesson {
    var lesson = try Lesson(Self.call(telling))
    try lesson.take(.start, .open)
    for level in [1, 1, 1, 1, 5, 5] { try lesson.vote("listen", level) }
    try lesson.take(.close(.host), .next, .open)
    for level in [6, 6, 6, 6, 2] { try lesson.vote("stop", level) }
    return lesson
  }

  @Test func `in a scam they are its flags, by the share of those who trusted all the same`() throws
  {
    let lesson = try told(.scam)
    #expect(
      lesson.rules.clues(ofItem: 0, in: lesson.room) == [
        Clue(mark: "urgency", step: 1, voters: 6, missed: 4),
        Clue(mark: "code", step: 2, voters: 5, missed: 1),
      ])
  }

  @Test func `in a genuine story they are its signals, by the share of those who doubted`() throws {
    let lesson = try told(.genuine)
    #expect(
      lesson.rules.clues(ofItem: 0, in: lesson.room)
        == [Clue(mark: "own-order", step: 1, voters: 6, missed: 2)])
  }

  @Test func `what was said in talk changes no count of the first asking`() throws {
    var lesson = try told(.scam)
    let before = lesson.rules.clues(ofItem: 0, in: lesson.room)
    try lesson.take(.close(.host), .discuss, .revote)
    for id in lesson.room.participants.keys {
      let ballot = try #require(lesson.room.ballot)
      try lesson.take(.vote(id, ballot, Vote(belief: Belief(level: 1), choice: "tell")))
    }
    #expect(lesson.rules.clues(ofItem: 0, in: lesson.room) == before)
  }

  @Test func `a question that nobody answered leaves its signs to the next one`() throws {
    var lesson = try Lesson(Self.call(.scam))
    try lesson.take(.start, .open, .close(.host), .decide("listen"), .open)
    for level in [1, 1, 1, 6, 6] { try lesson.vote("stop", level) }
    #expect(
      lesson.rules.clues(ofItem: 0, in: lesson.room) == [
        Clue(mark: "urgency", step: 2, voters: 5, missed: 3),
        Clue(mark: "code", step: 2, voters: 5, missed: 3),
      ])
  }

  @Test func `fewer than five votes are no clue`() throws {
    var lesson = try Lesson(Self.call(.scam))
    try lesson.take(.start, .open)
    try lesson.vote("listen", 1, heads: 4)
    #expect(lesson.rules.clues(ofItem: 0, in: lesson.room).isEmpty)
    try lesson.vote("listen", 1)
    #expect(lesson.rules.clues(ofItem: 0, in: lesson.room).map(\.voters) == [5])
  }
}
