import Cells
import Engine
import Scenarios
import Screens
import Testing

/// What a screen reader or a pipe gets.
@Suite struct PlainTests {
  @Test(arguments: Language.allCases)
  func `a whole play can be followed by ear`(language: Language) throws {
    var stage = try Stage(.sample(language, glyphs: .ascii), .home(Sample.newcomer))
    stage.drawn = .scam
    var reading = PlainReading(stage)
    try reading.type("1", "1", "3", "b", "9", "", "４", "C", "", "a", "2", "m", "3", "5+", "0")
    try reading.type("", "", "2", "3", "1", "3", "q", "!", "r", "", "?", "", "3", "", "q")
    #expect(reading.stage.hasQuit)
    try expectGolden(reading.lines.map { $0 + "\n" }.joined(), "plain-\(language.rawValue)")
  }

  @Test(arguments: Scene.all, Language.allCases)
  func `what is read out has no lines, boxes or bars in it`(scene: Scene, language: Language) throws
  {
    let look = Look.sample(language)
    let stage = try scene.stage(look)
    let screen = try #require(stage.app.top)
    let prompt = screen.prompt(look)
    let said =
      screen.linear(look) + [prompt.question] + (prompt.heading.map { [$0] } ?? [])
      + prompt.options.compactMap(\.label)
    for line in said {
      #expect(!line.isEmpty)
      #expect(!line.contains { $0.isDrawn || $0.isNewline }, "\(line)")
    }
  }
}

extension Character {
  /// Whether it is a sign to look at: lines, blocks, arrows.
  fileprivate var isDrawn: Bool {
    unicodeScalars.contains {
      (0x2190...0x21FF).contains($0.value) || (0x2500...0x25FF).contains($0.value)
    }
  }
}
