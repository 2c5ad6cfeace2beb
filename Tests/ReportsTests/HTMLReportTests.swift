import Engine
import Foundation
import Reports
import Scenarios
import Scoring
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HTMLReportTests {
  @Test(arguments: Language.allCases)
  func `one learner is drawn as they always were`(language: Language) throws {
    let whole = Sample.document(language)
    let document = ReportDocument(learners: [whole.learners[0]], frame: whole.frame)
    try expectGolden(html(of: document), "report.\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `everybody together is drawn as they always were`(language: Language) throws {
    try expectGolden(
      groupHTML(of: Sample.document(language, hostile: 2)), "group.\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `a page with everybody's names says at its top for whom it is`(language: Language) {
    let document = Sample.document(language)
    let banner = language == .zh ? "这一份有名字" : "There are names here"
    #expect(document.text(GroupReport(document.frame, isNamed: true)).contains(banner))
    #expect(!document.text(GroupReport(document.frame)).contains(banner))
  }

  @Test func `it is whole XML: what was opened is closed, and every text is escaped`() throws {
    for text in pages(.en) + pages(.zh) {
      // Elements without an end, which HTML allows and XML does not.
      let closed = text.replacing("<!doctype html>\n", with: "")
        .replacing(#/<meta ([^>]*)>/#) { "<meta \($0.1)/>" }
      let parser = XMLParser(data: Data(closed.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError)) line \(parser.lineNumber)")
    }
  }

  @Test func `no name and no title becomes markup, nor turns the reading around`() {
    let name = "<script>alert(1)</script>\u{202E}&\""
    let play = PlayRecord(
      caseID: "a", telling: .scam, isScam: true, judged: 0.95,
      beliefs: [.init(node: "x", rank: 1, p: 0.2), .init(node: "y", rank: 2, p: 0.95)])
    let document = ReportDocument(
      learners: [LearnerReport(learner: name, plays: [play])], language: .en, titles: ["a": name],
      kinds: ["a": CaseKinds(type: name, tactics: [name], asks: [name], channels: [name])])
    for text in [html(of: document), groupHTML(of: document)] {
      #expect(!text.contains("<script") && !text.contains("\u{202E}"))
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;"))
    }
  }

  @Test func `every part has one title, and headings below it by one step`() {
    let document = Sample.document(.en)
    let levels = html(of: document).matches(of: #/<h([1-6])>/#).map { Int($0.1) ?? 0 }
    #expect(levels.count { $0 == 1 } == document.learners.count)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(groupHTML(of: document).matches(of: #/<h1>/#).count == 1)
  }

  @Test func `it asks for nothing from anywhere, and says so to the browser`() {
    let document = ReportDocument(learners: [Sample.learners[0]], language: .en)
    for text in [html(of: document), groupHTML(of: document)] {
      #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
      for word in ["http:", "https:", "url(", "<link", "<script", "<img", "src=", "@import"] {
        #expect(!text.replacing("default-src", with: "").contains(word), "\(word)")
      }
    }
  }

  @Test func `every picture says in words what is to be seen in it`() {
    for text in pages(.en) {
      let pictures = text.components(separatedBy: "<svg ").dropFirst()
      #expect(!pictures.isEmpty)
      for picture in pictures {
        let label = picture.firstMatch(of: #/role="img" aria-label="([^"]+)"/#)?.1
        #expect(label.map { $0.count > 3 } == true)
      }
    }
  }

  @Test func `what too few stories support is not drawn`() {
    let few = ReportDocument(
      learners: [LearnerReport(learner: "x", plays: Array(Sample.practised.dropFirst()))],
      language: .en)
    #expect(!html(of: few).contains("/100"))
    #expect(html(of: few).contains("Too few cases to say: 1 more scam needed."))
    #expect(groupHTML(of: few).contains("0 have enough stories to say; 1 more have too few"))
  }

  @Test func `of everybody together the figures are means, and nobody is put in an order`() {
    let better = LearnerReport(learner: "b", plays: Sample.practised)
    let worse = LearnerReport(
      learner: "a",
      plays: Sample.practised.map { play in
        var play = play
        play.judged = 0.95
        return play
      })
    let others = (1...3).map { LearnerReport(learner: "c\($0)", plays: Sample.practised) }
    let text = groupHTML(of: ReportDocument(learners: [worse, better] + others, language: .en))
    // 0 once, and four times 90.48 of 100.
    #expect(text.contains("On average 72 of 100"))
    #expect(text.contains("Too trusting: 0; no leaning to be seen: 4; too suspicious: 1."))
    let four = groupHTML(
      of: ReportDocument(learners: [worse, better] + others.prefix(2), language: .en))
    #expect(!four.contains("On average") && !four.contains("no leaning to be seen"))
    let first = text.range(of: "<td>a</td>")?.lowerBound
    let second = text.range(of: "<td>b</td>")?.lowerBound
    #expect(first != nil && second != nil && first! < second!)
  }

  @Test func `nobody at all is said in words`() {
    #expect(
      html(of: ReportDocument(learners: [], language: .en)).contains("There are no records yet."))
  }

  private func pages(_ language: Language) -> [String] {
    let document = Sample.document(language)
    return [html(of: document), groupHTML(of: document)]
  }
}
