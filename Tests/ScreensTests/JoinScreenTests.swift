import Cells
import Classroom
import Engine
import Journal
import Scenarios
import Screens
import TestSupport
import Testing

/// A class for somebody who takes part from a terminal.
struct JoinScreenTests {
  /// A class on the takeout story, seen by one who joined it.
  private struct Joining {
    let rules: RoomRules
    var room: Room
    var app: App
    var data: JoinData
    private let lines: RoomLines
    private(set) var answers: [JoinAnswer] = []

    init(_ look: Look, own: Bool = false) throws {
      let head = try Shelf.head("takeout")
      let story = try Shelf.story("takeout", .scam)
      rules =
        own ? RoomRules([try #require(PlannedStory(own: [story]))]) : RoomRules([story])
      var random = SplitMix64(seed: 1)
      (room, _) = rules.create(
        RoomRules.Beginning(
          code: RoomCode(using: &random), seed: 7, language: look.language, sources: [""]))
      lines = RoomLines(
        rules: rules, look: look, titles: [look.title(head.title)], currencies: [head.currency])
      data = JoinData(name: "Calm heron", word: "TEAL OTTER", resumeCode: "K7QF42")
      data.joined = 6
      app = App(look: look)
      app.show(JoinScreen(data))
    }

    mutating func lead(_ commands: RoomCommand...) throws {
      for command in commands { _ = try rules.perform(command, in: &room) }
      data.phase = room.phase
      data.scene = lines.scene(room)
      data.step = room.step
      data.round = room.ballot?.round
      data.isPaused = room.isPaused
      tell()
    }

    mutating func tell() { _ = app.update(.joined(data)) }

    mutating func show(_ own: OwnScene?) {
      data.phase = .own
      data.own = own
      tell()
    }

    /// The scene of somebody's own play.
    func scene(_ id: OwnPlay.ID) -> OwnScene? { lines.ownScene(id, room) }

    mutating func type(_ keys: Key...) {
      for key in keys {
        for case .answer(let answer) in app.update(.key(key)) { answers.append(answer) }
      }
    }

    var text: String { app.draw().text().joined(separator: "\n") }
  }

  @Test("what it shows from the lobby to the explanation", arguments: Language.allCases)
  func whole(language: Language) throws {
    var text = ""
    for (columns, rows) in [(80, 24), (40, 15)] {
      var joining = try Joining(.sample(language, columns: columns, rows: rows))
      func show(_ name: String) {
        text += "== \(name) \(columns)x\(rows)\n" + picture(joining.app.draw(), withRoles: false)
      }
      show("lobby")
      try joining.lead(.start)
      show("story")
      try joining.lead(.open)
      show("trust")
      joining.type(.character("5"))
      show("choices")
      joining.type(.character("b"))
      joining.data.vote = JoinData.Vote(belief: 5, choice: "b")
      joining.tell()
      show("answered")
      try joining.lead(.pause(true))
      show("paused")
      try joining.lead(.pause(false), .close(.host))
      show("closed")
      joining.data.bars = [
        JoinData.Bars(
          round: 1, voters: 6, trusting: 2, doubting: 3, unsure: 1, choices: [2, 4, 0])
      ]
      try joining.lead(.reveal)
      show("result")
      try joining.lead(.discuss)
      show("talk")
      joining.data.isSilent = true
      joining.tell()
      show("silent")
    }
    try expectGolden(text, "join-\(language.rawValue)")
  }

  @Test("a vote is a number and a letter, and each of them may be changed")
  func voting() throws {
    var joining = try Joining(.sample(.en))
    try joining.lead(.start, .open)
    joining.type(.character("a"))
    #expect(joining.answers.isEmpty)
    joining.type(.character("2"), .character("a"))
    let first = JoinData.Vote(belief: 2, choice: "a")
    #expect(joining.answers == [.vote(step: 1, round: 1, first)])
    joining.data.vote = first
    joining.tell()
    joining.type(.character("B"))
    joining.data.vote = JoinData.Vote(belief: 2, choice: "b")
    joining.tell()
    joining.type(.character("6"))
    #expect(
      joining.answers.suffix(2) == [
        .vote(step: 1, round: 1, JoinData.Vote(belief: 2, choice: "b")),
        .vote(step: 1, round: 1, JoinData.Vote(belief: 6, choice: "b")),
      ])
  }

  @Test("nothing can be answered while the class is paused, silent or elsewhere")
  func nothingAsked() throws {
    var joining = try Joining(.sample(.en))
    let keys: [Key] = [.character("3"), .character("a"), .enter, .character("u")]
    for key in keys { joining.type(key) }
    try joining.lead(.start, .open, .pause(true))
    for key in keys { joining.type(key) }
    try joining.lead(.pause(false))
    joining.data.isSilent = true
    joining.tell()
    for key in keys { joining.type(key) }
    #expect(joining.answers.isEmpty)
  }

  @Test("what was half answered is asked anew when the class has gone on")
  func goneOn() throws {
    var joining = try Joining(.sample(.en))
    try joining.lead(.start, .open)
    joining.type(.character("2"))
    try joining.lead(.close(.host), .revote)
    joining.type(.character("a"))
    #expect(joining.answers.isEmpty)
    // A count alone takes nothing back.
    joining.type(.character("2"))
    joining.data.joined = 7
    joining.tell()
    joining.type(.character("a"))
    #expect(joining.answers.count == 1)
  }

  @Test("a story of one's own goes on by keys")
  func own() throws {
    var joining = try Joining(.sample(.en), own: true)
    var random = SplitMix64(seed: 2)
    let id = OwnPlay.ID(participant: ParticipantID(using: &random), item: 0)
    try joining.lead(.join(id.participant, heads: 1), .start)
    joining.show(joining.scene(id))
    #expect(joining.text.contains("be trusted?"))
    joining.type(.enter, .character("a"), .character("4"))
    #expect(joining.answers == [.believe(4)])
    let belief = try #require(Belief(level: 4))
    try joining.lead(.play(id, number: 0, .play(.believe(belief))))
    joining.show(joining.scene(id))
    joining.type(.character("u"), .character("C"), .character("9"))
    #expect(joining.answers.dropFirst() == [.takeBack, .choose(letter: "c")])
  }

  @Test("somebody who waits is told so, and leaves at any time")
  func waiting() throws {
    var joining = try Joining(.sample(.zh))
    joining.data.isWaiting = true
    joining.tell()
    #expect(joining.text.contains("主持人会让您进来"))
    #expect(joining.app.update(.key(.character("q"))) == [.quit])
  }
}
