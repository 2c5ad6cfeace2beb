import Classroom
import Engine
import Scenarios
import Sketches
import Testing

/// How a story went that each went through alone.
struct OwnOutcomeTests {
  /// A class on one story of one's own, met in both tellings.
  private struct Class {
    let rules: RoomRules
    var room: Room

    init() throws {
      var genuine = Lesson.mini
      genuine.telling = .genuine
      genuine.people = [("caller", false)]
      let own = try #require(
        PlannedStory(own: [try Story(Lesson.mini.program), try Story(genuine.program)]))
      rules = RoomRules([own])
      (room, _) = rules.create(
        RoomRules.Beginning(code: .sample, seed: 3, language: .en, sources: [""]))
      try take(.start)
    }

    mutating func take(_ command: RoomCommand) throws(RoomRefusal) {
      _ = try rules.perform(command, in: &room)
    }

    mutating func play(_ number: Int, _ inputs: OwnInput...) throws {
      let id = OwnPlay.ID(participant: .sample(number), item: 0)
      for (place, input) in inputs.enumerated() { try take(.play(id, number: place, input)) }
    }

    /// Lets people in until so many have met one of the tellings; the others stay out.
    mutating func join(_ count: Int, _ telling: Telling) throws -> [Int] {
      var numbers: [Int] = []
      for number in 0... {
        guard numbers.count < count else { break }
        let id = OwnPlay.ID(participant: .sample(number), item: 0)
        guard rules.ownPlay(id, in: room)?.telling == telling else { continue }
        try take(.join(id.participant, heads: 1))
        numbers.append(number)
      }
      return numbers
    }

    var outcome: OwnOutcome { rules.ownOutcome(ofItem: 0, in: room) }
  }

  private static let doubt = OwnInput.play(.believe(Belief.scale[5]))
  private static let trust = OwnInput.play(.believe(Belief.scale[0]))

  @Test func `those who met the scam and those who met the genuine story are counted apart`() throws
  {
    var lesson = try Class()
    let scam = try lesson.join(5, .scam)
    for number in scam.prefix(3) { try lesson.play(number, Self.doubt, .play(.choose("ask"))) }
    for number in scam.suffix(2) { try lesson.play(number, Self.trust, .play(.choose("open"))) }
    let genuine = try lesson.join(2, .genuine)
    try lesson.play(genuine[0], Self.trust, .play(.choose("open")))
    try lesson.play(genuine[1], Self.doubt, .play(.choose("ask")))
    let outcome = lesson.outcome
    #expect((outcome.scam.judged, outcome.scam.right, outcome.scam.lost) == (5, 3, 2))
    #expect((outcome.genuine.judged, outcome.genuine.right) == (2, 1))
    #expect((outcome.scam.mayBeShown, outcome.genuine.mayBeShown) == (true, false))
  }

  @Test func `the first judgement counts, unless it was taken back`() throws {
    var lesson = try Class()
    let number = try lesson.join(1, .scam)[0]
    try lesson.play(number, Self.trust, .play(.takeBack), Self.doubt, .play(.choose("ask")))
    #expect((lesson.outcome.scam.judged, lesson.outcome.scam.right) == (1, 1))
  }

  @Test func `who was sent out is no longer counted, and who came only half way is`() throws {
    var lesson = try Class()
    let numbers = try lesson.join(2, .scam)
    for number in numbers { try lesson.play(number, Self.doubt) }
    #expect(lesson.outcome.scam.judged == 2)
    try lesson.take(.kick(.sample(numbers[0])))
    #expect(lesson.outcome.scam.judged == 1)
  }

  @Test func `nothing is said of it before everybody is through, or the class has gone on`() throws
  {
    var lesson = try Class()
    #expect(!lesson.rules.isOver(item: 0, in: lesson.room))
    let numbers = try lesson.join(2, .scam)
    try lesson.play(numbers[0], Self.doubt, .play(.choose("ask")), .play(.close), .goOn)
    #expect(!lesson.rules.isOver(item: 0, in: lesson.room))
    try lesson.take(.leave(.sample(numbers[1])))
    #expect(lesson.rules.isOver(item: 0, in: lesson.room))
    try lesson.take(.end)
    #expect(lesson.rules.isOver(item: 0, in: lesson.room))
  }

  @Test func `the events of a play are those that the engine writes for somebody at home`() throws {
    var lesson = try Class()
    let number = try lesson.join(1, .scam)[0]
    try lesson.play(number, Self.trust, .play(.choose("open")))
    let id = OwnPlay.ID(participant: .sample(number), item: 0)
    let story = try Story(Lesson.mini.program)
    let own = try #require(lesson.room.plays[id])
    var (play, events) = story.start(seed: own.play.seed, source: "", language: .en, practice: nil)
    for input in [Input.believe(Belief.scale[0]), .choose("open")] {
      try story.apply(input, to: &play, events: &events)
    }
    #expect(lesson.rules.events(of: id, in: lesson.room) == events)
  }

  @Test func `a case that somebody has met in this class already is practice, and for nobody else`()
    throws
  {
    let mini = try Story(Lesson.mini.program)
    let own = try #require(PlannedStory(own: [mini]))
    let rules = RoomRules([PlannedStory(together: mini), own])
    var (room, _) = rules.create(
      RoomRules.Beginning(code: .sample, seed: 3, language: .en, sources: ["", ""]))
    let people = [ParticipantID.sample(0), .sample(1)]
    for id in people { _ = try rules.perform(.join(id, heads: 1), in: &room) }
    for command in [RoomCommand.start, .open] { _ = try rules.perform(command, in: &room) }
    let vote = Vote(belief: Belief.scale[5], choice: "ask")
    let ballot = try #require(room.ballot)
    _ = try rules.perform(.vote(people[0], ballot, vote), in: &room)
    _ = try rules.perform(.skip, in: &room)
    let practice = try people.map { id -> String? in
      let play = OwnPlay.ID(participant: id, item: 1)
      _ = try rules.perform(.play(play, number: 0, .play(.believe(Belief.scale[5]))), in: &room)
      guard case .started(let started) = rules.events(of: play, in: room).first else { return "" }
      return started.practice
    }
    #expect(practice == ["seenWithin60Days", nil])
  }
}
