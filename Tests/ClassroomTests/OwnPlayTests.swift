import Classroom
import Engine
import Scenarios
import Sketches
import Testing

/// Stories that each goes through alone, side by side.
struct OwnPlayTests {
  private static let who = ParticipantID.sample(1)

  /// Two stories for each alone, then one together.
  private struct Apart {
    let rules: RoomRules
    var room: Room
    var events: [RoomEvent]

    init(exit: ExitQuestion? = nil, alone: Int = 2, together: Int = 1) throws {
      let own = try #require(PlannedStory(own: [try Story(Lesson.mini.program)]))
      let shared = PlannedStory(together: try Story(Lesson.mini.program))
      rules = RoomRules(
        Array(repeating: own, count: alone) + Array(repeating: shared, count: together))
      var beginning = RoomRules.Beginning(
        code: .sample, seed: 4, language: .en,
        sources: Array(repeating: "", count: alone + together))
      beginning.exit = exit
      (room, events) = rules.create(beginning)
      try take(.join(OwnPlayTests.who, heads: 1), .start)
    }

    mutating func take(_ commands: RoomCommand...) throws(RoomRefusal) {
      for command in commands { events += try rules.perform(command, in: &room) }
    }

    mutating func play(_ inputs: OwnInput..., item: Int = 0) throws(RoomRefusal) {
      for input in inputs {
        let id = OwnPlay.ID(participant: OwnPlayTests.who, item: item)
        try take(.play(id, number: room.plays[id]?.inputs.count ?? 0, input))
      }
    }

    func refusal(_ command: RoomCommand) -> RoomRefusal? {
      var room = room
      do throws(RoomRefusal) {
        _ = try rules.perform(command, in: &room)
        return nil
      } catch {
        return error
      }
    }
  }

  private static let id = OwnPlay.ID(participant: who, item: 0)
  private static let doubt = OwnInput.play(.believe(Belief.scale[5]))

  @Test func `a run of stories for each alone is open at once, and the host goes on behind it`()
    throws
  {
    var apart = try Apart()
    #expect(apart.room.phase == .own)
    #expect(apart.rules.openItems(at: 0) == 0...1)
    #expect(apart.rules.ownItem(of: Self.who, in: apart.room) == 0)
    try apart.take(.next)
    #expect((apart.room.phase, apart.room.item) == (.show, 2))
  }

  @Test func `one goes on to the next story when the first is explained, and is then through`()
    throws
  {
    var apart = try Apart()
    #expect(throws: RoomRefusal.badInput) { try apart.play(.goOn) }
    try apart.play(Self.doubt, .play(.choose("ask")), .play(.close), .goOn)
    #expect(apart.rules.ownItem(of: Self.who, in: apart.room) == 1)
    #expect(apart.rules.headsThrough(apart.room) == 0)
    try apart.play(Self.doubt, .play(.choose("open")), .play(.close), .goOn, item: 1)
    #expect(apart.rules.ownItem(of: Self.who, in: apart.room) == nil)
    #expect(apart.rules.headsThrough(apart.room) == 1)
  }

  @Test func `the same input again is no news, another one and one too far are refused`() throws {
    var apart = try Apart()
    try apart.play(Self.doubt)
    let room = apart.room
    try apart.take(.play(Self.id, number: 0, Self.doubt))
    #expect(apart.room == room)
    #expect(apart.refusal(.play(Self.id, number: 0, .play(.proceed))) == .otherInput)
    #expect(apart.refusal(.play(Self.id, number: 5, .play(.proceed))) == .gap(1))
    #expect(apart.refusal(.play(Self.id, number: 1, .play(.proceed))) == .badInput)
  }

  @Test func `a story further on, one told together and a stranger's are refused`() throws {
    let apart = try Apart()
    let next = OwnPlay.ID(participant: Self.who, item: 1)
    #expect(apart.refusal(.play(next, number: 0, Self.doubt)) == .badInput)
    let shared = OwnPlay.ID(participant: Self.who, item: 2)
    #expect(apart.refusal(.play(shared, number: 0, Self.doubt)) == .notNow(.own))
    let stranger = OwnPlay.ID(participant: .sample(2), item: 0)
    #expect(apart.refusal(.play(stranger, number: 0, Self.doubt)) == .notInRoom)
  }

  @Test func `nothing is taken while the class is paused, and a second look changes nothing`()
    throws
  {
    var apart = try Apart()
    try apart.play(Self.doubt)
    try apart.take(.pause(true))
    #expect(apart.refusal(.play(Self.id, number: 1, .play(.choose("ask")))) == .paused)
    #expect(apart.refusal(.play(Self.id, number: 0, Self.doubt)) == nil)
  }

  @Test func `the events alone bring every play back`() throws {
    var apart = try Apart()
    try apart.play(Self.doubt, .play(.choose("ask")), .play(.openMarking(.en)))
    try apart.play(.play(.mark(0, .doubtful)), .play(.close), .goOn)
    try apart.play(.play(.believe(Belief.scale[0])), item: 1)
    #expect(try apart.rules.replay(apart.events) == apart.room)
  }

  @Test func `each is told one of the tellings, and the same one again`() throws {
    var scam = Lesson.mini
    scam.telling = .scam
    var genuine = Lesson.mini
    genuine.telling = .genuine
    let own = try #require(
      PlannedStory(own: [try Story(scam.program), try Story(genuine.program)]))
    let rules = RoomRules([own])
    var (room, _) = rules.create(
      RoomRules.Beginning(code: .sample, seed: 9, language: .en, sources: [""]))
    _ = try rules.perform(.start, in: &room)
    let drawn = (0..<200).compactMap {
      rules.ownPlay(OwnPlay.ID(participant: .sample($0), item: 0), in: room)?.telling
    }
    #expect((70...130).contains(drawn.count { $0 == .scam }))
    let again = (0..<200).compactMap {
      rules.ownPlay(OwnPlay.ID(participant: .sample($0), item: 0), in: room)?.telling
    }
    #expect(drawn == again)
  }

  @Test func `the last question is asked with the last story, and the answer may change`() throws {
    let exit = ExitQuestion(question: ["en": "Will you check?"], options: [[:], [:]])
    var apart = try Apart(exit: exit, alone: 1, together: 1)
    #expect(apart.refusal(.answer(Self.who, 0)) == .notNow(.own))
    try apart.take(.next, .open, .close(.host), .next, .next)
    #expect(apart.room.phase == .debrief)
    #expect(apart.refusal(.answer(Self.who, 2)) == .badChoice)
    try apart.take(.answer(Self.who, 0), .answer(Self.who, 1))
    #expect(apart.room.exits == [Self.who: 1])
    try apart.take(.promise(OwnPlay.ID(participant: Self.who, item: 1), act: "own-app"))
    #expect(apart.room.promises.values.map { $0 } == ["own-app"])
    #expect(try apart.rules.replay(apart.events) == apart.room)
  }
}
