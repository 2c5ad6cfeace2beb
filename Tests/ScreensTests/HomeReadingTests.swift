import Cells
import Scenarios
import Screens
import Testing

/// The home screen while the stories are still being read.
@Suite struct HomeReadingTests {
  private func text(_ stage: Stage) -> String {
    stage.app.draw().text().joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func `how far it is stands on the screen, and not that there is nothing`(
    language: Language
  ) throws {
    let look = Look.sample(language)
    var stage = try Stage(look, .home(Sample.beginning))
    #expect(text(stage).contains("3,120"))
    #expect(text(stage).contains("10,000"))
    #expect(!text(stage).contains(Phrases.of(language).nothingToPlay))
    try stage.send(.reading(nil))
    #expect(!text(stage).contains("10,000"))
    #expect(text(stage).contains(Phrases.of(language).nothingToPlay))
  }

  @Test func `what is over soon is not spoken of`() throws {
    var home = Sample.newcomer
    home.reading = Reading(done: 3, total: 9, isShown: false)
    let stage = try Stage(.sample(.en), .home(home))
    let quiet = try Stage(.sample(.en), .home(Sample.newcomer))
    #expect(text(stage) == text(quiet))
  }

  @Test(arguments: [Reading(done: 7, total: 999, isShown: true)])
  func `numbers have a comma before every three digits`(reading: Reading) {
    #expect(reading.line(in: .en)?.contains("7 of 999") == true)
    let many = Reading(done: 1000, total: 1_234_567, isShown: true)
    #expect(many.line(in: .en)?.contains("1,000 of 1,234,567") == true)
  }

  @Test func `Enter on the first item starts a story as soon as there is one`() throws {
    var stage = try Stage(.sample(.en), .home(Sample.beginning))
    try stage.press(.enter)
    #expect(stage.requests.first == .startSuggestion)
  }

  @Test func `the first item stays in focus when its story becomes known`() throws {
    var stage = try Stage(.sample(.en), .home(Sample.beginning))
    try stage.send(.homeChanged(Sample.newcomer))
    try stage.press(.enter)
    #expect(stage.requests.first == .start(caseID: "river-room"))
  }

  @Test(arguments: 0..<9)
  func `what is in focus stays there whatever is found out`(place: Int) throws {
    var stage = try Stage(.sample(.en), .home(Sample.beginning))
    for _ in 0..<place { try stage.press(.down) }
    let focused = text(stage).focused
    var changed = Sample.regular
    changed.suggestion = Sample.newcomer.suggestion
    try stage.send(.reading(Reading(done: 9000, total: 10_000, isShown: true)))
    #expect(text(stage).focused == focused)
    try stage.send(.homeChanged(changed))
    if place > 0 { #expect(text(stage).focused == focused) }
    try stage.send(.homeChanged(Sample.newcomer))
    if place > 0 { #expect(text(stage).focused == focused) }
  }

  @Test func `a list that grows keeps its focus and its search`() throws {
    let whole = Sample.library
    var part = whole
    part.cases = Array(whole.cases.dropFirst(3).prefix(2))
    part.reading = Reading(done: 2, total: 10_000, isShown: true)
    var stage = try Stage(.sample(.en), .home(Sample.newcomer), .library(part))
    #expect(text(stage).contains("2 of 10,000"))
    try stage.press(.down)
    let focused = text(stage).focused
    try stage.send(.reading(nil))
    #expect(!text(stage).contains("10,000"))
    try stage.send(.libraryChanged(whole))
    #expect(text(stage).focused == focused)
    try stage.press("kk")
    #expect(text(stage).focused != focused)

    var searching = try Stage(.sample(.en), .home(Sample.newcomer), .library(part))
    try searching.press("/")
    try searching.press("zzz")
    try searching.send(.libraryChanged(whole))
    #expect(searching.app.draw().text().first?.contains("0 found") == true)
  }

  @Test func `news of the home screen leaves what lies on it`() throws {
    var stage = try Stage(.sample(.en), .home(Sample.beginning))
    try stage.press("?")
    let help = text(stage)
    try stage.send(.homeChanged(Sample.newcomer))
    #expect(text(stage) == help)
    try stage.press("q")
    #expect(!text(stage).contains("10,000"))
  }
}

extension String {
  /// The words of the item in focus, without its number.
  fileprivate var focused: String? {
    split(separator: "\n").first { $0.contains("▸") }.map {
      String($0.drop { !$0.isLetter })
    }
  }
}
