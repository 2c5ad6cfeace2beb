import Engine
import Scenarios
import Sketches
import Testing

/// What is shown at a node.
struct ShownTests {
  @Test func `a line is shown once, and a node entered again shows only what is new`() throws {
    var run = try Run(
      Sketch(
        SketchNode(
          "hub",
          say: [
            "scene: A call.", SketchLine("scene: Again.", if: .chose("hub/round")), "silence",
            SketchLine("scene: And again.", if: .chose("hub/more")),
          ],
          choices: [
            SketchChoice("round", once: true, to: "hub"),
            SketchChoice("more", once: true, to: "hub"),
            SketchChoice("out", to: "kept"),
          ])))
    #expect(run.freshWords == ["A call.", "…"])
    try run.take(.choose("round"))
    #expect(run.freshWords == ["Again."])
    try run.take(.choose("more"))
    #expect(run.freshWords == ["And again."])
  }

  @Test func `a number in a text is that of the moment it was shown`() throws {
    var run = try Run(
      Sketch(
        SketchNode(
          "a", say: ["scene: {lost} gone."],
          choices: [SketchChoice("pay", does: [.lost(7)], to: "b")]),
        SketchNode(
          "b", say: ["scene: {lost} gone by now."],
          choices: [SketchChoice("pay", does: [.lost(3)], to: "gone")])))
    #expect(run.freshWords == ["0 gone."])
    try run.take(.choose("pay"))
    #expect(run.freshWords == ["7 gone by now."])
    try run.take(.choose("pay"))
    #expect(run.freshWords == ["gone 10"])
    let shown = run.play.transcript.compactMap { moment in
      if case .line(_, _, let values) = moment { values.first } else { nil }
    }
    #expect(shown == [0, 7])
  }

  @Test func `the transcript is all that was shown and chosen, in order`() throws {
    var run = try Run(
      Sketch(
        SketchNode("a", say: ["scene: A."], to: ["b"]),
        SketchNode("b", say: ["me: B."], choices: [SketchChoice("x", to: "kept")])))
    try run.take(.proceed, .choose("x"))
    #expect(
      run.play.transcript == [
        .entered(node: 0), .line(node: 0, line: 0, values: []), .entered(node: 1),
        .line(node: 1, line: 0, values: []), .chose(node: 1, choice: 0),
        .ending(0, values: [0, 0, 0]),
      ])
    #expect(run.play.freshFrom == 4)
  }
}
