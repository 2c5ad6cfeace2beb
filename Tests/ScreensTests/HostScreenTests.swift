import Cells
import Classroom
import Engine
import Journal
import Scenarios
import Screens
import TestSupport
import Testing

/// The class on the projector.
struct HostScreenTests {
  /// A class on one telling of the takeout story, with its host's screen on top.
  private struct Hosting {
    let rules: RoomRules
    var room: Room
    var app: App
    var way: HostData.Way?
    /// Names of the host's list: of those who are in, from the first on, and of those who are not.
    var listed: [String] = []
    var missing: [String]?
    private(set) var renamed: [ParticipantID] = []
    private let head: CaseHead

    init(_ telling: Telling, _ look: Look, hasPhones: Bool = true) throws {
      head = try Shelf.head("takeout")
      rules = RoomRules([try Shelf.story("takeout", telling)])
      var random = SplitMix64(seed: 1)
      (room, _) = rules.create(
        RoomRules.Beginning(
          code: RoomCode(using: &random), seed: 7, language: look.language, sources: [""]))
      app = App(look: look)
      if hasPhones {
        way = HostData.Way(
          address: "http://192.168.1.23:8080/j/\(room.created.code.text)", word: "TEAL OTTER")
      }
      app.show(HostScreen(data))
    }

    var data: HostData {
      var data = HostData(
        rules: rules, room: room, titles: [head.title], currencies: [head.currency], way: way)
      let people = room.participants.sorted { $0.key.description < $1.key.description }
      data.people = people.enumerated().map { place, entry in
        HostData.Person(
          id: entry.key, name: "Guest \(place)", heads: entry.value.heads,
          waits: entry.value.standing == .waiting,
          listed: listed.indices.contains(place) ? listed[place] : nil)
      }
      data.missing = missing
      data.listed = listed.count + (missing?.count ?? 0)
      return data
    }

    /// What the screens ask is done, as the program does it.
    mutating func send(_ message: Message) throws {
      for request in app.update(message) {
        if case .rename(let id) = request { renamed.append(id) }
        guard case .lead(let command) = request else { continue }
        _ = try rules.perform(command, in: &room)
        _ = app.update(.hosting(data))
      }
    }

    mutating func press(_ keys: Key...) throws {
      for key in keys { try send(.key(key)) }
    }

    mutating func type(_ text: String) throws {
      for character in text { try send(.key(.character(character))) }
    }

    mutating func join(_ number: Int, heads: Int = 1) throws {
      var random = SplitMix64(seed: UInt64(number))
      _ = try rules.perform(.join(ParticipantID(using: &random), heads: heads), in: &room)
      try send(.hosting(data))
    }

    /// Everybody in the room votes the same way.
    mutating func vote(_ place: Int, _ level: Int) throws {
      let ballot = try #require(room.ballot)
      let choice = try #require(rules.ask(room)?.choices[place])
      for id in room.participants.keys {
        _ = try rules.perform(
          .vote(id, ballot, Vote(belief: Belief(level: level), choice: choice)), in: &room)
      }
      try send(.hosting(data))
    }

    /// Half of those in the room trust and the others doubt.
    mutating func voteApart() throws {
      let ballot = try #require(room.ballot)
      let ask = try #require(rules.ask(room))
      for (place, id) in room.participants.keys.enumerated() {
        let belief = ask.trust == nil ? nil : Belief(level: place % 2 == 0 ? 2 : 5)
        let vote = Vote(belief: belief, choice: ask.choices[place % 2])
        _ = try rules.perform(.vote(id, ballot, vote), in: &room)
      }
      try send(.hosting(data))
    }

    var text: String { app.draw().text().joined(separator: "\n") }
  }

