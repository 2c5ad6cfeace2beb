import Classroom
import Engine
import Sketches
import Testing

/// How a class goes through a story, command by command.
struct PhaseTests {
  @Test("a whole class, from the lobby to the end")
  func whole() throws {
    var lesson = try Lesson()
    #expect(lesson.room.phase == .lobby)
    try lesson.take(.start)
    #expect((lesson.room.phase, lesson.node, lesson.room.step) == (.show, "ring", nil))
    try lesson.take(.next)
    #expect((lesson.node, lesson.room.step) == ("hello", 1))
    try lesson.take(.open)
    #expect(lesson.room.phase == .open)
    try lesson.take(.close(.host))
    #expect(lesson.room.phase == .closed)
    try lesson.take(.reveal)
    #expect(lesson.room.phase == .reveal)
    try lesson.take(.discuss)
    #expect(lesson.room.phase == .discuss)
    try lesson.take(.revote)
    #expect((lesson.room.phase, lesson.room.ballot) == (.open, BallotID(step: 1, round: 2)))
    try lesson.take(.close(.host), .next)
    #expect((lesson.room.phase, lesson.node, lesson.room.step) == (.show, "judge", 2))
    try lesson.take(.open, .close(.everyone), .next)
    #expect((lesson.room.step, lesson.room.play?.phase) == (nil, .ended))
    try lesson.take(.next)
    #expect(lesson.room.phase == .debrief)
    try lesson.take(.next)
    #expect((lesson.room.phase, lesson.node, lesson.room.step) == (.show, "text", 3))
    try lesson.take(.open, .close(.time), .next, .next, .end)
    #expect(lesson.room.phase == .ended)
  }

  /// Commands that are taken in each phase; all others are refused there.
  private static let allowed: [(phase: Room.Phase, way: [RoomCommand], commands: Set<String>)] = [
    (.lobby, [], ["start"]),
    (.show, [.start, .next], ["open", "skip"]),
    (.open, [.start, .next, .open], ["close", "skip", "count"]),
    (
      .closed, [.start, .next, .open, .close(.host)],
      ["reveal", "discuss", "revote", "next", "decide", "skip"]
    ),
    (
      .reveal, [.start, .next, .open, .close(.host), .reveal],
      ["discuss", "revote", "next", "decide", "skip"]
    ),
    (
      .discuss, [.start, .next, .open, .close(.host), .discuss],
      ["revote", "next", "decide", "skip"]
    ),
    (
      .debrief,
      [.start, .next, .open, .close(.host), .next, .open, .close(.host), .next, .next],
      ["next", "skip"]
    ),
    (.ended, [.end], []),
  ]

  private static let leading: [(name: String, command: RoomCommand)] = [
    ("start", .start), ("open", .open), ("close", .close(.host)), ("reveal", .reveal),
    ("discuss", .discuss), ("revote", .revote), ("next", .next), ("decide", .decide("listen")),
    ("skip", .skip), ("count", .count(Hands(doubting: 1, choices: [1, 0]))),
  ]

  @Test("in each phase exactly its own commands are taken", arguments: allowed.indices)
  func table(row: Int) throws {
    let (phase, way, commands) = Self.allowed[row]
    var lesson = try Lesson()
    for command in way { try lesson.take(command) }
    #expect(lesson.room.phase == phase)
    let taken = Self.leading.filter { lesson.refusal($0.command) == nil }.map(\.name)
    #expect(Set(taken) == commands)
  }

  @Test("a decision is asked before the story goes on, and nothing is asked where there is none")
  func decisionDue() throws {
    var lesson = try Lesson()
    try lesson.take(.start)
    #expect(lesson.refusal(.open) == .nothingToAsk)
    try lesson.take(.next)
    #expect(lesson.refusal(.next) == .decisionDue)
  }

  @Test("paused, the story stands still, and people still come, go and are let in")
  func paused() throws {
    var lesson = try Lesson(expected: 1)
    try lesson.toFirstDecision()
    try lesson.take(.open)
    try lesson.vote("listen", 2)
    let ballot = try #require(lesson.room.ballot)
    try lesson.take(.pause(true))
    for (_, command) in Self.leading { #expect(lesson.refusal(command) == .paused) }
    #expect(
      lesson.refusal(.vote(.sample(0), ballot, Vote(belief: .unsure, choice: "listen")))
        == .paused)
    try lesson.take(.join(.sample(7), heads: 5))
    try lesson.take(.approve(.sample(7)), .kick(.sample(7)), .lock(true), .pause(false))
    try lesson.take(.vote(.sample(0), ballot, Vote(belief: .unsure, choice: "listen")))
  }

  @Test("what is so already is no event")
  func repeats() throws {
    var lesson = try Lesson()
    for command in [RoomCommand.pause(true), .lock(true), .hideNames(true), .follow(true)] {
      #expect(try lesson.take(command).count == 1)
      #expect(try lesson.take(command).isEmpty)
    }
  }

  @Test("after the end nothing is taken from anybody")
  func ended() throws {
    var lesson = try Lesson()
    try lesson.take(.end)
    for command in Self.leading.map(\.command) + [
      .join(.sample(1), heads: 1), .pause(true), .end, .leave(.sample(1)),
    ] {
      #expect(lesson.refusal(command) == .ended)
    }
  }

  @Test(
    "skipping leaves a story for the next one, an open vote is closed, and there is a last story")
  func skipping() throws {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.open)
    #expect(
      try lesson.take(.skip) == [.closed(BallotID(step: 1, round: 1), .host), .began(1)])
    #expect(lesson.node == "text")
    #expect(lesson.refusal(.skip) == .lastStory)
  }
}
