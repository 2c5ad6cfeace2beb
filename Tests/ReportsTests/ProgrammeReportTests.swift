import Engine
import Scenarios
import Scoring
import Testing

@testable import Reports

struct ProgrammeReportTests {
  /// A class whose one story was told together, voted on twice, and whose people each met one more of either kind.
  private func held(
    _ code: String, at day: Int, telling: Telling = .scam, rounds: [(Int, Int)] = [(8, 2), (3, 7)],
    right: Int, wrong: Int, lesson: String? = "First lesson", plays: Int = 2
  ) -> ClassReport {
    let votes = rounds.enumerated().map { place, round in
      ClassReport.Round(
        round: place + 1, votes: round.0 + round.1, trusting: round.0, doubting: round.1,
        choices: nil)
    }
    let decision = ClassReport.Decision(
      number: 1, node: "a", choices: [], rounds: votes, went: nil, by: nil)
    let story = ClassReport.Story(
      caseID: "takeout", title: "Takeout", telling: telling, way: .together,
      decisions: [decision], curve: [], clues: [], own: nil)
    let people = (0..<(right + wrong)).map { place in
      LearnerReport(
        learner: "\(code)-\(place)",
        plays: (0..<plays).map { number in
          let isScam = number % 2 == 0
          return PlayRecord(
            caseID: "case\(number)", telling: isScam ? .scam : .genuine, isScam: isScam,
            judged: (place < right) == isScam ? 0.8 : 0.2)
        })
    }
    return ClassReport(
      code: code, startedAt: day * 86_400_000, begun: "day \(day)", endedAt: day * 86_400_000 + 1,
      language: .en, lesson: lesson,
      attendance: .init(heads: 12, phones: 10, shared: 1, sentOut: 0), stories: [story], exit: nil,
      acts: nil, learners: people, isNamed: false)
  }

  private func report(
    _ classes: [ClassReport], by grouping: ProgrammeReport.Grouping = .classes,
    _ language: Language = .en
  ) -> ProgrammeReport {
    var report = ProgrammeReport(ReportFrame(language: language), by: grouping)
    for one in classes {
      report.add(
        one, day: one.startedAt < 31 * 86_400_000 ? "2026-10-05" : "2026-11-05",
        lesson: one.lesson.map { $0 == "First lesson" ? "first" : $0 })
    }
    return report
  }

  @Test func `votes before and after the talk are added up, scams and genuine stories apart`() {
    let classes = [
      held("A", at: 1, right: 6, wrong: 0), held("B", at: 2, right: 6, wrong: 0),
      held("C", at: 3, telling: .genuine, rounds: [(5, 5), (9, 1)], right: 6, wrong: 0),
      // Voted on once: nothing was talked over.
      held("D", at: 4, rounds: [(10, 0)], right: 6, wrong: 0),
    ]
    let all = report(classes).all
    #expect(all.scamTalk == .init(first: 20, firstDoubted: 4, last: 20, lastDoubted: 14))
    #expect(all.genuineTalk == .init(first: 10, firstDoubted: 5, last: 10, lastDoubted: 1))
    #expect((all.classes, all.heads, all.phones, all.shared) == (4, 48, 40, 4))
    let text = markdown(report(classes))
    #expect(text.contains("| scams | 4 of 20 (20%) | 14 of 20 (70%) |"))
    #expect(text.contains("| genuine stories | 5 of 10 | 1 of 10 |"))
  }

  @Test func `what people did alone is pooled, and telling apart is a mean over people`() throws {
    let all = report([held("A", at: 1, right: 5, wrong: 1), held("B", at: 2, right: 4, wrong: 2)])
      .all
    #expect(all.people == 12)
    #expect((all.verdicts.scams, all.verdicts.scamsDoubted) == (12, 9))
    #expect((all.verdicts.genuine, all.verdicts.genuineTrusted) == (12, 9))
    // Nine people with D = 1, three with −1.
    let found = try #require(all.discrimination)
    #expect(found.mean == 0.5)
    // t(11) = 2.200985160082949, from printed tables.
    let half = 2.200_985_160_082_949 * (12 * 0.75 / 11 / 12).squareRoot()
    let interval = try #require(found.interval)
    #expect(abs(interval.low - (0.5 - half)) < 1e-9)
    // It would reach above what is possible.
    #expect(0.5 + half > 1 && interval.high == 1)
  }