  @Test("what it shows from the lobby to the explanation", arguments: Language.allCases)
  func whole(language: Language) throws {
    var text = ""
    for (columns, rows) in [(80, 24), (40, 15), (120, 40)] {
      let look = Look.sample(language, columns: columns, rows: rows)
      var hosting = try Hosting(.scam, look)
      func show(_ name: String) {
        text += "== \(name) \(columns)x\(rows)\n" + picture(hosting.app.draw(), withRoles: false)
      }
      show("lobby")
      for number in 1...12 { try hosting.join(number, heads: number == 3 ? 4 : 1) }
      show("lobby with people")
      try hosting.press(.enter)
      show("story")
      try hosting.press(.enter)
      try hosting.vote(1, 5)
      try hosting.type("1")
      show("typing cards")
      try hosting.type("2 9 20 11")
      try hosting.press(.enter)
      show("open")
      try hosting.press(.enter)
      show("closed")
      try hosting.press(.enter)
      show("discuss")
      try hosting.press(.enter)
      try hosting.vote(1, 6)
      try hosting.press(.enter, .enter)
      show("reveal of two")
      try hosting.type("n")
      for _ in 0..<9 where hosting.room.step == nil { try hosting.type("n") }
      try hosting.type("o")
      try hosting.vote(1, 6)
      try hosting.type("cr")
      show("reveal")
      try hosting.type("d")
      show("discuss after it")
      for _ in 0..<60 where hosting.room.phase != .debrief {
        if hosting.room.phase == .show, hosting.room.step != nil { try hosting.type("oc") }
        try hosting.type("n")
      }
      show("explained")
      try hosting.type("w")
      show("people")
    }
    try expectGolden(text, "host-\(language.rawValue)")
  }

