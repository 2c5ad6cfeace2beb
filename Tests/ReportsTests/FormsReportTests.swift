import Engine
import Foundation
import Reports
import Scenarios
import Scoring
import TestSupport
import Testing

/// Before and after, on made classes that answered forms.
struct FormsReportTests {
  /// A person who answers a form: how well they tell apart, and how far they lean to suspicion.
  struct Answering {
    var owner: String
    var code: String
    var form: TestForm.Name
    var occasion: FormPlace.Occasion
    /// The distance in logits between what they make of scams and of genuine people.
    var skill: Double
    var suspicion = 0.0
    var day: Int
    var answered = 8
    var knew = false
  }

  private static let distances: [TestForm.Distance] = [
    .near, .near, .near, .near, .medium, .medium, .far, .far,
  ]
  private static let levels = [0.05, 0.2, 0.35, 0.65, 0.8, 0.95]

  static func plays(_ one: Answering, _ random: inout SplitMix64) -> [PlayRecord] {
    distances.prefix(one.answered).enumerated().map { place, distance in
      let isScam = place.isMultiple(of: 2)
      let far = distance == .far ? 0.5 : 1
      let lean = (isScam ? 0.5 : -0.5) * one.skill * far + one.suspicion
      let noise = (0..<6).reduce(0.0) { sum, _ in
        sum + Double(random.next() >> 11) / Double(1 << 53) - 0.5
      }
      let level = min(max(Int((2.5 + lean + 1.6 * noise).rounded()), 0), 5)
      let at = one.day * 86_400_000 + place * 60_000
      return PlayRecord(
        caseID: "\(one.form.rawValue)\(place)", telling: isScam ? .scam : .genuine, isScam: isScam,
        counted: !one.knew, reason: one.knew ? .seenWithin60Days : nil, judged: levels[level],
        startedAt: at, endedAt: at + 30_000,
        form: FormPlace(
          form: one.form, occasion: one.occasion, sitting: "\(one.owner)-\(one.occasion)",
          number: place + 1, count: 8, distance: distance, code: one.code))
    }
  }

