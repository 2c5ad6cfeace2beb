import Engine
import Scenarios
import Sketches
import TestSupport
import Testing

struct WalkTests {
  @Test func `effects of choices and of the ending add up`() throws {
    var sketch = Sketch(
      SketchNode(
        "a",
        choices: [
          SketchChoice("pay", does: [.lost(5), .gained(1)], to: "b"),
          SketchChoice("refund", does: [.lost(-9)], to: "kept"),
        ]),
      SketchNode(
        "b",
        choices: [
          SketchChoice("more", does: [.lost(2)], to: "gone"), SketchChoice("earn", to: "served"),
        ]))
    sketch.endings = [
      SketchEnding("kept"), SketchEnding("gone", .loss, [.lost(10)]),
      SketchEnding("served", .served, [.gained(40), .lost(-4)]),
    ]
    let walk = try Walk(sketch.program)
    #expect(walk.maxLoss == 17)
    #expect(walk.maxGain == 41)
  }

  @Test func `where nothing is lost or gained the most is nothing, not less`() throws {
    let walk = try Walk(
      Sketch(
        SketchNode("a", choices: [SketchChoice("x", does: [.lost(-5), .gained(-3)], to: "kept")])
      ).program)
    #expect(walk.maxLoss == 0)
    #expect(walk.maxGain == 0)
  }

  @Test func `a loss that needs time to pass is found only where time can pass`() throws {
    func most(waiting minutes: Int) throws -> Int {
      try Walk(
        Sketch(
          SketchNode(
            "desk", deadline: (20, "late"),
            choices: [
              SketchChoice("wait", once: true, does: [.minutes(minutes)], to: "desk"),
              SketchChoice("leave", to: "kept"),
            ]),
          SketchNode("late", choices: [SketchChoice("fine", does: [.lost(3)], to: "gone")])
        ).program
      ).maxLoss
    }
    #expect(try most(waiting: 19) == 0)
    #expect(try most(waiting: 20) == 3)
  }

  @Test func `a decision with nothing left is a dead end, with a way to it`() {
    let sketch = Sketch(
      SketchNode("a", to: ["hub"]),
      SketchNode("hub", choices: [SketchChoice("round", once: true, to: "way")]),
      SketchNode("way", to: ["hub"]))
    #expect(throws: WalkFailure.stuck(node: "hub", path: "a → hub/round → way")) {
      try Walk(sketch.program)
    }
  }

  @Test func `a round that nothing ends is endless`() {
    let sketch = Sketch(
      SketchNode(
        "hub", choices: [SketchChoice("round", to: "hub"), SketchChoice("out", to: "kept")]))
    #expect(throws: WalkFailure.endless(node: "hub")) { try Walk(sketch.program) }
  }

  @Test func `two late nodes that send each other on for ever do not hang the walk`() throws {
    let sketch = Sketch(
      SketchNode(
        "a", deadline: (1, "b"),
        choices: [
          SketchChoice("x", once: true, does: [.minutes(5)], to: "b"),
          SketchChoice("out", to: "kept"),
        ]),
      SketchNode(
        "b", deadline: (1, "a"),
        choices: [
          SketchChoice("y", once: true, does: [.minutes(5)], to: "a"),
          SketchChoice("out", to: "kept"),
        ]))
    let walk = try Walk(sketch.program)
    var run = try Run(sketch)
    try run.take(.choose("x"), .choose("y"))
    #expect(walk.states.contains { walk.program.nodes[$0.node].id == run.node })
    try run.take(.choose("out"))
    #expect(run.ending == "kept")
  }

  @Test(.enabled(if: Effort.isFull, "walks 400,000 states"))
  func `a story with more states than the limit is not vouched for`() {
    var sketch = Sketch(
      SketchNode(
        "hub",
        choices: [
          SketchChoice("again", does: [.add("rounds", 1)], to: "hub"),
          SketchChoice("out", if: .value("rounds", .equal, -1), to: "kept"),
        ]))
    sketch.variables = [("rounds", 0)]
    #expect(throws: WalkFailure.tooManyStates(limit: Walk.stateLimit)) {
      try Walk(sketch.program)
    }
  }

  @Test func `what nothing reads does not multiply the states`() throws {
    func states(reading when: When?) throws -> Int {
      var sketch = Sketch(
        SketchNode(
          "hub",
          choices: (0..<6).map { SketchChoice("c\($0)", does: [.add("n", 1 << $0)], to: "end") }),
        SketchNode(
          "end", choices: [SketchChoice("x", if: when, to: "kept"), SketchChoice("y", to: "kept")]))
      sketch.variables = [("n", 0)]
      return try Walk(sketch.program).states.count
    }
    #expect(try states(reading: nil) == 2)
    #expect(try states(reading: .value("n", .less, 5)) == 7)
  }

  @Test func `the best road loses nothing for what it gains`() throws {
    var sketch = Sketch(
      SketchNode(
        "a",
        choices: [
          SketchChoice("lose", .comply, does: [.lost(100), .gained(50)], to: "b"),
          SketchChoice("check", .verify, via: .ownApp, does: [.gained(30)], to: "b"),
          SketchChoice("no", .refuse, to: "kept"),
        ]),
      SketchNode(
        "b",
        choices: [
          SketchChoice("on", to: "gone"), SketchChoice("out", does: [.lost(-1)], to: "kept"),
        ]))
    sketch.endings = [SketchEnding("kept"), SketchEnding("gone", .loss, [.lost(10)])]
    #expect(try Walk(sketch.program).bestRoad().map(\.description) == ["a/check", "b/out"])
  }
}