  @Test func `of fewer than five people nothing is given`() {
    let few = report([held("A", at: 1, right: 4, wrong: 0)])
    #expect(few.all.discrimination == nil && !few.all.mayBeShown)
    #expect(markdown(few).contains("Fewer than five people met both kinds of story alone"))
    #expect(csv(few).split(separator: "\r\n")[1].hasSuffix(",4,,,,,4,,,,,,,,,,,,"))
    #expect(!html(few).contains("Kind of scam"))
  }

  @Test func `figures of few people do not follow from those of the others`() {
    let rows = { (classes: [ClassReport]) in
      csv(report(classes)).split(separator: "\r\n").dropFirst().map { row in
        row.split(separator: ",", omittingEmptySubsequences: false)[15].isEmpty
      }
    }
    let (six, seven, three) = (
      held("A", at: 1, right: 6, wrong: 0), held("B", at: 2, right: 6, wrong: 1),
      held("C", at: 3, right: 2, wrong: 1)
    )
    #expect(rows([six, seven]) == [false, false])
    // Three people would be what all are more than the others; so six go with them.
    #expect(rows([six, seven, three]) == [true, false, true])
    #expect(rows([six, three]) == [true, true])
    #expect(rows([six, three, held("D", at: 4, right: 2, wrong: 1)]) == [false, true, true])
    // The sheet keeps to the same.
    #expect(markdown(report([six, seven, three])).contains("| A | 1 | 12 | – | – | – |"))
  }

  @Test func `people without a verdict are no people behind a figure`() {
    var one = held("A", at: 1, right: 1, wrong: 0)
    one.learners += (1...6).map { place in
      LearnerReport(
        learner: "p\(place)",
        plays: [PlayRecord(caseID: "c", telling: .scam, isScam: true, counted: false, judged: 0.8)])
    }
    #expect(report([one]).all.people == 7 && !report([one]).all.mayBeShown)
  }

  @Test func `votes with fewer than five verdicts are left out, whoever else could not tell`() {
    var one = held("A", at: 1, rounds: [(1, 2), (6, 1)], right: 6, wrong: 0)
    one.stories[0].decisions[0].rounds[0].votes = 9
    #expect(report([one]).all.scamTalk == .init())
  }

  @Test func `kinds of tellings that fewer than five people met are in no table`() {
    let page = { (rare: Int, telling: Telling) in
      var one = held("A", at: 1, right: 7, wrong: 0)
      for place in 0..<rare {
        one.learners[place].plays.append(
          PlayRecord(caseID: "case0", telling: telling, isScam: telling == .scam, judged: 0.8))
      }
      let frame = ReportFrame(
        language: .en,
        kinds: { CaseKinds(type: "type of \($0)", tactics: [], asks: [], channels: []) })
      var all = ProgrammeReport(frame, by: .classes)
      all.add(one, day: "2026-10-05", lesson: nil)
      return markdown(all)
    }
    #expect(page(0, .genuine).contains("| type of case0 | 7 of 7"))
    // What two people made of it would be what all did less what is in the tables.
    #expect(!page(2, .genuine).contains("type of case0"))
    #expect(page(5, .genuine).contains("type of case0"))
  }

  @Test func `rare tellings of many people stay out of the tables, which stay`() {
    var one = held("A", at: 1, right: 7, wrong: 0)
    for place in 0..<6 {
      one.learners[place].plays.append(
        PlayRecord(caseID: "rare\(place)", telling: .scam, isScam: true, judged: 0.8))
    }
    let frame = ReportFrame(
      language: .en,
      kinds: { CaseKinds(type: "type of \($0)", tactics: [], asks: [], channels: []) })
    var all = ProgrammeReport(frame, by: .classes)
    all.add(one, day: "2026-10-05", lesson: nil)
    #expect(markdown(all).contains("type of case0") && !markdown(all).contains("type of rare"))
  }

