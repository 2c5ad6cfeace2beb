import Cells
import Engine
import Scenarios
import Screens
import TestSupport
import Testing

/// What holds on every screen.
@Suite struct EverywhereTests {
  private static let typed = Set(["name", "library-search", "glossary-search"])
  /// A notice goes with the key, so the screen is not the same after it.
  private static var still: [Scene] {
    screens.filter { !["notice", "today-chosen-and-saved"].contains($0.name) }
  }
  private static var screens: [Scene] { Scene.all.filter { !typed.contains($0.name) } }

  @Test(arguments: still)
  func `L switches the language and keeps the place`(scene: Scene) throws {
    var stage = try scene.stage(.sample(.zh))
    let chinese = stage.app.draw()
    try stage.press("L")
    #expect(stage.requests.last == .setLanguage(.en))
    let english = stage.app.draw()
    #expect(english != chinese)
    try stage.press("L")
    #expect(stage.app.draw() == chinese)
  }

  @Test(arguments: still, ["!", "?"])
  func `the card and the help are a key away and lead back`(scene: Scene, key: String) throws {
    var stage = try scene.stage()
    let before = stage.app.draw()
    let depth = stage.app.screens.count
    let isThere = key == "!" ? stage.app.top is NowScreen : stage.app.top is HelpScreen
    try stage.press(key)
    #expect(isThere || (key == "!" ? stage.app.top is NowScreen : stage.app.top is HelpScreen))
    if stage.app.screens.count > depth { try stage.press("q") }
    #expect(stage.app.draw() == before)
  }

  @Test(arguments: Scene.all, [Language.zh, .en])
  func `every size can be drawn, and the cursor stands in it`(
    scene: Scene, language: Language
  ) throws {
    var stage = try scene.stage(.sample(language))
    for size in Self.sizes(of: scene) {
      try stage.send(.resized(size))
      let canvas = stage.app.draw()
      #expect(canvas.size == size)
      let cursor = try #require(canvas.cursor)
      #expect(canvas.bounds.columns.contains(cursor.column), "\(size)")
      #expect(canvas.bounds.rows.contains(cursor.row), "\(size)")
    }
  }

  @Test(arguments: Scene.all, [Language.zh, .en])
  func `the cursor stands on what is in focus`(scene: Scene, language: Language) throws {
    for (columns, rows) in [(40, 15), (80, 24), (200, 60)] {
      let stage = try scene.stage(.sample(language, columns: columns, rows: rows))
      let canvas = stage.app.draw()
      let cursor = try #require(canvas.cursor)
      let focused = Set(canvas.styleRuns().filter { $0.style == .selection }.map(\.row))
      let isTyping = stage.app.top?.takesText ?? false
      #expect(isTyping || focused.isEmpty || focused.contains(cursor.row), "\(columns)x\(rows)")
      // Where nothing is in focus it stands where reading goes on, and never on an empty row.
      #expect(!canvas.text()[cursor.row].isEmpty, "\(columns)x\(rows)")
    }
  }

  /// Where something changes, and some anywhere from 1×1 to 220×70; other ones for other scenes.
  private static func sizes(of scene: Scene) -> [Size] {
    var random = SplitMix64(seed: UInt64(scene.name.utf8.reduce(0) { $0 * 31 % 65_521 + Int($1) }))
    let anywhere = (0..<(Effort.isFull ? 12 : 4)).map { _ in
      Size(columns: .random(in: 1...220, using: &random), rows: .random(in: 1...70, using: &random))
    }
    let edges = [(1, 1), (39, 15), (40, 14), (40, 15), (75, 19), (76, 20), (220, 15), (220, 70)]
    return edges.map { Size(columns: $0.0, rows: $0.1) } + anywhere
  }

  @Test(arguments: Scene.all, [Language.zh, .en])
  func `the margins stay free`(scene: Scene, language: Language) throws {
    for (columns, rows) in [(40, 15), (76, 20), (80, 24), (200, 60)] {
      let canvas = try scene.stage(.sample(language, columns: columns, rows: rows)).app.draw()
      for row in 0..<rows {
        for column in [0, columns - 1] {
          #expect(
            canvas[Point(column: column, row: row)].text == " ", "\(columns)x\(rows) row \(row)")
        }
      }
    }
  }

  @Test(arguments: [Language.zh, .en], [(76, 20), (80, 24), (200, 60)])
  func `messages and question keep to their sides`(language: Language, size: (Int, Int)) throws {
    for name in ["call-choices-focus", "group-proceed", "chat-judge-belief", "ending"] {
      let look = Look.sample(language, columns: size.0, rows: size.1)
      let canvas = try Scene.named(name).stage(look).app.draw()
      let row = Array(canvas.text()[size.1 / 2])
      let rule = try #require(
        (30..<size.0).first { column in
          (1..<size.1 - 1).allSatisfy { canvas[Point(column: column, row: $0)].text == "│" }
        }, "\(row)")
      for row in 1..<size.1 - 1 {
        for beside in [rule - 1, rule + 1] {
          #expect(canvas[Point(column: beside, row: row)].text == " ", "\(name) row \(row)")
        }
      }
    }
  }

  @Test func `news of a play arrives under the help`() throws {
    var stage = try Scene.named("call-choices").stage()
    let help = stage.app.screens.count + 1
    try stage.press("?")
    let under = try #require(stage.app.screens.dropLast().last as? PlayScreen)
    try stage.send(.playing(under.data))
    #expect(stage.app.screens.count == help)
    #expect(stage.app.top is HelpScreen)
    try stage.press("q")
    #expect(stage.app.top is PlayScreen)
  }

  @Test func `a text field takes letters as letters`() throws {
    var stage = try Scene.named("learners").stage()
    try stage.press("4qL!?")
    #expect(stage.app.top is NameScreen)
    try stage.press(.backspace, .enter)
    #expect(stage.requests.last == .addLearner(name: "qL!"))
  }

  @Test func `a name has an end`() throws {
    var stage = try Scene.named("learners").stage()
    try stage.press("4" + String(repeating: "长", count: 60))
    try stage.press(.enter)
    #expect(stage.requests.last == .addLearner(name: String(repeating: "长", count: 24)))
  }

  @Test(arguments: ["library", "learners", "resume", "progress-enough", "now", "help-home"])
  func `q leads back from what was opened`(name: String) throws {
    var stage = try Scene.named(name).stage()
    let depth = stage.app.screens.count
    try stage.press("q")
    #expect(stage.app.screens.count == depth - 1)
    #expect(!stage.hasQuit)
  }

  @Test func `q at the start leaves`() throws {
    var stage = try Scene.named("home-newcomer").stage()
    try stage.press("q")
    #expect(stage.hasQuit)
  }

  @Test func `a notice goes with the next key`() throws {
    var stage = try Scene.named("notice").stage()
    #expect(stage.app.notice != nil)
    try stage.press(.down)
    #expect(stage.app.notice == nil)
  }
}
