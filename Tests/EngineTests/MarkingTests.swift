import Engine
import Scenarios
import Sketches
import Testing

struct MarkingTests {
  /// A play that has ended, with six English clauses that can be marked.
  private static func ended() throws -> Run {
    var sketch = Sketch(
      SketchNode(
        "a",
        say: [
          "scene: It rings, twice.", "caller: Hi. [[urgency|Be quick, please]].", "silence",
          "me: Why, who are you?",
        ], to: ["b"]),
      SketchNode(
        "b",
        say: [
          "card: [[seal|Official order]], see.",
          SketchLine("caller: Never said.", if: .leaked("code")),
          "officer: {minutes_spent} minutes.",
        ], choices: [SketchChoice("x", does: [.minutes(3)], to: "kept")]))
    sketch.signals = ["seal"]
    sketch.leaks = ["code"]
    var run = try Run(sketch)
    try run.choose("x")
    return run
  }

  @Test func `what others said and showed can be marked, and nothing else`() throws {
    let run = try Self.ended()
    let clauses = run.story.clauses(shownIn: run.play, .en)
    #expect(
      clauses.map(\.clause.text) == [
        "Hi.", "Be quick,", "please.", "Official order,", "see.", "0 minutes.",
      ])
    #expect(clauses.map(\.node) == [0, 0, 0, 1, 1, 1])
    #expect(clauses.map(\.line) == [1, 1, 1, 0, 0, 2])
    #expect(clauses.map(\.ordinal) == [0, 1, 2, 0, 1, 0])
  }

  @Test func `each language has clauses of its own`() throws {
    var run = try Self.ended()
    try run.take(.openMarking(.zh))
    guard case .marking(let clauses, .zh) = run.question else {
      Issue.record("not marking in Chinese")
      return
    }
    #expect(clauses.map(\.clause.text).prefix(3) == ["Hi。", "Be quick，", "please."])
  }

  @Test func `up to three clauses can be marked, replaced and freed`() throws {
    var run = try Self.ended()
    try run.take(
      .openMarking(.en), .mark(0, .doubtful), .mark(1, .doubtful), .mark(5, .reassuring))
    #expect(run.refusal(of: .mark(2, .doubtful)) == .marksUsedUp)
    try run.take(.mark(0, .reassuring), .mark(2, nil), .mark(1, nil), .mark(2, .doubtful))
    #expect(run.play.marks == [0: .reassuring, 2: .doubtful, 5: .reassuring])
    #expect(run.refusal(of: .mark(1, .doubtful)) == .marksUsedUp)
  }

  @Test func `closing tells every clause with what it holds and how it was marked`() throws {
    var run = try Self.ended()
    try run.take(.openMarking(.en), .mark(1, .doubtful), .mark(3, .reassuring))
    func clause(
      _ node: String, _ line: Int, _ clause: Int, flag: Bool = false, signal: Bool = false,
      _ mark: Mark? = nil
    ) -> MarkableClause {
      MarkableClause(
        node: node, line: line, language: .en, clause: clause, flag: flag, signal: signal,
        flags: flag ? ["urgency"] : [], marked: mark)
    }
    #expect(
      try run.take(.close) == [
        .closed(
          Closed(clauses: [
            clause("a", 2, 1), clause("a", 2, 2, flag: true, .doubtful),
            clause("a", 2, 3, flag: true), clause("b", 1, 1, signal: true, .reassuring),
            clause("b", 1, 2), clause("b", 3, 1),
          ]))
      ])
    #expect(run.play.phase == .closed)
  }

  @Test func `closing without marking tells no clauses`() throws {
    var run = try Self.ended()
    #expect(try run.take(.close) == [.closed(Closed(clauses: []))])
  }
}
