import Cells
import Engine
import Scenarios
import Screens
import Testing

/// Clicks and what comes out of a clipboard.
@Suite struct PointingTests {
  /// Where the words stand on the screen.
  private func place(of words: String, in stage: Stage) throws -> Point {
    let canvas = stage.app.draw()
    let row = try #require(canvas.text().firstIndex { $0.contains(words) })
    let line = canvas.text()[row]
    let before = line[..<(try #require(line.firstRange(of: words)).lowerBound)]
    return Point(column: width(of: String(before)), row: row)
  }

  @Test func `a click on an entry opens it`() throws {
    var stage = try Stage(.sample(.en), .home(Sample.newcomer))
    stage.library = Sample.library
    try stage.send(.clicked(try place(of: "All stories", in: stage)))
    #expect(stage.requests.last == .showLibrary)
    try stage.send(.clicked(try place(of: "The thirty-yuan", in: stage)))
    #expect(stage.requests.last == .start(caseID: "takeout"))
  }

  @Test func `a click on a hint is its key`() throws {
    var stage = try Stage(.sample(.en), .home(Sample.newcomer))
    try stage.send(.clicked(try place(of: "? help", in: stage)))
    #expect(stage.app.top is HelpScreen)
  }

  @Test func `a click answers, chooses and reads on as the keys do`() throws {
    var stage = try Stage(.sample(.en))
    try stage.hello()
    try stage.send(.clicked(try place(of: "leaning no", in: stage)))
    #expect(stage.play?.statedLevel == 4)
    try stage.send(.clicked(try place(of: "Fine, send them", in: stage)))
    #expect(stage.requests.last == .take(.choose("photos")))
    try stage.send(.clicked(try place(of: "Read on", in: stage)))
    #expect(stage.requests.last == .take(.proceed))
  }

  @Test(arguments: Scene.all, Language.allCases)
  func `whatever is clicked does nothing that no key does`(
    scene: Scene, language: Language
  ) throws {
    let stage = try scene.stage(.sample(language))
    let bindings = try #require(stage.app.top).bindings(stage.app.look)
    for target in stage.app.draw().targets {
      if case .item = target.key { continue }
      #expect(bindings.contains { $0.keys.contains(target.key) }, "\(target)")
    }
  }

  @Test(arguments: Scene.all)
  func `a click beside everything does nothing`(scene: Scene) throws {
    var stage = try scene.stage()
    let before = stage.app.screens.count
    try stage.send(.clicked(Point(column: 79, row: 0)))
    try stage.send(.clicked(Point(column: 500, row: 500)))
    #expect(stage.app.screens.count == before)
  }

  @Test func `the wheel scrolls a text and moves in a list`() throws {
    var stage = try Scene.named("glossary").stage()
    let top = stage.app.draw()
    try stage.press(.wheelDown)
    #expect(stage.app.draw() != top)
    try stage.press(.wheelUp)
    #expect(stage.app.draw() == top)
    stage = try Scene.named("library").stage()
    try stage.press(.wheelDown, .enter)
    #expect(stage.requests.last == .start(caseID: "takeout"))
  }

  @Test(
    arguments: Scene.all.filter {
      !["name", "library-search", "glossary-search"].contains($0.name)
    })
  func `pasted words are no keys`(scene: Scene) throws {
    var stage = try scene.stage()
    let (before, requests) = (stage.app.draw(), stage.requests)
    for letter in "1aAq!?Lm\n" { try stage.send(.pasted(letter)) }
    #expect(stage.app.draw() == before)
    #expect(stage.requests == requests)
  }

  @Test func `pasted words go where letters are typed, and submit nothing`() throws {
    var stage = try Scene.named("learners").stage()
    try stage.press("4")
    for letter in "Q 李明" { try stage.send(.pasted(letter)) }
    #expect(stage.app.top is NameScreen)
    try stage.press(.enter)
    #expect(stage.requests.last == .addLearner(name: "Q 李明"))
  }
}
