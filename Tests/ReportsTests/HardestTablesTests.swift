import Engine
import Foundation
import Reports
import Scenarios
import Scoring
import Testing

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

  /// What everybody together overlooked and took, as the report in JSON says it.
  private struct Hardest: Decodable {
    struct Overlooked: Decodable {
      var flag: String
      var missed: Int
      var shown: Int
    }

    struct Harmful: Decodable {
      var choice: String
      var taken: Int
      var plays: Int
    }

    var overlooked: [Overlooked]
    var harmful: [Harmful]
  }

  private func hardest(_ plays: [PlayRecord]) throws -> Hardest {
    struct Report: Decodable { var together: Hardest }
    var report = JSONReport(ReportFrame(language: .en))
    let text = report.whole([LearnerReport(learner: "x", plays: plays)])
    return try JSONDecoder().decode(Report.self, from: Data(text.utf8)).together
  }

  @Test func `a flag is noticed where one of its clauses was marked, and counted once a play`()
    throws
  {
    let plays = [play(noticed: ["urgency"]), play(noticed: ["link"])] + (1...4).map { _ in play() }
    let found = try hardest(plays).overlooked
    // Marking the clause of both flags notices both of them.
    #expect(found.map(\.flag) == ["link", "urgency"])
    #expect(found.map { [$0.missed, $0.shown] } == [[4, 6], [4, 6]])
  }

  @Test func `choices that cost something are counted of all plays of their case`() throws {
    let plays = (1...4).map { _ in play(pays: true) } + [play()]
    let found = try hardest(plays).harmful
    #expect(found.map(\.choice) == ["send"])
    #expect(found.map { [$0.taken, $0.plays] } == [[4, 5]])
  }

  @Test func `practice, genuine tellings and cases played fewer than five times are in neither`()
    throws
  {
    let practice = (1...9).map { _ in play(pays: true, counted: false) }
    let genuine = (1...9).map { _ in play(pays: true, telling: .genuine) }
    let few = (1...4).map { _ in play(pays: true, caseID: "rare") }
    let found = try hardest(practice + genuine + few)
    #expect(found.overlooked.isEmpty && found.harmful.isEmpty)
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

  @Test(arguments: Language.allCases)
  func `of one person, flags are told over all stories from three on`(language: Language) {
    let line = { (noticed: [Set<String>]) -> String in
      let plays = noticed.enumerated().map { place, noticed in
        play(noticed: noticed, caseID: "case\(place)")
      }
      let frame = ReportFrame(language: language, flag: { "the \($0)" })
      let text = ReportDocument(learners: [LearnerReport(learner: "x", plays: plays)], frame: frame)
        .text(MarkdownReport(frame))
      let name = language == .zh ? "最容易漏看的破绽" : "Signs overlooked most"
      return text.split(separator: "\n").first { $0.contains(name) }.map(String.init) ?? ""
    }
    let tooFew = language == .zh ? "说不准" : "Too few marks to say"
    #expect(line([[], []]).contains(tooFew))
    let some = line([["urgency"], [], []])
    let both =
      language == .zh
      ? "the link（3 次里 2 次没标），the urgency（3 次里 2 次没标）" : "the link (2 of 3); the urgency (2 of 3)"
    #expect(some.contains(both))
    let none = line(Array(repeating: ["urgency"], count: 3))
    #expect(none.contains(language == .zh ? "说不上有" : "none to name"))
    #expect(!none.contains("urgency"))
  }

  @Test(arguments: Language.allCases)
  func `from twenty on a share is a percentage as well, and counts stand in groups of three`(
    language: Language
  ) {
    let page = { (people: Int) in
      var report = GroupReport(ReportFrame(language: language))
      return report.whole(
        (1...people).map {
          LearnerReport(learner: "Person \($0)", plays: [play(pays: $0 % 3 == 0)])
        })
    }
    let few = language == .zh ? "19 次里 6 次" : "6 of 19"
    #expect(page(19).contains("<td>\(few)</td>"))
    let twenty = language == .zh ? "20 次里 6 次（30%）" : "6 of 20 (30%)"
    #expect(page(20).contains("<td>\(twenty)</td>"))
    let many = language == .zh ? "3,000 次里 1,000 次（33%）" : "1,000 of 3,000 (33%)"
    #expect(page(3_000).contains("<td>\(many)</td>"))
  }

  @Test func `more people than anybody reads are not listed`() {
    let page = { (people: Int) in
      var report = GroupReport(ReportFrame(language: .en))
      return report.whole((1...people).map { LearnerReport(learner: "Person \($0)", plays: []) })
    }
    let long = "More than 1,000 people are not listed here."
    let listed = page(1_000)
    #expect(listed.contains("Person 1000") && !listed.contains(long))
    let unlisted = page(1_001)
    #expect(unlisted.contains(long) && !unlisted.contains("Person 1"))
  }
}
