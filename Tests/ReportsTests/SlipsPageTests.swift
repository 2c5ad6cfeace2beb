import Reports
import Scenarios
import Testing

/// Slips for those on a class's list, as a page to print.
struct SlipsPageTests {
  private func html(_ names: String...) -> String {
    SlipsPage(
      language: .zh, title: "纸条", how: "剪开", why: "填这个码",
      slips: names.enumerated().map { SlipsPage.Slip(name: $1, code: "K7QF4\($0 + 2)") }
    ).html
  }

  @Test("each person has a slip with their name and code, in the order of the list")
  func slips() throws {
    let page = html("林小雨", "Zhou Hang")
    let places = try ["林小雨", "K7QF42", "Zhou Hang", "K7QF43"].map {
      try #require(page.firstRange(of: ">\($0)<")).lowerBound
    }
    #expect(places == places.sorted())
    #expect(page.ranges(of: "填这个码").count == 2)
    #expect(page.contains("<html lang=\"zh-CN\">"))
  }

  @Test("names are only words, and nothing is asked for from elsewhere")
  func harmless() {
    let page = html("<script>&\"", "=1+1", "{{title}}")
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;&amp;") && page.contains("{{title}}"))
    #expect(!page.contains("http") && !page.contains("url(") && !page.contains("<link"))
  }
}
