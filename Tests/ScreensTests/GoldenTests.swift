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
        let drawn = try scene.stage(.sample(language, columns: columns, rows: rows)).app.draw()
        let plain = try scene.stage(
          .sample(language, columns: columns, rows: rows, glyphs: .ascii)
        ).app.draw()
        text += "== \(language.rawValue) \(columns)x\(rows)\n" + picture(drawn)
        text += "-- in ASCII, the rows that differ\n" + difference(plain, from: drawn)
      }
    }
    try expectGolden(text, scene.name)
  }

  /// The first screen asks in both languages at once.
  private static let inOneLanguage = Scene.all.filter { $0.name != "welcome" }

  @Test(arguments: inOneLanguage, sizes)
  func `screens can do without signs beyond ASCII`(scene: Scene, size: (Int, Int)) throws {
    let look = Look.sample(.en, columns: size.0, rows: size.1, glyphs: .ascii)
    let text = try scene.stage(look).app.draw().text().joined(separator: "\n")
    // The other language's own name, and names that people gave themselves, are as they are.
    let letters = text.filter { !$0.isASCII && !$0.isLetter }
    #expect(letters.isEmpty, "\(letters)")
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
