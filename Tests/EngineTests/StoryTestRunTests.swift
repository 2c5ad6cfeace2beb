import Engine
import Scenarios
import Sketches
import Testing

/// The author's own tests, and what is said of those that do not hold (T01).
struct StoryTestRunTests {
  private static let sketch: Sketch = {
    var sketch = Sketch(
      SketchNode("hello", say: ["caller: Hi."], to: ["ask"]),
      SketchNode(
        "ask", say: ["scene: Chicken?"],
        choices: [
          SketchChoice("on", to: "judge"),
          SketchChoice("never", if: .visited("judge"), to: "judge"),
        ]),
      SketchNode(
        "judge", judge: true,
        choices: [
          SketchChoice("pay", does: [.lost(9), .leak("code")], to: "after"),
          SketchChoice("no", to: "kept"),
        ]),
      SketchNode("after", reveals: true, choices: [SketchChoice("wait", to: "gone")]))
    sketch.leaks = ["code", "id"]
    return sketch
  }()

  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var steps: [StoryTest.Step]
    var ending = "gone"
    var values: [String: Int] = [:]
    var leaked: [String]?
    /// The step that is pointed at, from 0; nil for the promised ending.
    var step: Int?
    var expected = ""
    var found = ""
  }

  private static func choose(_ path: String) -> StoryTest.Step {
    let names = path.split(separator: "/").map(String.init)
    return .choose(ChoicePath(node: names[0], choice: names[1]))
  }

  private static let toJudge = [choose("ask/on"), .believe(5)]
  private static let pays = toJudge + [choose("judge/pay"), choose("after/wait")]

  static let holding: [Case] = [
    Case(description: "ending alone", steps: pays),
    Case(
      description: "numbers and leaks", steps: pays, values: ["lost": 9, "gained": 0],
      leaked: ["code"]),
    Case(
      description: "beliefs all the way", steps: [.believe(3)] + pays, values: ["minutes_spent": 0]),
    Case(description: "unsure before the judge point", steps: [.believe(0)] + pays),
    Case(
      description: "nothing leaked", steps: toJudge + [choose("judge/no")], ending: "kept",
      leaked: []),
  ]

  static let failing: [Case] = [
    Case(
      description: "another ending", steps: pays, ending: "kept", expected: "kept", found: "gone"),
    Case(
      description: "another number", steps: pays, values: ["lost": 8], expected: "lost: 8",
      found: "lost: 9"),
    Case(
      description: "another leak", steps: pays, leaked: ["id"], expected: "leaked: [\"id\"]",
      found: "leaked: [\"code\"]"),
    Case(
      description: "a leak too many", steps: pays, leaked: [], expected: "leaked: []",
      found: "leaked: [\"code\"]"),
    Case(
      description: "it stops before the end", steps: toJudge + [choose("judge/pay")],
      expected: "gone", found: "after"),
    Case(
      description: "no belief at the judge point", steps: [choose("ask/on"), choose("judge/pay")],
      step: 1, expected: "{believe: 1…6}", found: "judge"),
    Case(
      description: "unsure at the judge point",
      steps: [choose("ask/on"), .believe(0), choose("judge/pay")], step: 2,
      expected: "{believe: 1…6}", found: "judge"),
    Case(
      description: "a belief off the scale", steps: [.believe(7)] + pays, step: 0, expected: "0…6",
      found: "7"),
    Case(
      description: "a belief that nobody asks",
      steps: toJudge + [choose("judge/pay"), .believe(5), choose("after/wait")], step: 3,
      expected: "after", found: "{believe: …}"),
    Case(
      description: "a belief after the end", steps: pays + [.believe(5)], step: 4, expected: "gone",
      found: "{believe: …}"),
    Case(
      description: "two beliefs for one question", steps: [.believe(2), .believe(3)] + pays,
      step: 0,
      expected: "ask", found: "{believe: …}"),
    Case(
      description: "a choice of another node", steps: [choose("judge/pay")], step: 0,
      expected: "judge/pay", found: "ask"),
    Case(
      description: "a choice after the end", steps: pays + [choose("ask/on")], step: 4,
      expected: "ask/on", found: "gone"),
    Case(
      description: "a choice that is not offered", steps: [choose("ask/never")], step: 0,
      expected: "ask/never", found: "ask/on"),
  ]

  private func test(_ row: Case) -> StoryTest {
    StoryTest(
      name: row.description, steps: row.steps,
      stepSpans: row.steps.indices.map { .line(20_000 + $0) }, ending: row.ending,
      endingSpan: .line(30_000), values: row.values, leaked: row.leaked)
  }

  @Test(arguments: holding) func `a test that holds says nothing`(row: Case) throws {
    #expect(try Story(Self.sketch.program).problem(with: test(row)) == nil)
  }

  @Test(arguments: failing)
  func `a test that fails says where, what it expects and what it finds`(row: Case) throws {
    let problem = try #require(try Story(Self.sketch.program).problem(with: test(row)))
    #expect(
      problem
        == Diagnostic(
          rule: "T01", severity: .error, at: .line(row.step.map { 20_000 + $0 } ?? 30_000),
          facts: ["test": row.description, "expected": row.expected, "found": row.found]))
  }

  @Test func `an inspection runs all of them`() {
    var sketch = Self.sketch
    sketch.tests = (Self.holding + Self.failing).map(test)
    let found = inspect(sketch.program).filter { $0.rule == "T01" }
    #expect(found.map { $0.facts["test"] } == Self.failing.map(\.description))
  }
}
