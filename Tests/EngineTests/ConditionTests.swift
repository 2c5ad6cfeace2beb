import Engine
import Scenarios
import Sketches
import Testing

struct ConditionTests {
  private static let met: [When] = [
    .value("trust", .equal, 3), .value("trust", .notEqual, 2), .value("trust", .less, 4),
    .value("trust", .lessOrEqual, 3), .value("trust", .greater, 2),
    .value("trust", .greaterOrEqual, 3), .value("seen", .notEqual, 0), .value("lost", .equal, 9),
    .value("gained", .equal, -1), .value("minutes_spent", .greaterOrEqual, 4), .leaked("code"),
    .visited("here"), .visited("first"), .chose("first/go"),
    .and(.leaked("code"), .visited("first")), .or(.leaked("id"), .leaked("code")),
  ]
  private static let unmet: [When] = [
    .value("trust", .equal, 2), .value("trust", .notEqual, 3), .value("trust", .less, 3),
    .value("trust", .lessOrEqual, 2), .value("trust", .greater, 3),
    .value("trust", .greaterOrEqual, 4), .value("seen", .equal, 0), .leaked("id"),
    .visited("never"), .chose("first/other"), .chose("here/on"),
    .and(.leaked("code"), .leaked("id")), .or(.leaked("id"), .visited("never")),
  ]

  @Test(arguments: met.map { ($0, true) } + unmet.map { ($0, false) })
  func `a condition decides about a line, a choice and a way on`(when: When, holds: Bool) throws {
    for (condition, isMet) in [(when, holds), (.not(when), !holds)] {
      var run = try Run(Self.depending(on: condition))
      try run.take(.choose("go"))
      #expect(run.freshWords == (isMet ? ["Shown."] : []))
      #expect(run.offered == (isMet ? ["offered", "on"] : ["on"]))
      try run.take(.choose("on"))
      #expect(run.node == (isMet ? "then" : "otherwise"))
    }
  }

  private static func depending(on when: When) -> Sketch {
    var sketch = Sketch(
      SketchNode(
        "first",
        choices: [
          SketchChoice(
            "go",
            does: [
              .add("trust", 5), .add("trust", -2), .set("seen", 1), .lost(9), .gained(-1),
              .minutes(4), .leak("code"),
            ], to: "here"),
          SketchChoice("other", to: "never"),
        ]),
      SketchNode(
        "here", say: [SketchLine("scene: Shown.", if: when)],
        choices: [
          SketchChoice("offered", if: when, to: "kept"),
          SketchChoice("on", to: SketchWay("then", if: when.before("here/on")), "otherwise"),
        ]),
      SketchNode("then", to: ["kept"]), SketchNode("otherwise", to: ["kept"]),
      SketchNode("never", to: ["kept"]))
    sketch.variables = [("trust", 0), ("seen", 0)]
    sketch.leaks = ["code", "id"]
    return sketch
  }

  @Test func `the first way on whose condition holds is taken`() throws {
    var run = try Run(
      Sketch(
        SketchNode(
          "a",
          choices: [
            SketchChoice(
              "x", does: [.lost(2)], to: SketchWay("b", if: .value("lost", .greater, 2)),
              SketchWay("c", if: .value("lost", .greater, 1)),
              SketchWay("b", if: .value("lost", .greater, 0)), "kept")
          ]),
        SketchNode("b", to: ["kept"]), SketchNode("c", to: ["gone"])))
    try run.take(.choose("x"))
    #expect(run.node == "c")
    try run.take(.proceed)
    #expect(run.ending == "gone")
  }
}

extension When {
  /// The same condition as it stood before the choice was made.
  fileprivate func before(_ path: String) -> When {
    if case .chose(path) = self { return .and(.visited("never"), self) }
    if case .not(.chose(path)) = self { return .or(.not(.visited("never")), self) }
    return self
  }
}