  @Test func `names too long to stand before the rails of a chart stand above them`() {
    var classes = [1, 2].map { day in
      measured("\(day)", at: day, people: 12, skill: (0.5, 3))
    }
    classes[1].lesson = nil
    let byLesson = html(report(classes, by: .lesson))
    #expect(byLesson.contains("<text x=\"0\" y=\"18\" text-anchor=\"start\">First lesson</text>"))
    #expect(
      byLesson.contains("<text x=\"0\" y=\"62\" text-anchor=\"start\">put together by hand</text>"))
    #expect(html(report(classes)).contains("text-anchor=\"end\">2</text>"))
  }

  @Test func `a lesson that is not on this computer has a group of its own, by its id`() {
    var all = ProgrammeReport(ReportFrame(language: .en), by: .lesson)
    let unknown = held("A", at: 1, right: 6, wrong: 0, lesson: nil)
    all.add(unknown, day: "2026-10-05", lesson: "elsewhere")
    all.add(unknown, day: "2026-10-05", lesson: nil)
    all.add(unknown, day: "2026-10-05", lesson: "elsewhere")
    #expect(all.parts.map(\.name) == ["elsewhere", "put together by hand"])
    #expect(all.parts.map(\.figures.classes) == [2, 1])
  }

  @Test func `classes are put together by lesson or month, in the order in which they began`() {
    let classes = [
      held("A", at: 1, right: 6, wrong: 0, lesson: nil), held("B", at: 2, right: 6, wrong: 0),
      held("C", at: 40, right: 6, wrong: 0), held("B", at: 41, right: 6, wrong: 0),
    ]
    let names = { (grouping: ProgrammeReport.Grouping) in
      report(classes, by: grouping).parts.map { "\($0.name) \($0.figures.classes)" }
    }
    #expect(names(.lesson) == ["put together by hand 1", "First lesson 3"])
    #expect(names(.month) == ["2026-10 2", "2026-11 2"])
    // Two classes of one code, held by two computers, are two classes.
    #expect(names(.classes) == ["A 1", "B 1", "C 1", "B 1"])
  }

  @Test func `groups are compared only with twenty of each kind, and only where intervals part`() {
    let small = markdown(
      report([held("A", at: 1, right: 6, wrong: 1), held("B", at: 2, right: 1, wrong: 6)]))
    #expect(small.contains("These cannot be compared"))
    let alike = markdown(
      report([held("A", at: 1, right: 15, wrong: 9), held("B", at: 2, right: 13, wrong: 11)]))
    #expect(alike.contains("Of the 2 that can be compared, none tells apart better"))
    let apart = markdown(
      report([held("A", at: 1, right: 4, wrong: 20), held("B", at: 2, right: 20, wrong: 4)]))
    #expect(apart.contains("“B” is above “A”"))
    #expect(apart.contains("some may lie apart by luck"))
    // In the order in which they began, whatever they did.
    #expect(try! #/\| A \|.*\n\| B \|/#.firstMatch(in: apart) != nil)
  }

  /// A class whose people answered a form before and one after.
  private func measured(
    _ code: String, at day: Int, people: Int, skill: (before: Double, after: Double),
    lesson: String = "First lesson"
  ) -> ClassReport {
    var one = held(code, at: day, right: 6, wrong: 0, lesson: lesson)
    one.learners += FormsReportTests.learners(
      people, skill: skill, seed: UInt64(day), room: "\(code)-")
    return one
  }

  @Test func `groups are set beside each other by their change, never by rank`() throws {
    let all = report([
      measured("A", at: 1, people: 24, skill: (0.5, 0.7)),
      measured("B", at: 2, people: 30, skill: (0.5, 6)), held("C", at: 3, right: 6, wrong: 0),
    ])
    let changes = all.changes
    let own = BeforeAfter(all.parts[1].sittings.all).paired?.all
    #expect(own?.peopleBefore == 30 && changes.groups[1] == own)
    #expect(changes.groups.map { $0?.peopleBefore } == [24, 30, nil])
    #expect(changes.all?.peopleBefore == 54)
    #expect(changes.apart.map { [$0.higher, $0.lower] } == [[1, 0]])
    let text = markdown(all)
    #expect(text.contains("the change of “B” lies above that of “A”"))
    #expect(text.contains("nobody was put into a group by chance"))
    #expect(try #/\| A \| 24 .*\n\| B \| 30 .*\n\| C \| – /#.firstMatch(in: text) != nil)
    let cells = csv(all).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let place = try #require(cells[0].firstIndex(of: "change"))
    #expect(Double(cells[2][place]) == own?.change)
    #expect(cells[2].last == "true" && cells[1].last == "false" && cells[3].last == "")
  }

  @Test(arguments: Language.allCases)
  func `changes side by side are written as they always were`(language: Language) throws {
    let classes = [
      measured("A", at: 1, people: 24, skill: (0.5, 0.7)),
      measured("B", at: 2, people: 30, skill: (0.5, 6)), held("C", at: 3, right: 6, wrong: 0),
    ]
    try expectGolden(
      html(report(classes, by: .classes, language)), "programme-changes.\(language.rawValue).html")
  }

  /// Their titles are too long to stand before the rails of the chart.
  @Test(arguments: Language.allCases)
  func `changes of lessons are written as they always were`(language: Language) throws {
    let titles =
      language == .zh
      ? ["一小时：看看有没有变", "一刻钟：分得清"]
      : ["An hour, to see what changes", "A quarter of an hour: telling apart"]
    let classes = [
      measured("A", at: 1, people: 24, skill: (0.5, 0.7), lesson: titles[0]),
      measured("B", at: 2, people: 30, skill: (0.5, 6), lesson: titles[1]),
    ]
    try expectGolden(
      html(report(classes, by: .lesson, language)), "programme-lessons.\(language.rawValue).html")
  }

  @Test func `changes of few people are not given, nor do they follow from the others`() {
    let shown = { (sizes: [Int]) in
      report(
        sizes.enumerated().map { place, people in
          measured("R\(place)", at: place + 1, people: people, skill: (0.5, 3))
        }
      ).changes.groups.map { $0 != nil }
    }
    #expect(shown([12, 14]) == [true, true])
    #expect(shown([12, 9]) == [false, false])
    #expect(shown([12, 9, 3]) == [true, false, false])
    // Four people would be what all are more than the others; so twelve go with them.
    #expect(shown([12, 14, 4]) == [false, true, false])
    // Nine, too, are fewer than the ten of whom a change is given.
    #expect(shown([12, 14, 9]) == [false, true, false])
    #expect(shown([9, 8]) == [false, false])
    #expect(report([measured("A", at: 1, people: 4, skill: (1, 1))]).changes.isEmpty)
  }

  @Test func `who answered in two groups is compared only in the whole`() {
    let people = FormsReportTests.learners(14, skill: (0.5, 3))
    let half = { (code: String, occasion: FormPlace.Occasion, day: Int) in
      var one = held(code, at: day, right: 6, wrong: 0)
      one.learners += people.map { person in
        LearnerReport(
          learner: person.learner, plays: person.plays.filter { $0.form?.occasion == occasion })
      }
      return one
    }
    let changes = report([half("A", .before, 1), half("B", .after, 40)]).changes
    #expect(changes.groups.allSatisfy { $0 == nil } && changes.all?.peopleBefore == 14)
  }

  @Test(arguments: Language.allCases)
  func `nobody stands in any format, by name or by id`(language: Language) {
    let all = report([held("K7QF42", at: 1, right: 6, wrong: 2)], by: .month, language)
    for text in [markdown(all), html(all), csv(all), json(all)] {
      #expect(!text.contains("K7QF42-") && !text.contains("K7QF42"))
    }
  }

  @Test(arguments: Language.allCases)
  func `two months are written as they always were`(language: Language) throws {
    let classes = [
      held("A", at: 1, right: 20, wrong: 4),
      held("B", at: 40, telling: .genuine, rounds: [(5, 5), (9, 1)], right: 18, wrong: 4),
    ]
    let all = report(classes, by: .month, language)
    try expectGolden(markdown(all), "programme.\(language.rawValue).md")
    try expectGolden(html(all), "programme.\(language.rawValue).html")
    if language == .en {
      try expectGolden(csv(all), "programme.csv")
      try expectGolden(json(all), "programme.json")
    }
  }

  @Test func `without a class it says so`() {
    var none = report([])
    none.open = 2
    #expect(markdown(none).contains("No class has ended yet."))
    #expect(markdown(none).contains("2 classes have not ended and are left out."))
    #expect(csv(none).split(separator: "\r\n").count == 1)
  }
}