  /// So many people who answer both forms, half of them A first.
  static func learners(
    _ count: Int, skill: (before: Double, after: Double),
    suspicion: (before: Double, after: Double) = (0, 0), seed: UInt64 = 3, room: String = ""
  ) -> [LearnerReport] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let names: [TestForm.Name] = number.isMultiple(of: 2) ? [.a, .b] : [.b, .a]
      let one = { (occasion: FormPlace.Occasion, skill: Double, suspicion: Double) in
        Answering(
          owner: "p\(room)\(number)", code: "C\(room)\(number)",
          form: names[occasion == .before ? 0 : 1],
          occasion: occasion, skill: skill, suspicion: suspicion,
          day: occasion == .before ? 20_000 : 20_007)
      }
      return LearnerReport(
        learner: "p\(room)\(number)",
        plays: plays(one(.before, skill.before, suspicion.before), &random)
          + plays(one(.after, skill.after, suspicion.after), &random))
    }
  }

  /// Everybody who is lost on the way, each for another reason.
  static var lost: [LearnerReport] {
    var random = SplitMix64(seed: 17)
    let ways: [(String, [Answering])] = [
      (
        "half",
        [
          .init(
            owner: "half", code: "X1", form: .a, occasion: .before, skill: 1, day: 20_000,
            answered: 3)
        ]
      ),
      (
        "before",
        [.init(owner: "before", code: "X2", form: .a, occasion: .before, skill: 1, day: 20_000)]
      ),
      (
        "after",
        [.init(owner: "after", code: "X3", form: .b, occasion: .after, skill: 1, day: 20_007)]
      ),
      (
        "order",
        [
          .init(owner: "order", code: "X4", form: .a, occasion: .before, skill: 1, day: 20_009),
          .init(owner: "order", code: "X4", form: .b, occasion: .after, skill: 1, day: 20_007),
        ]
      ),
      (
        "knew",
        [
          .init(owner: "knew", code: "X5", form: .a, occasion: .before, skill: 1, day: 20_000),
          .init(
            owner: "knew", code: "X5", form: .b, occasion: .after, skill: 1, day: 20_007, knew: true
          ),
        ]
      ),
      (
        "one", [.init(owner: "one", code: "X6", form: .a, occasion: .before, skill: 1, day: 20_000)]
      ),
      (
        "other",
        [.init(owner: "other", code: "X6", form: .a, occasion: .before, skill: 1, day: 20_001)]
      ),
    ]
    return ways.map { name, sittings in
      LearnerReport(learner: "lost-\(name)", plays: sittings.flatMap { plays($0, &random) })
    }
  }

  static func report(_ learners: [LearnerReport], _ language: Language = .en) -> FormsReport {
    var sittings = FormSitting.Collection()
    for learner in learners { sittings.add(learner.plays, of: learner.learner) }
    return FormsReport(BeforeAfter(sittings.all), language)
  }

  @Test(arguments: Language.allCases)
  func `a class that came to tell apart better`(language: Language) throws {
    let report = Self.report(Self.learners(24, skill: (0.5, 2.5)) + Self.lost, language)
    try expectGolden(markdown(report), "forms-\(language.rawValue).md")
    try expectGolden(html(report), "forms-\(language.rawValue).html")
  }

  @Test func `the same for spreadsheets and programs`() throws {
    let report = Self.report(Self.learners(24, skill: (0.5, 2.5)) + Self.lost)
    try expectGolden(csv(report), "forms.csv")
    try expectGolden(json(report), "forms.json")
  }

  @Test func `whoever is missing is counted with the reason`() {
    let figures = Self.report(Self.learners(12, skill: (1, 1)) + Self.lost).figures
    #expect(figures.joined == 19)
    #expect(figures.finishedBoth == 14)
    #expect(figures.counted == 12)
    #expect(
      figures.lost == [
        .leftHalfway: 1, .onlyBefore: 1, .onlyAfter: 1, .wrongOrder: 1, .knewStories: 1,
        .sharedCode: 2,
      ])
    #expect(figures.counted + figures.lost.values.reduce(0, +) == figures.joined)
  }

  @Test func `a class that only came to suspect everything is never called better`() {
    for seed in 0..<200 as Range<UInt64> {
      let learners = Self.learners(24, skill: (1, 1), suspicion: (-1, 1.5), seed: seed)
      let report = Self.report(learners)
      #expect(report.figures.paired?.all.isImproved == false)
      #expect(!markdown(report).contains("They tell apart better than before"))
    }
  }

  @Test func `a class without any change is called better at most five times in a hundred`() {
    let improved = (0..<400 as Range<UInt64>).count { seed in
      Self.report(Self.learners(24, skill: (1, 1), seed: seed)).figures.paired?.all.isImproved
        == true
    }
    #expect(improved <= 20)
  }

  @Test func `of few people no change is named, and no figure given away`() {
    let report = Self.report(Self.learners(4, skill: (0.5, 2.5)))
    let text = markdown(report)
    #expect(!text.contains("telling apart"))
    #expect(text.contains("4 people can be compared, fewer than 10"))
    for line in csv(report).split(separator: "\r\n").dropFirst() {
      #expect(line.contains(",4,4,,,,,,,,,,,"))
    }
    let nine = markdown(Self.report(Self.learners(9, skill: (0.5, 2.5))))
    #expect(!nine.contains("finished both; telling apart"))
  }

  @Test func `people whose forms nothing joins are compared as two groups`() throws {
    let joined = Self.learners(30, skill: (0.5, 2.5))
    let apart = joined.map { learner in
      LearnerReport(
        learner: learner.learner,
        plays: learner.plays.map { play in
          var play = play
          if play.form?.occasion == .after { play.form?.code += "x" }
          return play
        })
    }
    let figures = Self.report(apart).figures
    #expect(figures.joined == 60 && figures.counted == 0 && figures.paired == nil)
    #expect(figures.lost == [.onlyBefore: 30, .onlyAfter: 30])
    let unpaired = try #require(figures.unpaired)
    // Those after may be other people, whatever they answered.
    #expect(unpaired.isBetter && !unpaired.isImproved)
    #expect(
      csv(Self.report(apart)).contains("unpaired") && !csv(Self.report(apart)).contains("true,true")
    )
    #expect(
      markdown(Self.report(apart)).contains("They may be other people, so this is not called"))
    let paired = try #require(Self.report(joined).figures.paired)
    #expect(unpaired.pairing == .unpaired)
    #expect(abs(unpaired.change - paired.all.change) < 1e-12)
    #expect(markdown(Self.report(apart)).contains("nobody knows who is who"))
  }

  /// Twelve people who answered both forms, and so many of them a third one later.
  private static func later(_ count: Int, day: Int = 20_040) -> [LearnerReport] {
    var random = SplitMix64(seed: 8)
    return learners(12, skill: (0.5, 2.5)).enumerated().map { number, learner in
      let third = plays(
        .init(
          owner: learner.learner, code: "C\(number)", form: .c, occasion: .later, skill: 2.5,
          day: day), &random)
      return LearnerReport(
        learner: learner.learner, plays: learner.plays + (number < count ? third : []))
    }
  }

  @Test func `weeks later is held against before`() {
    let figures = Self.report(Self.later(12)).figures
    #expect(figures.later?.all.peopleBefore == 12)
    #expect(figures.ranges.map(\.form) == [.a, .b, .c])
    #expect(markdown(Self.report(Self.later(12))).contains("## Weeks later"))
  }

  @Test func `weeks later is two weeks after both forms`() {
    // The form after was answered on day 20,007.
    #expect(Self.report(Self.later(12, day: 20_020)).figures.later == nil)
    #expect(Self.report(Self.later(12, day: 20_021)).figures.later?.all.peopleBefore == 12)
  }

  @Test func `weeks later is withheld where it would say how the few answered who did not come`() {
    for (came, isShown) in [(12, true), (11, false), (8, false), (7, true), (4, true)] {
      let report = Self.report(Self.later(came))
      #expect((report.figures.later != nil) == isShown, "\(came)")
      #expect(report.figures.isLaterWithheld != isShown)
      #expect(csv(report).contains("before_later") == isShown)
      #expect(
        markdown(report).contains("figures would say how these few answered") != isShown)
    }
  }

  @Test func `what a form leaves room for is shown of everybody, or of those compared`() {
    let people = { (alone: Int) in
      var random = SplitMix64(seed: 4)
      let more = (0..<alone).map { number in
        LearnerReport(
          learner: "only\(number)",
          plays: Self.plays(
            .init(
              owner: "only\(number)", code: "D\(number)", form: .a, occasion: .before, skill: 1,
              day: 20_000), &random))
      }
      return Self.report(Self.learners(12, skill: (0.5, 2.5)) + more).figures.ranges
        .map(\.people)
    }
    #expect(people(0) == [12, 12])
    // Less the twelve who are compared, the mean of thirteen would be one person's.
    #expect(people(1) == [12, 12])
    #expect(people(4) == [12, 12])
    #expect(people(5) == [17, 12])
  }

  @Test func `nobody is named, and without forms there is nothing to say`() {
    let learners = Self.learners(12, skill: (0.5, 2.5)) + Self.lost
    for text in [
      markdown(Self.report(learners)), html(Self.report(learners)), csv(Self.report(learners)),
      json(Self.report(learners)),
    ] {
      for learner in learners { #expect(!text.contains("\"\(learner.learner)\"")) }
      #expect(!text.contains("C11") && !text.contains("X6"))
    }
    #expect(markdown(Self.report([])).contains("Nobody has answered a form yet."))
    #expect(Self.report([]).figures.isEmpty)
  }

  @Test func `the documentation names every column of changes`() throws {
    let page = try projectFile("docs/REPORTS.md")
    let part = try #require(page.components(separatedBy: "## Of what changed").last)
      .components(separatedBy: "## Reading a report")[0]
    let named = part.split(separator: "\n").filter { $0.hasPrefix("| ") }
      .flatMap { $0.split(separator: "|")[0].split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "column" && $0 != "---" }
    #expect(named == formsColumns.map(\.name))
  }

  /// Each class with what may go wrong in it, computed again by a program in another language.
  @Test func `another program comes to the same figures`() throws {
    var random = SplitMix64(seed: 99)
    for seed in 0..<12 as Range<UInt64> {
      let count = Int(random.next() % 30)
      let learners =
        Self.learners(count, skill: (0.5, 1.5), seed: seed) + (seed % 2 == 0 ? Self.lost : [])
      let mixed = learners.map { learner in
        // Some lose their code on the way.
        let isLost = random.next() % 4 == 0
        return LearnerReport(
          learner: learner.learner,
          plays: learner.plays.map { play in
            var play = play
            if isLost, play.form?.occasion == .after { play.form?.code += "y" }
            return play
          })
      }
      let plays = ReportDocument(learners: mixed).text(JSONReport(ReportFrame()))
      let (code, said) = try Self.recompute(plays, json(Self.report(mixed)))
      #expect(code == 0, "\(said)")
    }
  }

  @Test func `the other program does find a wrong figure`() throws {
    let learners = Self.learners(12, skill: (0.5, 1.5))
    let plays = ReportDocument(learners: learners).text(JSONReport(ReportFrame()))
    for wrong in [#/"effect" : [-0-9.]+/#, #/"floor" : [0-9.]+/#, #/"change_low" : [-0-9.]+/#] {
      let text = json(Self.report(learners)).replacing(wrong) {
        "\($0.output.prefix { $0 != ":" }): 0.123"
      }
      let (code, said) = try Self.recompute(plays, text)
      #expect(code == 1 && said.contains("0.123"))
    }
  }

  private static func recompute(_ plays: String, _ forms: String) throws -> (Int32, String) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "scamdrill-forms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["plays.json", "forms.json"].map { folder.appending(path: $0) }
    for (file, text) in zip(files, [plays, forms]) { try Data(text.utf8).write(to: file) }
    let tools = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", tools.appending(path: "tools/recompute_forms.py").path] + files.map(\.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
