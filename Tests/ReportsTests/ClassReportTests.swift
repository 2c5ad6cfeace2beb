import Classroom
import Engine
import Reports
import Scenarios
import Sketches
import TestSupport
import Testing

/// What a class decided, for people, spreadsheets and programs.
struct ClassReportTests {
  /// A class on a call and a text, led by these commands a second apart.
  private static func report(
    _ commands: [RoomCommand], _ language: Language = .en
  ) throws -> ClassReport {
    let call = Sketch(
      SketchNode(
        "hello", say: ["caller: Hello. "],
        choices: [
          SketchChoice("listen", .comply, to: "judge"), SketchChoice("leave", .refuse, to: "judge"),
        ]),
      SketchNode(
        "judge", judge: true, say: ["caller: [[code|Your code]], please, [[urgency|now]]. "],
        choices: [
          SketchChoice("tell", .comply, does: [.lost(900)], to: "gone"),
          SketchChoice("check", .verify, via: .knownNumber, to: "kept"),
        ]))
    let text = Sketch(
      SketchNode(
        "text", judge: true, say: ["scene: A note. "],
        choices: [SketchChoice("open", .comply, to: "gone"), SketchChoice("ask", to: "kept")]))
    let rules = RoomRules([try Story(call.program), try Story(text.program)])
    var random = SplitMix64(seed: 1)
    var (room, events) = rules.create(
      RoomRules.Beginning(
        code: RoomCode(using: &random), seed: 1, language: language, sources: ["", ""]))
    for command in commands { events += try rules.perform(command, in: &room) }
    return ClassReport(
      room, rules, events: events,
      times: events.indices.map { 1_795_000_000_000 + Int64($0) * 1000 },
      ClassReport.Labels(
        language: language, titles: ["The call, =1+1", "A | text"], mark: { id, _ in "the \(id)" }))
  }

  private static let first: [RoomCommand] = [
    .start, .open, .count(Hands(doubting: 12, choices: [30, 10])), .close(.host), .discuss, .revote,
    .count(Hands(doubting: 30, choices: [8, 32])), .close(.host), .reveal,
  ]

  private static let whole: [RoomCommand] =
    first + [
      .next, .open, .count(Hands(doubting: 1, choices: [2, 2])), .close(.host), .decide("check"),
      .next, .next, .end,
    ]

  @Test("every vote on every decision, and which way the story went")
  func figures() throws {
    let report = try Self.report(Self.whole)
    #expect(report.stories.map(\.caseID) == ["sketch", "sketch"])
    let decisions = report.stories[0].decisions
    #expect(decisions.map(\.node) == ["hello", "judge"])
    #expect(decisions[0].rounds.map(\.doubting) == [12, 30])
    #expect(decisions[0].rounds.map(\.trusting) == [28, 10])
    #expect(decisions[0].rounds.map(\.choices) == [[30, 10], [8, 32]])
    #expect((decisions[0].went, decisions[0].by) == ("listen", "story"))
    #expect((decisions[1].went, decisions[1].by) == ("check", "host"))
    #expect(report.endedAt != nil)
  }

  @Test("below five votes only their number is given")
  func few() throws {
    let round = try Self.report(Self.whole).stories[0].decisions[1].rounds[0]
    #expect(round.votes == 4)
    #expect((round.trusting, round.doubting) == (nil, nil))
    #expect(round.choices == nil)
  }

  @Test("while the class goes on the truth of what was not explained stays out of every format")
  func untold() throws {
    let report = try Self.report(Self.first)
    #expect(report.stories.map(\.telling) == [nil, nil])
    #expect(report.endedAt == nil)
    for text in [
      markdown(report, ReportFrame(language: .en)), html(report, ReportFrame(language: .en)),
      csv(report),
      json(report, ReportFrame()),
    ] {
      #expect(!text.contains("scam") && !text.contains("genuine"))
    }
    let explained = try Self.report(Self.whole.dropLast())
    #expect(explained.stories.map(\.telling) == [.scam, nil])
  }

  @Test("for people", arguments: Language.allCases)
  func words(language: Language) throws {
    try expectGolden(
      markdown(try Self.report(Self.whole, language), ReportFrame(language: language)),
      "class.\(language.rawValue).md")
  }

  @Test("to look at and to print", arguments: Language.allCases)
  func pages(language: Language) throws {
    try expectGolden(
      html(try Self.report(Self.asked, language), ReportFrame(language: language)),
      "class.\(language.rawValue).html")
  }

  @Test("for spreadsheets: a header and a row for each vote")
  func table() throws {
    try expectGolden(csv(try Self.report(Self.whole)), "class.csv")
  }

  @Test("what was heard and not taken up, once it is explained")
  func clues() throws {
    let report = try Self.report(Self.asked)
    #expect(report.stories[0].clues.map(\.mark) == ["code", "urgency"])
    #expect(report.stories[0].clues.map(\.words) == ["the code", "the urgency"])
    #expect(report.stories[0].clues.allSatisfy { ($0.decision, $0.votes, $0.missed) == (2, 10, 6) })
    let curve = report.stories[0].curve
    #expect(curve.map(\.decision) == [1, 2])
    #expect(curve.map(\.trusting) == [10, 6])
    #expect(curve.map(\.votes) == [40, 10])
    try expectGolden(csv(report, .clues), "class-clues.csv")
    #expect(try Self.report(Self.asked.dropLast(2)).stories[0].clues.isEmpty)
  }

  private static let asked: [RoomCommand] =
    first + [
      .next, .open, .count(Hands(doubting: 4, choices: [7, 3])), .close(.host), .decide("check"),
      .next, .next,
    ]

  @Test("what was heard for people", arguments: Language.allCases)
  func cluesInWords(language: Language) throws {
    try expectGolden(
      markdown(try Self.report(Self.asked, language), ReportFrame(language: language)),
      "class-clues.\(language.rawValue).md")
  }

  @Test("for programs")
  func tree() throws {
    try expectGolden(json(try Self.report(Self.whole), ReportFrame()), "class.json")
  }
}
