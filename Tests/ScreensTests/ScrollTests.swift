import Cells
import Engine
import Scenarios
import Screens
import Testing

/// Reading what does not fit.
@Suite struct ScrollTests {
  @Test(arguments: [
    ("long-play-scrolled-up", 24), ("debrief-lost-2", 24), ("debrief-lost-2", 15),
    ("progress-enough", 24), ("progress-enough", 15), ("now", 15), ("help-choices", 15),
  ])
  func `scrolling stays within the text and shows every line`(name: String, rows: Int) throws {
    var stage = try Scene.named(name).stage(.sample(.en, columns: 40, rows: rows))
    for _ in 0..<40 { try stage.press(.pageUp) }
    let top = stage.app.draw()
    try stage.press(.pageUp)
    #expect(stage.app.draw() == top)
    var seen = Set(top.text())
    for _ in 0..<40 {
      try stage.press(.pageDown)
      seen.formUnion(stage.app.draw().text())
    }
    let end = stage.app.draw()
    try stage.press(.pageDown)
    #expect(stage.app.draw() == end)
    let tall = try Scene.named(name).stage(.sample(.en, columns: 40, rows: 220)).app.draw()
    for line in tall.text().dropLast() where !line.isEmpty {
      #expect(seen.contains(line), "\(line)")
    }
  }

  @Test func `the way down by lines shows every line too`() throws {
    let look = Look.sample(.zh, columns: 40, rows: 15)
    var stage = try Scene.named("debrief-lost-2").stage(look)
    var seen = Set(stage.app.draw().text())
    for _ in 0..<120 {
      try stage.press(.down)
      seen.formUnion(stage.app.draw().text())
    }
    let tall = try Scene.named("debrief-lost-2").stage(.sample(.zh, columns: 40, rows: 220))
    for line in tall.app.draw().text().dropLast() where !line.isEmpty {
      #expect(seen.contains(line), "\(line)")
    }
  }

  @Test(arguments: [Language.zh, .en], [(80, 24), (40, 15)])
  func `the first new message is in sight`(language: Language, size: (Int, Int)) throws {
    let look = Look.sample(language, columns: size.0, rows: size.1)
    for name in ["call-belief", "chat-judge-belief", "group-proceed", "mail-choices"] {
      let stage = try Scene.named(name).stage(look)
      let play = try #require(stage.play)
      let words = try #require(stage.story).freshWords(play, language)
      let first = try #require(words.first?.prefix(4))
      #expect(stage.app.draw().text().contains { $0.contains(first) }, "\(name): \(first)")
    }
  }

  @Test func `stating a belief leaves the messages where they are`() throws {
    let look = Look.sample(.en)
    var stage = try Scene.named("long-play-scrolled-up").stage(look)
    let messages = { (canvas: Canvas) in canvas.text().map { String($0.prefix(47)) }.dropLast() }
    let before = messages(stage.app.draw())
    try stage.press(.down)
    #expect(messages(stage.app.draw()) == before)
  }

  @Test func `Enter reads a long page of the debrief to its end before it turns`() throws {
    var stage = try Scene.named("debrief-lost-2").stage()
    let title = stage.app.draw().text()[0]
    var pages = 0
    while stage.app.draw().text()[0] == title, pages < 20 {
      try stage.press(.enter)
      pages += 1
    }
    #expect(pages == 3)
  }

  @Test func `every case of a long library can be come to`() throws {
    var stage = try Scene.named("library").stage(.sample(.en, columns: 40, rows: 15))
    for _ in Sample.library.cases {
      let canvas = stage.app.draw()
      let row = try #require(canvas.cursor).row
      #expect(canvas[Point(column: 2, row: row)].text == "▸")
      try stage.press(.down)
    }
    try stage.press(.enter)
    #expect(stage.requests.last == .start(caseID: "mini-24"))
  }
}

extension Story {
  /// The words of what came last, in order.
  fileprivate func freshWords(_ play: Play, _ language: Language) -> [String] {
    play.transcript.dropFirst(play.freshFrom).compactMap { moment in
      guard case .line(let node, let line, let values) = moment else { return nil }
      return program.nodes[node].lines[line].text.map {
        program.strings[$0, language].words(values)
      }
    }
  }
}
