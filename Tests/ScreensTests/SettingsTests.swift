import Cells
import Scenarios
import Screens
import Testing

@Suite struct SettingsTests {
  private static func settings(_ look: Look = .sample(.en)) throws -> Stage {
    var stage = try Stage(look, .home(Sample.newcomer))
    try stage.answer(.showSettings)
    return stage
  }

  @Test func `each change is asked for at once and shown at once`() throws {
    var stage = try Self.settings()
    try stage.press("3")
    #expect(stage.requests.last == .setDisplay(Display(palette: .dark)))
    try stage.press("44")
    #expect(stage.requests.last == .setDisplay(Display(palette: .dark, signs: .ascii)))
    #expect(stage.app.look.glyphs.kind == .ascii)
    #expect(!stage.app.draw().text().joined().contains("▸"))
    try stage.press("5")
    #expect(stage.app.look.display.usesMouse)
  }

  @Test func `right and left go through the values and back`() throws {
    var stage = try Self.settings()
    let before = stage.app.draw()
    try stage.press(.down, .right)
    #expect(stage.requests.last == .setRegion(.hk))
    try stage.press(.left, .left)
    #expect(stage.requests.last == .setRegion(.other))
    try stage.press(.right, .up)
    #expect(stage.app.draw() == before)
  }

  @Test func `signs follow the terminal only where nothing else was chosen`() {
    let chosen = Display(signs: .unicode)
    #expect(Look.sample(glyphs: .ascii).glyphs.kind == .ascii)
    var look = Look.sample(glyphs: .ascii)
    look.display = chosen
    #expect(look.glyphs.kind == .unicode)
    look.display = Display()
    #expect(look.glyphs.kind == .ascii)
  }

  @Test(arguments: Language.allCases)
  func `every value has a name of its own`(language: Language) throws {
    var stage = try Self.settings(.sample(language))
    for key in ["1", "2", "3", "4", "5"] {
      var shown: Set<[String]> = []
      let count = ["1": 2, "2": Region.allCases.count, "3": 5, "4": 3, "5": 2][key] ?? 0
      for _ in 0..<count {
        try stage.press(key)
        shown.insert(try #require(stage.app.top).prompt(stage.app.look).options.compactMap(\.label))
      }
      #expect(shown.count == count, "\(key)")
    }
  }
}
