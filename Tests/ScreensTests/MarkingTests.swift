import Cells
import Engine
import Scenarios
import Screens
import Testing

/// Marking what was said, by keys and by typed numbers.
@Suite struct MarkingTests {
  @Test func `a mark is set, changed and taken away`() throws {
    var stage = try Scene.named("marking").stage()
    try stage.press("d")
    #expect(stage.play?.marks == [0: .doubtful])
    try stage.press("r")
    #expect(stage.play?.marks == [0: .reassuring])
    try stage.press("R")
    #expect(stage.play?.marks == [:])
  }

  @Test func `a fourth mark is refused in words until the next key`() throws {
    var stage = try Scene.named("marking").stage()
    for _ in 0..<3 {
      try stage.press("d")
      try stage.press(.down)
    }
    try stage.press("d")
    #expect(stage.app.notice == Phrases.of(.zh).marksUsedUp)
    #expect(stage.play?.marks.count == 3)
    try stage.press(.up)
    #expect(stage.app.notice == nil)
    try stage.press("r")
    #expect(stage.play?.marks[2] == .reassuring)
    try stage.press("r")
    #expect(stage.play?.marks.count == 2)
  }

  @Test func `the focus stays within the clauses`() throws {
    var stage = try Scene.named("marking").stage()
    try stage.press(.up)
    for _ in 0..<80 { try stage.press(.down) }
    try stage.press("d")
    let play = try #require(stage.play)
    let last = try #require(stage.story).clauses(shownIn: play, .zh).count - 1
    #expect(play.marks == [last: .doubtful])
  }

  @Test func `marking nothing closes the play all the same`() throws {
    var stage = try Scene.named("marking").stage()
    // Enter means to choose elsewhere, so that it is asked once whether nothing was meant.
    try stage.press(.enter)
    #expect(stage.app.top is PlayScreen)
    #expect(stage.app.notice == Phrases.of(.zh).nothingMarked)
    try stage.press(.enter)
    #expect(stage.app.top is DebriefScreen)
  }

  @Test func `Space goes through what a stretch can be`() throws {
    var stage = try Scene.named("marking").stage()
    for expected: Mark? in [.doubtful, .reassuring, nil, .doubtful] {
      try stage.press(.character(" "))
      #expect(stage.play?.marks[0] == expected)
    }
  }

  @Test(arguments: [
    ("3", Action.markAt(2, .doubtful)), ("3+", .markAt(2, .reassuring)),
    ("３＋", .markAt(2, .reassuring)), (" 3 + ", .markAt(2, .reassuring)), ("0", .finish),
    ("４", .markAt(3, nil)), ("99", nil), ("x", nil),
  ])
  func `a typed number marks`(line: String, action: Action?) throws {
    let look = Look.sample()
    let screen = try #require(try Scene.named("marking-marked").stage(look).app.top)
    #expect(screen.prompt(look).action(for: line) == action)
  }
}
