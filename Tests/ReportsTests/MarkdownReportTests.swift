import Engine
import Reports
import Scenarios
import Scoring
import Testing

@Suite struct MarkdownReportTests {
  @Test(arguments: Language.allCases)
  func `the sample is written as it always was`(language: Language) throws {
    let document = Sample.document(language, hostile: 2)
    try expectGolden(markdown(of: document), "report.\(language.rawValue).md")
  }

  @Test(arguments: [
    (Language.zh, "故事还太少，说不准：再有骗局 6 个、真事 6 个就能说。"),
    (Language.en, "Too few cases to say: 6 more scams and 6 more genuine needed."),
  ])
  func `below six of each it says how many are missing`(language: Language, sentence: String) {
    let text = markdown(of: [PlayRecord(caseID: "a", telling: .scam, isScam: true)], language)
    #expect(text.contains(sentence))
  }

  @Test(arguments: Language.allCases)
  func `as long as one play is missing no band and no leaning is named`(language: Language) {
    let bands = Band.allCases.map { "**\($0.label(language))**" }
    let leanings = language == .zh ? ["偏信，把", "偏疑，把", "正好，看"] : [": too ", ": just right"]
    let plays = Array(Sample.practised.dropFirst())
    #expect((bands + leanings).allSatisfy { !markdown(of: plays, language).contains($0) })
    let whole = markdown(of: Sample.practised, language)
    #expect(bands.contains(where: whole.contains))
    #expect(leanings.contains(where: whole.contains))
  }

  @Test(arguments: [(0.95, ": too suspicious"), (0.05, ": too trusting")])
  func `a habit is named for what it is, and tells nothing apart`(belief: Double, words: String) {
    let plays = Sample.practised.map { play in
      var play = play
      play.judged = belief
      return play
    }
    let text = markdown(of: plays, .en)
    #expect(text.contains(words))
    #expect(text.contains("**starting out**: 0 of 100"))
  }

  @Test(arguments: [
    (Language.zh, "钱都是假的。这套话骗过许多细心的人。"),
    (Language.en, "The money was pretend. This patter has caught many careful people."),
  ])
  func `only after a loss it says that the money was pretend`(language: Language, words: String) {
    let safe = Sample.practised.filter { $0.lost == 0 }
    #expect(!markdown(of: safe, language).contains(words))
    #expect(markdown(of: Sample.practised, language).contains(words))
  }

  @Test(arguments: Language.allCases, PracticeReason.allCases)
  func `every practice play says why it does not count`(language: Language, reason: PracticeReason)
  {
    let play = PlayRecord(
      caseID: "a", telling: .scam, isScam: true, counted: false, reason: reason)
    let row = markdown(of: [play], language).split(separator: "\n").first { $0.hasPrefix("| a |") }
    let counts = language == .zh ? "| 计入 |" : "| counts |"
    #expect(row?.hasSuffix(counts) == false)
    #expect(row?.hasSuffix("|  |") == false)
  }

  @Test(arguments: Language.allCases)
  func `it has no symbols, and ends on what it does not say`(language: Language) {
    let text = markdown(of: Sample.document(language))
    #expect(!["d′", "d'", "Brier", "NV", "nan", "nil", "Optional"].contains(where: text.contains))
    #expect(text.hasSuffix(language == .zh ? "不是一个人会不会受骗。\n" : "been, deceived.\n"))
  }

  @Test(arguments: [
    ("a|b", "a\\|b"),
    ("[x](http://y)", "\\[x\\](http\\://y)"),
    ("<b>&amp;`*_~#$@", "\\<b\\>\\&amp;\\`\\*\\_\\~\\#\\$\\@"),
    ("two\r\n\tlines", "two lines"),
    ("\u{202E}gpj.exe\u{2066}", "gpj.exe"),
    (" 空 ", "空"),
    ("back\\slash", "back\\\\slash"),
  ])
  func `a name or title cannot become markup`(name: String, escaped: String) {
    let play = PlayRecord(caseID: "a", telling: .scam, isScam: true)
    let document = ReportDocument(
      learners: [LearnerReport(learner: name, plays: [play])], language: .en, titles: ["a": name])
    let lines = markdown(of: document).split(separator: "\n")
    #expect(lines.first == "# Practice report: \(escaped)")
    #expect(lines.contains { $0.hasPrefix("| \(escaped) | scam | ") })
  }

  @Test func `nobody and no plays are said in words`() {
    #expect(
      markdown(of: ReportDocument(learners: [], language: .en)) == "There are no records yet.\n")
    let text = markdown(of: ReportDocument(learners: [LearnerReport(learner: "", plays: [])]))
    #expect(text.hasPrefix("# 练习报告\n\n还没有玩完的故事。"))
  }

  private func markdown(of plays: [PlayRecord], _ language: Language) -> String {
    markdown(
      of: ReportDocument(learners: [LearnerReport(learner: "x", plays: plays)], language: language))
  }

  private func markdown(of document: ReportDocument) -> String {
    ReportsTests.markdown(of: document)
  }
}
