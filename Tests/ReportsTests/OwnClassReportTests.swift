import Classroom
import Engine
import Journal
import Reports
import Scenarios
import Scoring
import Sketches
import TestSupport
import Testing

/// The report of a class whose stories each went through alone.
struct OwnClassReportTests {
  /// One story together, then one of one's own, which everybody met as a scam.
  private struct Class {
    let rules: RoomRules
    var room: Room
    var events: [RoomEvent] = []
    let people: [ParticipantID]

    init(people count: Int, shared: Int = 0) throws {
      var text = Sketch(
        SketchNode(
          "text", judge: true, say: ["caller: [[code|Your code]], please. "],
          choices: [
            SketchChoice("tell", .comply, does: [.lost(50)], to: "gone"),
            SketchChoice("ask", .verify, via: .ownApp, to: "kept"),
          ]))
      text.telling = .scam
      // Another case, since a second meeting with one is practice.
      var other = text.program
      other.caseID = "other"
      let own = try #require(PlannedStory(own: [try Story(other)]))
      rules = RoomRules([PlannedStory(together: try Story(text.program)), own])
      var random = SplitMix64(seed: 1)
      var beginning = RoomRules.Beginning(
        code: RoomCode(using: &random), seed: 2, language: .en, sources: ["", ""])
      beginning.exit = ExitQuestion(
        question: ["en": "Will you check?", "zh": "会核实吗？"],
        options: [["en": "Yes", "zh": "会"], ["en": "No", "zh": "不会"]])
      people = (0..<count).map { number in
        var random = SplitMix64(seed: UInt64(number + 10))
        return ParticipantID(using: &random)
      }
      (room, events) = rules.create(beginning)
      for (place, id) in people.enumerated() {
        try take(.join(id, heads: place < shared ? 2 : 1))
      }
      try take(.start, .skip)
    }

    mutating func take(_ commands: RoomCommand...) throws {
      for command in commands { events += try rules.perform(command, in: &room) }
    }

    /// Goes through the story, and says what it was.
    mutating func play(
      _ place: Int, level: Int, _ choice: String, toTheEnd: Bool = true, act: String? = nil
    ) throws {
      let belief = try #require(Belief(level: level))
      let id = OwnPlay.ID(participant: people[place], item: 1)
      let inputs: [OwnInput] = [
        .play(.believe(belief)), .play(.choose(choice)), .play(.close),
      ]
      let last: [OwnInput] = (act.map { [.play(.resolve($0))] } ?? []) + [.goOn]
      for (number, input) in (toTheEnd ? inputs + last : Array(inputs.prefix(1))).enumerated() {
        try take(.play(id, number: number, input))
      }
    }

    func report(_ language: Language = .en, names: [String]? = nil) -> ClassReport {
      var labels = ClassReport.Labels(
        language: language, titles: ["The text", "The other text"], mark: { id, _ in id })
      if let names {
        let known = Dictionary(uniqueKeysWithValues: zip(people, names))
        labels.name = { known[$0] }
      }
      return ClassReport(
        room, rules, events: events,
        times: events.indices.map { 1_795_000_000_000 + Int64($0) * 1000 }, labels)
    }
  }

  private func whole() throws -> Class {
    var lesson = try Class(people: 6, shared: 1)
    for place in 1...4 { try lesson.play(place, level: 6, "ask") }
    try lesson.play(0, level: 6, "ask")
    try lesson.play(5, level: 1, "tell")
    for (place, id) in lesson.people.enumerated() {
      try lesson.take(.answer(id, place == 5 ? 1 : 0))
    }
    try lesson.take(.end)
    return lesson
  }

