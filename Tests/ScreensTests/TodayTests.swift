import Cells
import Engine
import Scenarios
import Screens
import Testing

/// One thing to do today, and the page to print.
@Suite struct TodayTests {
  private static func today(_ language: Language = .en, region: Region = .cn) throws -> Stage {
    var stage = try Stage(.sample(language, region: region))
    try stage.come("photos", "pay", "wait")
    try stage.press(.enter)
    try stage.press("t")
    return stage
  }

  @Test func `one thing is chosen, and another one replaces it`() throws {
    var stage = try Self.today()
    try stage.press("1")
    guard case .take(.resolve(let first))? = stage.requests.last else {
      Issue.record("nothing was chosen")
      return
    }
    #expect(stage.play?.resolution == first)
    #expect(stage.app.top is TodayScreen)
    try stage.press("2")
    #expect(stage.play?.resolution != first)
    let count = stage.requests.count
    try stage.press("2")
    #expect(stage.requests.count == count, "the same again is nothing new")
    let boxes = stage.app.draw().text().filter { $0.contains("[x]") }
    #expect(boxes.count == 1)
  }

  @Test func `what was chosen stands on the first page of the explanation`() throws {
    var stage = try Self.today()
    try stage.press("2q")
    let act = try #require(stage.play?.resolution)
    #expect(stage.app.top is DebriefScreen)
    #expect(!act.isEmpty)
    let lines = try #require(stage.app.top).linear(stage.app.look)
    #expect(lines.contains("To be done today."))
  }

  @Test func `the page holds the rule, what was chosen, the questions and the numbers`() throws {
    var stage = try Self.today()
    try stage.press("1s")
    guard case .savePage(let page)? = stage.requests.last else {
      Issue.record("no page")
      return
    }
    #expect(page.sections.count == 4)
    #expect(page.sections.filter(\.hasBoxes).map(\.lines.count) == [1, 5])
    #expect(page.sections.last?.lines.contains { $0.contains("110") } == true)
    #expect(stage.app.notice?.contains("scamdrill-today.html") == true)
  }

  @Test func `what needs a number is left out where none is known`() throws {
    let here = try #require(try Self.today().app.top).prompt(.sample(.en))
    let elsewhere = try #require(try Self.today(region: .other).app.top)
      .prompt(.sample(.en, region: .other))
    #expect(here.options.count == elsewhere.options.count + 1)
  }

  @Test(arguments: Language.allCases)
  func `it is asked for questions that a genuine caller passes too`(language: Language) throws {
    let lines = try #require(try Self.today(language).app.top).linear(.sample(language))
    #expect(lines.contains { $0.contains(language == .zh ? "要是真的" : "If it is genuine") })
  }

  @Test func `the home screen speaks of it`() throws {
    let stage = try Stage(.sample(.en), .home(Sample.regular))
    #expect(stage.app.draw().text().contains { $0.contains("Agree on a code word") })
  }
}
