import Cells
import Engine
import Scenarios
import Screens
import Testing

/// What keys do, on every screen and on the play screens in particular.
@Suite struct KeyTests {
  @Test(arguments: Scene.all, Language.allCases)
  func `no key does two things on a screen`(scene: Scene, language: Language) throws {
    let look = Look.sample(language)
    let keys = try #require(try scene.stage(look).app.top).bindings(look).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Scene.all)
  func `every hint has a key that does it`(scene: Scene) throws {
    let look = Look.sample(.en)
    let bindings = try #require(try scene.stage(look).app.top).bindings(look)
    for hint in bindings where hint.isHinted {
      #expect(!hint.label.isEmpty && !hint.name.isEmpty)
      // A range such as `A-C` stands for the bindings of its keys.
      let ends = [hint.name.first, hint.name.last].compactMap { $0 }
      let isBound = ends.allSatisfy { end in
        bindings.contains { $0.keys.contains(.character(end)) }
      }
      #expect(!hint.keys.isEmpty || isBound, "\(hint.name)")
    }
  }

  @Test(arguments: Scene.all)
  func `the key a binding is called by is among its keys`(scene: Scene) throws {
    let look = Look.sample()
    let bindings = try #require(try scene.stage(look).app.top).bindings(look)
    let named: [String: Key] = [
      "Enter": .enter, "Esc": .escape, "Backspace": .backspace, "↑↓": .up, "↓": .down,
      "←": .left, "→": .right, "PgUp PgDn": .pageUp, "PgDn": .pageDown,
      "Space b": .character(" "), "j k": .character("j"), "Home": .home, "End": .end,
      "Space": .character(" "),
    ]
    for binding in bindings where !binding.keys.isEmpty {
      let key = try #require(named[binding.name] ?? binding.name.first.map(Key.character))
      #expect(binding.keys.contains(key), "\(binding.name)")
    }
  }

  @Test func `Enter never answers a belief`() throws {
    var stage = try Stage(.sample())
    try stage.hello()
    let before = stage.play
    try stage.press(.enter, .enter, .character(" "))
    #expect(stage.play == before)
    try stage.press("2")
    #expect(stage.play?.statedLevel == 2)
  }

  @Test func `a digit at a choice does nothing in the grid`() throws {
    var stage = try Scene.named("call-choices").stage()
    let before = stage.play
    try stage.press("0123456789")
    #expect(stage.play == before)
  }

  @Test func `a double Enter never chooses`() throws {
    var stage = try Scene.named("call-choices").stage()
    let before = stage.play
    try stage.press(.enter, .enter)
    #expect(stage.play == before)
    try stage.press(.down, .enter)
    #expect(stage.requests.last == .take(.choose("photos")))
  }

  @Test func `a new question puts the focus nowhere again`() throws {
    var stage = try Scene.named("chat-judge-belief").stage()
    try stage.press("3")
    try stage.press(.down)
    try stage.press("u")
    try stage.press("3")
    let before = stage.play
    try stage.press(.enter)
    #expect(stage.play == before)
  }

  @Test(arguments: [("c", "group"), ("C", "group"), ("a", "pay")])
  func `a letter chooses in either case`(letter: String, choice: String) throws {
    var stage = try Scene.named("chat-judge-choices").stage()
    try stage.press(letter)
    #expect(stage.requests.last == .take(.choose(choice)))
  }

  @Test func `arrows stay within the choices`() throws {
    var stage = try Scene.named("chat-judge-choices").stage()
    try stage.press(.down, .down, .down, .down, .down, .down, .enter)
    #expect(stage.requests.last == .take(.choose("sleep")))
    stage = try Scene.named("chat-judge-choices").stage()
    try stage.press(.up, .up, .up, .up, .up, .up, .enter)
    #expect(stage.requests.last == .take(.choose("pay")))
  }

  @Test func `can't tell yet is no key at the judge point`() throws {
    var stage = try Scene.named("chat-judge-belief").stage()
    let before = stage.play
    try stage.press("0")
    #expect(stage.play == before)
  }

  @Test func `U takes a belief back until the next message is shown`() throws {
    var stage = try Scene.named("call-choices").stage()
    try stage.press("u")
    #expect(stage.play?.statedLevel == nil)
    try stage.press("5a")
    let requests = stage.requests.count
    try stage.press("u")
    #expect(stage.requests.count == requests)
  }

  @Test func `the care line can be left without an answer`() throws {
    var stage = try Scene.named("care").stage()
    try stage.press("q")
    #expect(!(stage.app.top is CareScreen))
    #expect(
      !stage.requests.contains { request in
        if case .start(_, _, isWarned: true) = request { true } else { false }
      })
  }

  @Test func `a play gone on with does not ask again what it touches on`() throws {
    var stage = try Scene.named("chat-judge-choices").stage()
    try stage.press("q")
    try stage.send(.library(Sample.library))
    try stage.press("31")
    #expect(stage.requests.last == .resume("play-1"))
    #expect(stage.app.top is PlayScreen)
  }
}

extension Scene {
  static func named(_ name: String) throws -> Scene {
    try #require(all.first { $0.name == name })
  }
}
