import Engine
import Scenarios
import Scoring
import Testing

@testable import Reports

@Suite struct HardestTablesTests {
  /// A scam of two flags, of which some were marked, with a payment that some made.
  private func play(
    noticed: Set<String> = [], pays: Bool = false, caseID: String = "parcel",
    telling: Telling = .scam, counted: Bool = true
  ) -> PlayRecord {
    func clause(_ place: Int, _ flags: [String]) -> PlayRecord.Clause {
      PlayRecord.Clause(
        node: "a", line: 1, lang: .en, clause: place, flag: !flags.isEmpty, signal: false,
        flags: flags, marked: flags.contains(where: noticed.contains) ? .doubtful : nil)
    }
    return PlayRecord(
      caseID: caseID, telling: telling, isScam: telling == .scam, counted: counted, judged: 0.8,
      choices: [
        .init(
          node: "pay", choice: pays ? "send" : "wait", rank: 1, act: .comply, cost: pays ? 9 : 0)
      ],
      markingOpened: true,
      // One flag reaches over two clauses; of those, the first one is marked or none.
      markable: [clause(1, ["urgency"]), clause(2, []), clause(3, ["urgency", "link"])])
  }

  private func figures(_ plays: [PlayRecord]) -> GroupFigures {
    var figures = GroupFigures()
    figures.add(LearnerReport(learner: "x", plays: plays))
    return figures
  }

  @Test func `a flag is noticed where one of its clauses was marked, and counted once a play`() {
    let plays = [play(noticed: ["urgency"]), play(noticed: ["link"])] + (1...4).map { _ in play() }
    let found = figures(plays).hardest.overlooked(most: 9)
    // Marking the clause of both flags notices both of them.
    #expect(found.map(\.flag.id) == ["link", "urgency"])
    #expect(found.map { [$0.share.part, $0.share.whole] } == [[4, 6], [4, 6]])
  }

  @Test func `choices that cost something are counted of all plays of their case`() {
    let plays = (1...4).map { _ in play(pays: true) } + [play()]
    let found = figures(plays).hardest.harmful(most: 9)
    #expect(found.map(\.place.choice) == ["send"])
    #expect(found.map { [$0.share.part, $0.share.whole] } == [[4, 5]])
  }

  @Test func `practice, genuine tellings and cases played fewer than five times are in neither`() {
    let practice = (1...9).map { _ in play(pays: true, counted: false) }
    let genuine = (1...9).map { _ in play(pays: true, telling: .genuine) }
    let few = (1...4).map { _ in play(pays: true, caseID: "rare") }
    let hardest = figures(practice + genuine + few).hardest
    #expect(hardest.overlooked(most: 9).isEmpty && hardest.harmful(most: 9).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `flags and choices are named as the case names them`(language: Language) {
    let frame = ReportFrame(
      language: language, title: { "Title of \($0)" }, flag: { "Flag \($0)" },
      choice: { "Words of \($0.choice)" })
    var report = GroupReport(frame)
    let page = report.whole([
      LearnerReport(learner: "x", plays: (1...5).map { _ in play(pays: true) })
    ])
    for words in ["Flag urgency", "Title of parcel", "Words of send"] {
      #expect(page.contains("<td>\(words)</td>"))
    }
    let share = language == .zh ? "5 次里 5 次" : "5 of 5"
    #expect(page.ranges(of: share).count == 3)
  }

  @Test func `more people than anybody reads are not listed`() {
    var figures = GroupFigures()
    for _ in 0..<GroupFigures.mostListed { figures.add(LearnerReport(learner: "x", plays: [])) }
    #expect(figures.lines.count == 1_000)
    figures.add(LearnerReport(learner: "x", plays: []))
    #expect(figures.lines.isEmpty && figures.people == 1_001)
    let page = html(
      GroupSheet(figures: figures, frame: ReportFrame(language: .en), isNamed: false).blocks, .en)
    #expect(page.contains("More than 1,000 people are not listed here."))
  }
}