  @Test func `how many told it right, and each learner under a random id`() throws {
    let lesson = try whole()
    let report = lesson.report()
    let story = report.stories[1]
    #expect((story.way, story.telling) == (.own, nil))
    let own = try #require(story.own)
    // Two of them looked at one phone.
    #expect((own.scam.judged, own.scam.right, own.scam.lost) == (7, 6, 1))
    #expect((own.genuine.judged, own.genuine.right, own.genuine.lost) == (0, nil, nil))
    #expect(report.exit?.counts == [6, 1])
    // The phone that two shared tells nothing about either.
    #expect(report.learners.count == 5)
    #expect(
      Set(report.learners.map(\.learner)) == Set(lesson.people.dropFirst().map(\.description)))
    #expect(report.learners.flatMap(\.plays).map(\.lost).reduce(0, +) == 50)
  }

  @Test func `who came, who was sent out and what people mean to do stand there in numbers`() throws
  {
    var lesson = try whole()
    let came = lesson.report().attendance
    #expect((came.heads, came.phones, came.shared, came.sentOut) == (7, 6, 1, 0))
    #expect(lesson.report().acts == nil)
    lesson = try Class(people: 6, shared: 1)
    for place in 0...4 {
      try lesson.play(place, level: 6, "ask", act: place == 1 ? "own-app" : "tell-family")
    }
    let report = lesson.report()
    #expect(report.acts?.map(\.id) == ["tell-family", "own-app"])
    #expect(report.acts?.map(\.heads) == [5, 1])
    #expect(markdown(report, ReportFrame(language: .en)).contains("- tell-family: 5"))
    try lesson.take(.kick(lesson.people[0]))
    let stayed = lesson.report().attendance
    #expect((stayed.heads, stayed.phones, stayed.shared, stayed.sentOut) == (5, 5, 0, 1))
    // Four are too few to say what they mean to do.
    #expect(lesson.report().acts == nil)
    #expect(markdown(lesson.report(), ReportFrame(language: .en)).contains("1 sent out"))
  }

  @Test func `names stand there only where they were asked for`() throws {
    let lesson = try whole()
    let names = ["Shared", "Annika", "Bodo", "Cyrus", "Dilan", "Ed | =1+1"]
    for text in formats(lesson.report()) {
      for name in names { #expect(!text.contains(name)) }
    }
    let named = lesson.report(names: names)
    #expect(named.learners.map(\.learner) == Array(names.dropFirst()))
    #expect(markdown(named, ReportFrame(language: .en)).contains("| Ed \\| =1+1 | 1 | 0/1 |"))
    #expect(
      markdown(named, ReportFrame(language: .en))
        != markdown(lesson.report(), ReportFrame(language: .en)))
  }

  @Test func `while the class is at it, nobody's result is there; then those who finished are`()
    throws
  {
    var lesson = try Class(people: 5)
    try lesson.play(0, level: 6, "ask")
    try lesson.play(1, level: 1, "tell", toTheEnd: false)
    let report = lesson.report()
    #expect(report.stories[1].own == nil)
    #expect(report.learners.isEmpty)
    #expect(report.exit?.answers == 0 && report.exit?.counts == nil)
    try lesson.take(.end)
    #expect(lesson.report().learners.map(\.learner) == [lesson.people[0].description])
  }

  @Test func `two of one name are told apart, and always in the same order`() throws {
    var lesson = try Class(people: 3)
    for place in 0...2 { try lesson.play(place, level: 6, "ask") }
    try lesson.take(.end)
    let ids = lesson.people.map(\.description)
    let learners = lesson.report(names: ["张伟", "李娜", "张伟"]).learners.map(\.learner)
    #expect(learners == ["张伟 (\(ids[0]))", "张伟 (\(ids[2]))"].sorted() + ["李娜"])
  }

  @Test func `fewer than five people are a number and no more`() throws {
    var lesson = try Class(people: 4)
    for place in 0...3 { try lesson.play(place, level: 6, "ask") }
    try lesson.take(.answer(lesson.people[0], 0), .end)
    let report = lesson.report()
    let scam = try #require(report.stories[1].own?.scam)
    #expect((scam.judged, scam.right, scam.lost) == (4, nil, nil))
    #expect((report.exit?.answers, report.exit?.counts) == (1, nil))
  }

  @Test func `for people`() throws {
    // Ids are by chance; names are not.
    let lesson = try whole()
    for language in Language.allCases {
      let report = lesson.report(language, names: ["Shared", "Ann", "Bo", "Cy", "Di", "Ed"])
      try expectGolden(
        markdown(report, ReportFrame(language: language)), "class-own.\(language.rawValue).md")
    }
  }

  @Test func `the plays for spreadsheets have the columns of a learner's report`() throws {
    let text = try whole().report().document.text(CSVReport())
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(
      lines.first.map(String.init) == CSVTable.plays.columns.map(\.name).joined(separator: ","))
    #expect(lines.count == 6)
  }

  private func formats(_ report: ClassReport) -> [String] {
    [
      markdown(report, ReportFrame(language: .en)), html(report, ReportFrame(language: .en)),
      json(report, ReportFrame()),
    ]
      + ClassTable.allCases.map { csv(report, $0) }
      + CSVTable.allCases.map { report.document.text(CSVReport($0)) }
  }
}
