import Engine
import Scenarios
import Sketches
import Testing

/// The ranks of decisions, and which of them is the last that can lose.
struct RankTests {
  /// Four decisions on the go-along road, a side way off each of the first two.
  private static let sketch = Sketch(
    SketchNode("start", say: ["scene: A call."], to: ["first"]),
    SketchNode(
      "first",
      choices: [
        SketchChoice("aside", .probe, to: "side"), SketchChoice("yes", .comply, to: "then"),
      ]),
    SketchNode("then", to: ["second"]),
    SketchNode(
      "second",
      choices: [
        SketchChoice("yes", .comply, to: "third"),
        SketchChoice("ask", .verify, via: .ownApp, to: "side"),
      ]),
    SketchNode(
      "third",
      choices: [
        SketchChoice("no", .refuse, to: "kept"),
        SketchChoice("pay", .probe, does: [.lost(5)], to: "fourth"),
        SketchChoice("yes", .comply, to: "fourth"),
      ]),
    SketchNode("fourth", choices: [SketchChoice("yes", .comply, to: "gone")]),
    SketchNode(
      "side", choices: [SketchChoice("back", to: "far"), SketchChoice("skip", to: "third")]),
    SketchNode("far", choices: [SketchChoice("back", to: "third")]))

  private func ranks(_ sketch: Sketch, _ choices: String...) throws -> [Int] {
    var run = try Run(sketch)
    for choice in choices { try run.choose(choice) }
    return run.events.ranks
  }

  @Test func `decisions on the go-along road count from 1`() throws {
    #expect(try ranks(Self.sketch, "yes", "yes", "yes", "yes") == [1, 2, 3, 4])
  }

  @Test func `a node off the road has the rank of the last one passed on it`() throws {
    #expect(try ranks(Self.sketch, "aside", "back", "back", "yes", "yes") == [1, 1, 1, 3, 4])
    #expect(try ranks(Self.sketch, "yes", "ask", "skip", "no") == [1, 2, 2, 3])
  }

  @Test func `a belief has the rank of the decision it is asked at`() throws {
    var sketch = Self.sketch
    for index in sketch.nodes.indices {
      sketch.nodes[index].lines = [SketchLine("caller: So \(index).")]
    }
    var run = try Run(sketch)
    try run.choose("yes", "ask", "back", "back", "no")
    #expect(run.events.beliefRanks == [1, 2, 2, 2, 3])
    #expect(run.events.ranks == [1, 2, 2, 2, 3])
  }

  @Test func `before the first decision the rank is 1`() throws {
    #expect(try Run(Self.sketch).play.rank == 1)
  }

  private static func round(_ aside: [Change], _ out: [Change]) -> Sketch {
    Sketch(
      SketchNode(
        "hub",
        choices: [
          SketchChoice("in", .comply, once: true, to: "desk"),
          SketchChoice("out", .comply, does: out, to: "kept"),
        ]),
      SketchNode(
        "desk",
        choices: [
          SketchChoice("pay", .probe, does: aside, to: "gone"),
          SketchChoice("back", .comply, to: "hub"),
        ]))
  }

  @Test func `a node entered again keeps its rank`() throws {
    #expect(try ranks(Self.round([], []), "in", "back", "out") == [1, 2, 1])
  }

  @Test func `the last losing decision is the last from which something can be lost`() throws {
    #expect(try Story(Self.sketch.program).limits.lastLosingRank == 3)
    var sketch = Self.sketch
    sketch.endings[1].changes = [.lost(1)]
    #expect(try Story(sketch.program).limits.lastLosingRank == 4)
  }

  @Test func `where nothing can be lost there is no losing decision`() throws {
    #expect(try Story(Self.round([], []).program).limits.lastLosingRank == nil)
    #expect(try Story(Self.round([.gained(9)], [.lost(-2)]).program).limits.lastLosingRank == nil)
  }

  @Test func `a loss that is always made good again is none`() throws {
    let sketch = Sketch(
      SketchNode("a", to: ["b"]),
      SketchNode("b", choices: [SketchChoice("x", does: [.lost(3)], to: "c")]),
      SketchNode("c", choices: [SketchChoice("y", does: [.lost(-3)], to: "kept")]))
    #expect(try Story(sketch.program).limits.lastLosingRank == nil)
  }

  @Test func `a loss that comes by itself is nobody's decision`() throws {
    var sketch = Sketch(SketchNode("a", to: ["gone"]))
    sketch.endings[1].changes = [.lost(3)]
    let limits = try Story(sketch.program).limits
    #expect(limits.maxLoss == 3)
    #expect(limits.lastLosingRank == nil)
  }

  @Test(arguments: [
    ([Change.lost(1)], [Change.lost(1)], 2), ([.lost(1)], [], 2), ([], [.lost(1)], 2),
  ])
  func `a road that comes back does not make an earlier decision the last`(
    aside: [Change], out: [Change], rank: Int
  ) throws {
    #expect(try Story(Self.round(aside, out).program).limits.lastLosingRank == rank)
  }
}

extension [Event] {
  fileprivate var ranks: [Int] {
    compactMap { if case .chose(let event) = $0 { event.rank } else { nil } }
  }

  fileprivate var beliefRanks: [Int] {
    compactMap { if case .believed(let event) = $0 { event.rank } else { nil } }
  }
}
