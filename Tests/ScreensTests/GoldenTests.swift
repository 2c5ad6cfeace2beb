import Cells
import Scenarios
import Screens
import Testing

/// What every place looks like, kept as text to be read.
@Suite struct GoldenTests {
  private static let sizes = [(80, 24), (40, 15), (200, 60)]

  @Test(arguments: Scene.all)
  func `every screen looks as it was last approved`(scene: Scene) throws {
    var text = ""
    for language in Language.allCases {
      for (columns, rows) in Self.sizes {
        let look = Look.sample(language, columns: columns, rows: rows)
        text += "== \(language.rawValue) \(columns)x\(rows)\n"
        text += picture(try scene.stage(look).app.draw(), withRoles: columns == 80)
      }
    }
    try expectGolden(text, scene.name)
  }

  private static let inASCII: Set = [
    "home-newcomer", "call-choices-focus", "web-proceed", "chat-judge-choices", "marking-marked",
    "debrief-lost-2", "debrief-lost-3", "progress-enough", "long-play-scrolled-up",
  ]

  @Test func `screens can do without signs beyond ASCII`() throws {
    var text = ""
    for scene in Scene.all where Self.inASCII.contains(scene.name) {
      text += "== \(scene.name)\n"
      text += picture(
        try scene.stage(.sample(.en, glyphs: .ascii)).app.draw(), withRoles: false)
    }
    try expectGolden(text, "ascii")
    // The hint that switches to Chinese is Chinese.
    #expect(text.replacing("中文", with: "").allSatisfy { $0.isASCII })
  }

  @Test(arguments: Language.allCases)
  func `a window too small says what it needs`(language: Language) throws {
    var text = ""
    for (columns, rows) in [(39, 24), (80, 14), (20, 5), (7, 3), (1, 1)] {
      let stage = try Stage(.sample(language, columns: columns, rows: rows), .home(Sample.newcomer))
      text += "== \(columns)x\(rows)\n" + picture(stage.app.draw(), withRoles: false)
    }
    try expectGolden(text, "too-small-\(language.rawValue)")
  }
}
