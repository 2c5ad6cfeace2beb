import Foundation
import Reports
import Scenarios
import Scoring
import Testing

/// That somebody took part, to print.
@Suite struct CertificateTests {
  private func day(_ milliseconds: Int) -> String { "day \(milliseconds / 86_400_000)" }

  @Test func `it counts finished stories, of both truths, and the days of the first and the last`()
    throws
  {
    let plays = [
      PlayRecord(
        caseID: "a", telling: .scam, isScam: true, startedAt: 86_400_000, endedAt: 86_400_001),
      PlayRecord(
        caseID: "b", telling: .genuine, isScam: false, counted: false, reason: .contrast,
        startedAt: 3 * 86_400_000, endedAt: 3 * 86_400_000 + 5),
      PlayRecord(
        caseID: "c", telling: .scam, isScam: true, quit: true, startedAt: 9 * 86_400_000,
        endedAt: 9 * 86_400_000),
    ]
    let one = try #require(Certificate("Ann", plays, day: day))
    #expect((one.scams, one.genuine, one.first, one.last) == (1, 1, "day 1", "day 3"))
    let text = Certificate.html([one], .en)
    #expect(
      text.contains("from day 1 to day 3: 2 stories finished, 1 of them a scam and 1 genuine."))
    #expect(
      Certificate.html([one], .zh).contains("从 day 1 到 day 3 参加了分辨真假的防诈骗练习，完成 2 个故事"))
  }

  @Test func `who has finished nothing has none`() {
    #expect(Certificate("Ann", [], day: day) == nil)
    let open = PlayRecord(caseID: "a", telling: .scam, isScam: true, quit: true)
    #expect(Certificate("Ann", [open], day: day) == nil)
  }

  @Test(arguments: Language.allCases)
  func `it promises nobody to be safe, and says nothing of how they did`(language: Language) throws
  {
    let one = try #require(Certificate("Ann", Sample.practised, day: day))
    let text = Certificate.html([one, one], language)
    #expect(text.components(separatedBy: "<h1>").count == 3)
    let words =
      language == .zh ? ["这样的保证对谁都给不出"] : ["It does not say that they cannot be deceived"]
    #expect(words.allSatisfy(text.contains))
    for band in Band.allCases { #expect(!text.contains(band.label(language))) }
  }

  @Test func `a name is only a name`() throws {
    let one = try #require(Certificate("<b>\u{202E}&\"", Sample.practised, day: day))
    let text = Certificate.html([one], .en)
    #expect(text.contains("&lt;b&gt;&amp;&quot;") && !text.contains("\u{202E}"))
    for word in ["http:", "https:", "url(", "<link", "<script", "<img", "src="] {
      #expect(!text.contains(word))
    }
  }
}
