import Cells
import Classroom
import Engine
import Journal
import Scenarios
import Screens
import TestSupport
import Testing

/// The host's screen while everybody goes through the last story alone.
struct HostAloneTests {
  private struct Hosting {
    let rules: RoomRules
    var room: Room
    var app: App
    private let head: CaseHead
    private(set) var people: [ParticipantID] = []

    init(_ look: Look, heads: [Int], atHome: Bool = false) throws {
      head = try Shelf.head("takeout")
      let stories = try Telling.allCases.map { try Shelf.story("takeout", $0) }
      rules = RoomRules([try #require(PlannedStory(own: stories))])
      var random = SplitMix64(seed: 1)
      var beginning = RoomRules.Beginning(
        code: RoomCode(using: &random), seed: 7, language: look.language, sources: [""])
      beginning.isAtHome = atHome
      (room, _) = rules.create(beginning)
      app = App(look: look)
      app.show(HostScreen(data))
      for count in heads {
        let id = ParticipantID(using: &random)
        people.append(id)
        _ = try rules.perform(.join(id, heads: count), in: &room)
      }
      try press("s")
    }

    private var data: HostData {
      HostData(
        rules: rules, room: room, titles: [head.title], currencies: [head.currency], way: nil)
    }

    mutating func send(_ key: Key) throws {
      for request in app.update(.key(key)) {
        guard case .lead(let command) = request else { continue }
        _ = try rules.perform(command, in: &room)
      }
      _ = app.update(.hosting(data))
    }

    mutating func press(_ keys: String) throws {
      for key in keys { try send(key == "\n" ? .enter : .character(key)) }
    }

    /// Goes through the whole story, trusting.
    mutating func finish(_ place: Int) throws {
      let id = OwnPlay.ID(participant: people[place], item: 0)
      while let own = rules.ownPlay(id, in: room), !own.isThrough {
        let story = rules.story(of: own, at: 0)
        let input: OwnInput =
          switch story.turn(own.play).question {
          case .belief: .play(.believe(Belief.scale[0]))
          case .choices(let offered):
            .play(.choose(story.program.nodes[own.play.node].choices[offered[0]].id))
          case .proceed: .play(.proceed)
          case .ended, .marking: .play(.close)
          case .closed: .goOn
          }
        _ = try rules.perform(.play(id, number: own.inputs.count, input), in: &room)
      }
      _ = app.update(.hosting(data))
    }

    var text: String { app.draw().text().joined(separator: "\n") }
  }

  private static let look = Look.sample(.en, columns: 100, rows: 30)

  @Test("heads are counted, also those that share a phone")
  func heads() throws {
    var hosting = try Hosting(Self.look, heads: [1, 3, 1])
    #expect(hosting.text.contains("0 of 5 are through"))
    try hosting.finish(1)
    #expect(hosting.text.contains("3 of 5 are through"))
  }

  @Test("once all are through, Enter shows how it went, and then ends the class when confirmed")
  func all() throws {
    var hosting = try Hosting(Self.look, heads: Array(repeating: 1, count: 12))
    for place in 0..<12 { try hosting.finish(place) }
    try hosting.press("\n")
    #expect(hosting.text.contains("met the scam") && !hosting.text.contains("are through"))
    try hosting.press("\n")
    #expect(hosting.text.contains("12 of 12 are through"))
    try hosting.press("\n")
    #expect(hosting.room.phase == .own)
    try hosting.press("y")
    #expect(hosting.room.phase == .ended)
  }

  @Test("one who takes long holds nobody up, and is not to be known by the difference")
  func early() throws {
    var hosting = try Hosting(Self.look, heads: Array(repeating: 1, count: 12))
    for place in 0..<11 { try hosting.finish(place) }
    try hosting.press("\n")
    #expect(hosting.text.contains("11 of 12 are through. Shown now"))
    #expect(!hosting.text.contains("met the scam"))
    try hosting.press("n")
    #expect(!hosting.text.contains("Shown now"))
    try hosting.press("\ny")
    #expect(hosting.text.contains("11 of 12 are through") && hosting.text.contains("met the scam"))
    let shown = hosting.text
    try hosting.finish(11)
    #expect(hosting.text == shown)
    try hosting.press("\ng")
    #expect(hosting.text == shown)
  }

  @Test("groups below five are named as such, not left out")
  func small() throws {
    var hosting = try Hosting(Self.look, heads: [1, 1])
    for place in 0..<2 { try hosting.finish(place) }
    try hosting.press("g")
    #expect(hosting.text.contains("met the scam") && hosting.text.contains("met the genuine"))
    #expect(hosting.text.contains("Of fewer than 5"))
  }

  @Test("before anybody is through there is nothing but to wait, and ending is in sight")
  func waiting() throws {
    var hosting = try Hosting(Self.look, heads: [1, 1])
    let before = hosting.text
    try hosting.press("\n")
    #expect(hosting.text == before)
    #expect(before.contains("end the class"))
    #expect(!before.contains("next goes on"))
  }

  @Test("at home Enter ends it once the learner is through")
  func atHome() throws {
    var hosting = try Hosting(Self.look, heads: [1], atHome: true)
    try hosting.finish(0)
    try hosting.press("\ny")
    #expect(hosting.room.phase == .ended)
  }
}
