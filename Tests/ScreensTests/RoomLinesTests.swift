import Classroom
import Engine
import Scenarios
import Screens
import TestSupport
import Testing

/// A class as its host reads it.
struct RoomLinesTests {
  /// A class on one telling of the takeout story, with the lines said so far.
  private struct Reading {
    let rules: RoomRules
    let lines: RoomLines
    private(set) var room: Room
    private(set) var said: [String]

    init(_ telling: Telling, _ language: Language) throws {
      let head = try Shelf.head("takeout")
      let look = Look.sample(language)
      rules = RoomRules([try Shelf.story("takeout", telling)])
      lines = RoomLines(
        rules: rules, look: look, titles: [look.title(head.title)], currencies: [head.currency])
      var random = SplitMix64(seed: 1)
      (room, _) = rules.create(
        RoomRules.Beginning(
          code: RoomCode(using: &random), seed: 7, language: language, sources: [""]))
      said = lines.welcome(room)
    }

    mutating func take(_ commands: RoomCommand...) throws {
      for command in commands {
        let events = try rules.perform(command, in: &room)
        for event in events { said += lines.after(event, room) }
      }
    }

    /// Up to the votes on the first decision.
    mutating func voteTwice() throws {
      try take(.start, .open, .count(Hands(doubting: 12, choices: [9, 20, 11])))
      try take(.close(.host), .reveal, .discuss, .revote)
      try take(.count(Hands(doubting: 30, choices: [2, 28, 10])), .close(.host), .reveal)
    }

    /// From there to the explanation.
    mutating func goOn() throws {
      try take(.next, .open, .count(Hands(doubting: 1, choices: [1, 1, 1, 1])), .close(.host))
      try take(.reveal, .next)
      while room.phase != .debrief {
        guard room.step != nil else {
          try take(.next)
          continue
        }
        let choices = rules.ask(room)?.choices.count ?? 0
        let asksTrust = rules.ask(room)?.trust != nil
        try take(
          .open,
          .count(
            Hands(doubting: asksTrust ? 9 : nil, choices: Array(repeating: 5, count: choices))),
          .close(.host), .next)
      }
    }
  }

  @Test("a whole class", arguments: Telling.allCases, Language.allCases)
  func whole(telling: Telling, language: Language) throws {
    var reading = try Reading(telling, language)
    try reading.voteTwice()
    try reading.goOn()
    try reading.take(.end)
    try expectGolden(
      reading.said.map { $0 + "\n" }.joined(), "class-\(telling.rawValue)-\(language.rawValue)")
  }

  @Test("up to where the tellings part, both classes read the same", arguments: Language.allCases)
  func alike(language: Language) throws {
    var scam = try Reading(.scam, language)
    var genuine = try Reading(.genuine, language)
    try scam.voteTwice()
    try genuine.voteTwice()
    #expect(scam.said == genuine.said)
  }

  @Test("a class of two minds is told to talk before the bars, once in a story")
  func worthTalk() throws {
    var reading = try Reading(.scam, .en)
    try reading.take(.start, .open, .count(Hands(doubting: 20, choices: [20, 10, 10])))
    try reading.take(.close(.host))
    #expect(reading.said.last?.contains("of two minds") == true)
    try reading.take(.discuss, .revote, .count(Hands(doubting: 20, choices: [20, 10, 10])))
    try reading.take(.close(.host))
    #expect(reading.said.last?.contains("of two minds") == false)
  }

  @Test("taken up again, the class reads where it stands, and an explanation whole")
  func standing() throws {
    var reading = try Reading(.scam, .en)
    try reading.voteTwice()
    #expect(reading.lines.standing(reading.room).contains("B. Hang up, look at the order"))
    try reading.goOn()
    let explained = reading.lines.standing(reading.room)
    #expect(explained.contains { $0.contains("This time it was a scam") })
  }

  @Test("what may be done now is what the room would do")
  func help() throws {
    var reading = try Reading(.scam, .en)
    #expect(
      reading.lines.help(reading.room).map { $0.prefix { $0 != ":" } }
        == ["start", "follow", "pause", "lock", "names", "end"])
    try reading.take(.start, .open)
    #expect(
      reading.lines.help(reading.room).dropLast().map { $0.prefix { $0 != ":" } }
        == ["close", "follow", "pause", "lock", "names", "end"])
  }
}
