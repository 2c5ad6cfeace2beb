import Reports
import Scenarios
import Testing

/// Cards to raise, as a page to print.
struct CardsPageTests {
  private func html(_ trusted: String) -> String {
    CardsPage(
      language: .zh, title: "牌", how: "剪开", trusted: trusted, doubted: "靠不住"
    ).html
  }

  @Test("two cards for each side, told apart by words and shape, and six letters")
  func cards() {
    let page = html("靠得住")
    for (sign, words) in [("○", "靠得住"), ("▲", "靠不住")] {
      #expect(page.split(separator: ">\(sign)<", omittingEmptySubsequences: false).count == 3)
      #expect(page.split(separator: ">\(words)<", omittingEmptySubsequences: false).count == 3)
    }
    for letter in ["A", "B", "C", "D", "E", "F"] { #expect(page.contains(">\(letter)<")) }
    #expect(page.contains("<html lang=\"zh-CN\">"))
  }

  @Test("words are only words, and nothing is asked for from elsewhere")
  func harmless() {
    let page = html("<script>&\"")
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;&amp;"))
    #expect(!page.contains("http") && !page.contains("url(") && !page.contains("<link"))
  }
}