  @Test(
    "Enter alone leads through a whole story: bars, and talk before them once where opinions part")
  func enterAlone() throws {
    var hosting = try Hosting(.genuine, .sample(.en))
    for number in 1...6 { try hosting.join(number) }
    var phases: [Room.Phase] = []
    for _ in 0..<200 where hosting.room.phase != .debrief {
      try hosting.press(.enter)
      if hosting.room.phase == .open { try hosting.voteApart() }
      if phases.last != hosting.room.phase { phases.append(hosting.room.phase) }
    }
    #expect(hosting.room.phase == .debrief)
    #expect(
      phases.prefix(11)
        == [
          .show, .open, .closed, .discuss, .open, .closed, .reveal, .show, .open, .closed, .reveal,
        ])
    #expect(hosting.room.decisions.first?.rounds == 2)
    #expect(hosting.room.decisions.dropFirst().allSatisfy { $0.rounds == 1 })
    try hosting.press(.enter)
    #expect(hosting.room.phase == .debrief)
    try hosting.type("y")
    #expect(hosting.room.phase == .ended)
  }

  @Test("talk before the bars shows none of the first vote, and then both stand side by side")
  func talkFirst() throws {
    var hosting = try Hosting(.scam, .sample(.en, columns: 120, rows: 40))
    for number in 1...6 { try hosting.join(number) }
    try hosting.press(.enter, .enter)
    try hosting.voteApart()
    try hosting.press(.enter)
    #expect(hosting.text.contains("of two minds"))
    try hosting.press(.enter)
    #expect(hosting.room.phase == .discuss)
    #expect(!hosting.text.contains("vote 1") && !hosting.text.contains("can be trusted: "))
    try hosting.press(.enter)
    try hosting.vote(1, 6)
    try hosting.press(.enter, .enter)
    #expect(hosting.room.phase == .reveal)
    #expect(hosting.text.contains("vote 1") && hosting.text.contains("vote 2"))
    // Talked about after the bars, they stay.
    try hosting.type("d")
    #expect(hosting.text.contains("vote 1") && hosting.text.contains("vote 2"))
  }

  @Test("a class of one mind goes straight to the bars")
  func ofOneMind() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    for number in 1...6 { try hosting.join(number) }
    try hosting.press(.enter, .enter)
    try hosting.vote(1, 5)
    try hosting.press(.enter)
    #expect(!hosting.text.contains("of two minds"))
    try hosting.press(.enter)
    #expect(hosting.room.phase == .reveal)
  }

  @Test("before it is explained nothing tells a scam from the genuine story")
  func alike() throws {
    var texts: [Telling: [String]] = [:]
    for telling in Telling.allCases {
      var hosting = try Hosting(telling, .sample(.en))
      for number in 1...6 { try hosting.join(number) }
      var seen: [String] = [hosting.text]
      // The first decision, and talk about it before and after the bars.
      for key in ["s", "o", "c", "d", "v", "c", "r", "d"] {
        try hosting.type(key)
        seen.append(hosting.text)
      }
      try hosting.type("?")
      seen.append(hosting.text)
      texts[telling] = seen
    }
    #expect(texts[.scam] == texts[.genuine])
    for word in ["scam", "Guest"] {
      #expect(texts[.scam]?.dropLast().contains { $0.contains(word) } == false)
    }
  }

  @Test(
    "up to the explanation neither screen nor lines show a note for the host",
    arguments: Telling.allCases)
  func noNotes(telling: Telling) throws {
    for language in Language.allCases {
      let look = Look.sample(language, columns: 120, rows: 40)
      var hosting = try Hosting(telling, look)
      for number in 1...6 { try hosting.join(number) }
      let program = hosting.rules.stories[0].program
      let notes = program.nodes.compactMap(\.hostNote).map {
        program.strings[$0, language].words([])
      }
      #expect(!notes.isEmpty)
      var seen = ""
      var asked = 0
      for _ in 0..<200 where hosting.room.phase != .debrief {
        let before = hosting.room
        let key = hosting.room.phase == .closed ? "d" : hosting.room.phase == .discuss ? "n" : nil
        if hosting.room.phase == .discuss, let step = hosting.room.step,
          program.nodes[hosting.room.decision(step).play.node].hostNote != nil
        {
          asked += 1
        }
        if let key { try hosting.type(key) } else { try hosting.press(.enter) }
        seen += hosting.text.filter { !$0.isWhitespace }
        guard before != hosting.room else { continue }
        seen += hosting.data.lines(look).standing(hosting.room).joined()
          .filter { !$0.isWhitespace }
      }
      #expect(asked > 0)
      for note in notes {
        // The first words are enough: the rest may stand beyond a line's end.
        #expect(!seen.contains(note.filter { !$0.isWhitespace }.prefix(12)))
      }
    }
  }

  @Test("the code is whole and stands alone where there is room, else the address does")
  func code() throws {
    for (columns, rows, fits) in [
      (80, 24, true), (100, 30, true), (60, 24, false), (80, 18, false),
    ] {
      let hosting = try Hosting(.scam, .sample(.en, columns: columns, rows: rows))
      let address = try #require(hosting.way?.address)
      let code = try #require(QRCode(address.uppercased()))
      let canvas = hosting.app.draw()
      let drawn = (0..<rows).map { row in
        String(
          (0..<columns).map { canvas[Point(column: $0, row: row)] }
            .filter { $0.style.role == .code }.map(\.text))
      }.filter { !$0.isEmpty }
      #expect(drawn == (fits ? code.rows : []), "\(columns)x\(rows)")
      #expect(hosting.text.filter { !$0.isWhitespace }.contains(address))
    }
  }

  @Test("cards that do not add up are not taken, and the right ones are")
  func cards() throws {
    var hosting = try Hosting(.scam, .sample(.en), hasPhones: false)
    #expect(hosting.text.contains("raises cards"))
    try hosting.press(.enter, .enter)
    try hosting.type("1 2")
    try hosting.press(.enter)
    #expect(hosting.text.contains("do not add up"))
    try hosting.type("12 9 20 11")
    try hosting.press(.enter)
    let ballot = try #require(hosting.room.ballot)
    #expect(hosting.rules.tally(ballot, in: hosting.room)?.voters == 40)
    try hosting.type("9")
    try hosting.press(.escape)
    #expect(hosting.rules.tally(ballot, in: hosting.room)?.voters == 40)
    // Those that doubt first, then the others.
    try hosting.type("13")
    try hosting.press(.enter)
    #expect(hosting.text.contains("13"))
    try hosting.type("9 20 12")
    try hosting.press(.enter)
    #expect(hosting.rules.tally(ballot, in: hosting.room)?.voters == 41)
    #expect(hosting.rules.tally(ballot, in: hosting.room)?.doubting == 13)
  }

  @Test("ending needs a second word, and anything else takes it back")
  func ending() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    try hosting.type("En")
    #expect(hosting.room.phase == .lobby)
    try hosting.type("EY")
    #expect(hosting.room.phase == .ended)
  }

  @Test("leaving needs a second word, too, and says that all is saved")
  func leaving() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    // In the lobby and in the story.
    for _ in 0..<2 {
      #expect(hosting.app.update(.key(.character("q"))).isEmpty)
      #expect(hosting.text.contains("All is saved"))
      #expect(hosting.app.update(.key(.character("n"))).isEmpty)
      #expect(!hosting.text.contains("All is saved"))
      try hosting.press(.enter)
    }
    _ = hosting.app.update(.key(.character("q")))
    let requests = hosting.app.update(.key(.character("y")))
    #expect(requests.contains { if case .quit = $0 { true } else { false } })
  }

  @Test("whoever waits is let in from the list, and sent out there")
  func people() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    for number in 0..<Room.usualHeads { try hosting.join(number + 100) }
    try hosting.join(1)
    #expect(hosting.room.waiting == 1)
    #expect(hosting.text.contains("1 waiting"))
    try hosting.type("w")
    #expect(hosting.text.contains("waiting: Guest"))
    try hosting.press(.enter)
    #expect(hosting.room.waiting == 0)
    try hosting.type("x")
    #expect(hosting.text.contains("Send Guest") && hosting.text.contains("no longer count"))
    #expect(hosting.room.participants.values.allSatisfy { $0.standing != .kicked })
    try hosting.type("n")
    #expect(!hosting.text.contains("Send Guest"))
    try hosting.type("xy")
    #expect(hosting.room.participants.values.count { $0.standing == .kicked } == 1)
    try hosting.press(.escape)
    try hosting.type("h")
    try hosting.type("w")
    #expect(!hosting.text.contains("Guest"))
  }

  @Test("who is who of the host's list stands there when asked for, and never first")
  func whoIsWho() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    hosting.listed = ["Lin Xiaoyu"]
    hosting.missing = ["Zhou Hang"]
    for number in 1...2 { try hosting.join(number) }
    try hosting.type("w")
    #expect(!hosting.text.contains("Lin Xiaoyu") && !hosting.text.contains("Zhou Hang"))
    try hosting.type("N")
    #expect(hosting.text.contains("then press N again"))
    #expect(!hosting.text.contains("Lin Xiaoyu") && !hosting.text.contains("Zhou Hang"))
    try hosting.type("N")
    #expect(hosting.text.contains("Lin Xiaoyu") && hosting.text.contains("Zhou Hang"))
    #expect(hosting.text.contains("1 of 2"))
    try hosting.type("N")
    #expect(!hosting.text.contains("Lin Xiaoyu"))
    // Any other key takes the question back.
    try hosting.type("N")
    try hosting.press(.down)
    try hosting.type("N")
    #expect(!hosting.text.contains("Lin Xiaoyu"))
    try hosting.type("N")
    // Hiding all names hides these too, and a screen opened anew begins without.
    try hosting.press(.escape)
    try hosting.type("hwNN")
    #expect(!hosting.text.contains("Lin Xiaoyu") && !hosting.text.contains("Zhou Hang"))
  }

  @Test("without a list there is nobody to be named")
  func noList() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    try hosting.join(1)
    try hosting.type("w")
    let before = hosting.text
    try hosting.type("N")
    #expect(hosting.text == before)
  }

  @Test("whoever stands out still does when others come or are called something else")
  func focus() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    for number in 1...3 { try hosting.join(number) }
    try hosting.type("w")
    try hosting.press(.down)
    let focused = hosting.data.people[1].id
    for number in 4...9 { try hosting.join(number) }
    try hosting.type("r")
    #expect(hosting.renamed == [focused])
    try hosting.type("xy")
    #expect(hosting.room.participants[focused]?.standing == .kicked)
  }

  @Test("another name is asked for the one who stands out")
  func renaming() throws {
    var hosting = try Hosting(.scam, .sample(.en))
    for number in 1...2 { try hosting.join(number) }
    try hosting.type("wr")
    #expect(hosting.renamed == [hosting.data.people[0].id])
  }
}
