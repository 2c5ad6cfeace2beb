import Classroom
import Engine
import Scenarios
import Sketches
import Testing

/// Which way the story goes after a vote, and going back in it.
struct RoadTests {
  /// The same call, in which the person hangs up first and then tells the code.
  private static var told: Sketch {
    var sketch = Lesson.call
    sketch.demo = [
      ChoicePath(node: "hello", choice: "hang-up"), ChoicePath(node: "judge", choice: "tell"),
    ]
    return sketch
  }

  @Test("the class sees what the person in the story did, whatever it voted")
  func story() throws {
    var lesson = try Lesson(Self.told)
    try lesson.toFirstDecision()
    try lesson.take(.open)
    try lesson.vote("listen", 2)
    let gone = try lesson.take(.close(.host), .next)
    #expect(gone == [.advanced(RoomAdvanced(step: 1, choice: "hang-up", reason: .story))])
    #expect(lesson.node == "again")
  }

  @Test("without a road of its own the story goes along")
  func goesAlong() throws {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    let gone = try lesson.take(.open, .close(.host), .next)
    #expect(gone == [.advanced(RoomAdvanced(step: 1, choice: "listen", reason: .story))])
  }

  @Test("followed, the choice with the most heads decides")
  func follows() throws {
    var lesson = try Lesson(Self.told)
    try lesson.toFirstDecision()
    try lesson.take(.follow(true), .open)
    try lesson.vote("hang-up", 5)
    try lesson.vote("listen", 2, heads: 2)
    let gone = try lesson.take(.close(.host), .next)
    #expect(gone == [.advanced(RoomAdvanced(step: 1, choice: "listen", reason: .vote))])
  }

  @Test("a tie is an event of its own, told once, and the host decides")
  func tie() throws {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.follow(true), .open)
    try lesson.vote("hang-up", 5)
    try lesson.vote("listen", 2)
    let ballot = BallotID(step: 1, round: 1)
    #expect(try lesson.take(.close(.host), .next) == [.tied(ballot, ["listen", "hang-up"])])
    #expect(lesson.room.phase == .closed)
    #expect(lesson.refusal(.next) == .tied(["listen", "hang-up"]))
    #expect(lesson.refusal(.decide("dance")) == .badChoice)
    let gone = try lesson.take(.decide("hang-up"))
    #expect(gone == [.advanced(RoomAdvanced(step: 1, choice: "hang-up", reason: .host))])
  }

  @Test("without a single vote everything ties")
  func noVotes() throws {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.follow(true), .open, .close(.host))
    let ballot = BallotID(step: 1, round: 1)
    #expect(try lesson.take(.next) == [.tied(ballot, ["listen", "hang-up"])])
  }

  @Test("going back asks the same decision in a new round and deletes nothing")
  func back() throws {
    var lesson = try Lesson()
    try lesson.toFirstDecision()
    try lesson.take(.open)
    try lesson.vote("listen", 2)
    try lesson.take(.close(.host), .next, .back)
    #expect((lesson.room.phase, lesson.node, lesson.room.step) == (.show, "hello", 1))
    #expect(lesson.room.passed == nil)
    try lesson.take(.open)
    #expect(lesson.room.ballot == BallotID(step: 1, round: 2))
    #expect(lesson.room.ballots[BallotID(step: 1, round: 1)]?.votes.count == 1)
    #expect(lesson.room.ballots[BallotID(step: 1, round: 2)]?.votes.isEmpty == true)
    // The same way again leads to the same decision, another way to another one.
    try lesson.take(.close(.host), .next)
    #expect(lesson.room.step == 2)
    try lesson.take(.back, .open, .close(.host), .decide("hang-up"))
    #expect(lesson.node == "again")
    try lesson.take(.next)
    #expect((lesson.node, lesson.room.step) == ("judge", 3))
  }

  @Test("from between two decisions, and from the ending, back leads to the one passed last")
  func backWhileReading() throws {
    var lesson = try Lesson(Self.told)
    try lesson.toFirstDecision()
    try lesson.take(.open, .close(.host), .next)
    #expect(lesson.node == "again")
    try lesson.take(.back)
    #expect((lesson.node, lesson.room.step) == ("hello", 1))
    #expect(lesson.refusal(.back) == .nothingBefore)
    try lesson.take(.open, .close(.host), .next, .next, .open, .close(.host), .next)
    #expect(lesson.room.play?.phase == .ended)
    try lesson.take(.back)
    #expect((lesson.node, lesson.room.step) == ("judge", 2))
  }

  @Test("belief is asked again only where there is something new to go by, as in a play")
  func nothingNew() throws {
    let sketch = Sketch(
      SketchNode(
        "first", say: ["caller: Hello. "], choices: [SketchChoice("on", .comply, to: "quiet")]),
      SketchNode(
        "quiet", say: ["scene: Nothing happens. "],
        choices: [SketchChoice("wait", .pause, to: "judge")]),
      SketchNode(
        "judge", judge: true, say: ["caller: Your code? "],
        choices: [SketchChoice("tell", .comply, to: "gone")]))
    var lesson = try Lesson(sketch)
    try lesson.take(.start)
    var asked: [Bool] = []
    while lesson.room.step != nil {
      asked.append(lesson.rules.ask(lesson.room)?.trust != nil)
      try lesson.take(.open, .close(.host), .next)
    }
    #expect(asked == [true, false, true])
  }

  @Test("a choice seen by the class is asked without a belief of its own")
  func noBelief() throws {
    let story = try Story(Lesson.mini.program)
    let play = story.begin(seed: 1)
    #expect(story.taking("open", in: play)?.phase == .ended)
    #expect(story.taking("dance", in: play) == nil)
  }
}
