import Cells
import Scenarios
import Screens
import Testing

/// Looking for words: in the list of stories, in the glossary, in the messages of a debrief.
@Suite struct SearchTests {
  private static func library() throws -> Stage {
    var stage = try Stage(.sample(.en), .home(Sample.newcomer))
    try stage.send(.library(Sample.library))
    return stage
  }

  @Test func `the list narrows to what holds the words, in capitals or not`() throws {
    var stage = try Self.library()
    try stage.press("/")
    try stage.press("TAKEOUT")
    #expect(stage.app.draw().text().contains { $0.contains("The thirty-yuan takeout") })
    #expect(!stage.app.draw().text().contains { $0.contains("A room by the river") })
    try stage.press(.enter, .enter)
    #expect(stage.requests.last == .start(caseID: "takeout"))
  }

  @Test func `a title is found in either language`() throws {
    var stage = try Self.library()
    try stage.press("/外卖")
    try stage.press(.enter, .enter)
    #expect(stage.requests.last == .start(caseID: "takeout"))
  }

  @Test func `while words are typed, keys are letters`() throws {
    var stage = try Self.library()
    try stage.press("/q!?Lj3")
    #expect(stage.app.top is LibraryScreen)
    #expect(stage.app.draw().text().contains { $0.contains("q!?Lj3") })
    try stage.press(.backspace)
    #expect(stage.app.draw().text().contains { $0.contains("q!?Lj") && !$0.contains("q!?Lj3") })
  }

  @Test func `leaving the search comes before leaving the list`() throws {
    var stage = try Self.library()
    let all = stage.app.draw().text()
    try stage.press("/river")
    try stage.press(.enter)
    try stage.press("q")
    #expect(stage.app.draw().text() == all)
    try stage.press("q")
    #expect(stage.app.top is HomeScreen)
  }

  @Test func `plain mode finds by a line that begins with a slash`() throws {
    let stage = try Self.library()
    let prompt = try #require(stage.app.top).prompt(stage.app.look)
    #expect(prompt.action(for: " / takeout") == .find(" takeout"))
    #expect(prompt.action(for: "／外卖") == .find("外卖"))
    var found = stage
    try found.perform(.find("takeout"))
    let options = try #require(found.app.top).prompt(found.app.look).options
    #expect(options.first?.label?.hasPrefix("The thirty-yuan takeout") == true)
    try found.perform(.find(""))
    let all = try #require(found.app.top).prompt(found.app.look).options
    #expect(all.count > options.count)
  }

  @Test(arguments: Language.allCases)
  func `the glossary holds every word of its chapters, with a sentence each`(
    language: Language
  ) throws {
    let look = Look.sample(language)
    var lines: [String] = []
    for chapter in 0..<8 {
      var screen = GlossaryScreen()
      _ = screen.perform(.pick(chapter), look)
      lines += screen.linear(look)
    }
    for category: Taxonomy.Category in [
      .types, .tactics, .asks, .flags, .signals, .via, .outcomes, .nextSteps,
    ] {
      for entry in Shelf.taxonomy.entries[category] ?? [] {
        let explanation = try #require(entry.explanation[language])
        #expect(lines.contains { $0.hasSuffix(explanation) }, "\(entry.id)")
      }
    }
  }

  @Test func `a chapter of the glossary is a digit away`() throws {
    var stage = try Scene.named("glossary").stage(.sample(.en))
    try stage.press("4")
    #expect(stage.app.draw().text()[5].contains("Doubtful signs"))
    let options = try #require(stage.app.top).prompt(stage.app.look).options
    #expect(options.prefix(8).compactMap(\.label).count == 8)
  }

  @Test func `the next place with the words is a key away, round and round`() throws {
    var stage = try Scene.named("debrief-search").stage(.sample(.en, rows: 15))
    var tops: [String] = []
    for _ in 0..<8 {
      tops.append(stage.app.draw().text()[2...6].joined(separator: " "))
      try stage.press("n")
    }
    #expect(Set(tops).count > 1)
    #expect(tops.allSatisfy { $0.lowercased().contains("room") })
  }
}
