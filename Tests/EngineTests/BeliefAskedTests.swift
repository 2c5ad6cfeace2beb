import Engine
import Scenarios
import Sketches
import Testing

/// When "can … be trusted?" is asked, and how an answer is taken back.
struct BeliefAskedTests {
  /// A hub that can be left and come back to, with what is said on the way back.
  private static func hub(
    _ lines: [SketchLine], judge: Bool = false, back: [SketchLine] = []
  ) -> Sketch {
    Sketch(
      SketchNode(
        "hub", judge: judge, say: lines,
        choices: [
          SketchChoice("round", once: true, to: "way"),
          SketchChoice("again", once: true, to: "hub"),
          SketchChoice("out", to: "kept"),
        ]),
      SketchNode("way", say: back, to: ["hub"]))
  }

  private static let caller: SketchLine = "caller: Hi."

  @Test(arguments: [
    ([], false), ([caller], true), (["scene: It rings."], false), (["me: Who is it?"], false),
    (["card: Paid."], false), (["silence"], false), (["officer: Careful."], false),
    (["officer: Careful.", caller], true),
    ([SketchLine("caller: Hi.", if: .visited("way"))], false),
  ])
  func `a belief is asked where that person has said something`(
    lines: [SketchLine], isAsked: Bool
  ) throws {
    let run = try Run(Self.hub(lines))
    #expect((run.question == .belief(person: 0, mayBeUnsure: true)) == isAsked)
    #expect((run.offered == nil) == isAsked)
  }

  @Test func `the choices are not in the turn until the belief is stated`() throws {
    var run = try Run(Self.hub([Self.caller]))
    #expect(run.story.turn(run.play).question == .belief(person: 0, mayBeUnsure: true))
    try run.take(.believe(.unsure))
    #expect(run.offered == ["round", "again", "out"])
  }

  @Test func `it is not asked again where nothing new was said`() throws {
    var run = try Run(Self.hub([Self.caller], back: ["scene: You wait."]))
    try run.take(.believe(.level(3)), .choose("again"))
    #expect(run.offered == ["round", "out"])
    try run.take(.choose("round"), .proceed)
    #expect(run.offered == ["out"])
  }

  @Test func `what was said on the way counts where it can be answered`() throws {
    var run = try Run(Self.hub([Self.caller], back: ["caller: Still there?"]))
    try run.take(.believe(.level(3)), .choose("round"))
    #expect(run.question == .proceed)
    try run.take(.proceed)
    #expect(run.question == .belief(person: 0, mayBeUnsure: true))
  }

  @Test func `the judge node asks at its first entry though nothing was said`() throws {
    var run = try Run(Self.hub([], judge: true))
    #expect(run.question == .belief(person: 0, mayBeUnsure: false))
    #expect(run.refusal(of: .believe(.unsure)) == .mustDecide)
    let events = try run.take(.believe(.level(5)))
    #expect(events.isJudged == [true])
    try run.take(.choose("again"))
    #expect(run.offered == ["round", "out"])
  }

  @Test func `an answer after the judged one is for the trace and must decide too`() throws {
    var run = try Run(Self.hub([Self.caller], judge: true, back: ["caller: Well?"]))
    try run.take(.believe(.level(5)), .choose("round"), .proceed)
    #expect(run.question == .belief(person: 0, mayBeUnsure: false))
    #expect(run.refusal(of: .believe(.unsure)) == .mustDecide)
    #expect(try run.take(.believe(.level(2))).isJudged == [false])
  }

  @Test func `it is not asked once the truth is out`() throws {
    var run = try Run(
      Sketch(
        SketchNode("judge", judge: true, choices: [SketchChoice("on", to: "truth")]),
        SketchNode(
          "truth", reveals: true, say: ["caller: Ha."], choices: [SketchChoice("on", to: "after")]),
        SketchNode("after", say: ["caller: Ha ha."], choices: [SketchChoice("on", to: "kept")])))
    try run.take(.believe(.level(6)), .choose("on"))
    #expect(run.offered == ["on"])
    try run.take(.choose("on"))
    #expect(run.offered == ["on"])
  }

  @Test func `a judge node behind the truth asks nothing`() throws {
    var run = try Run(
      Sketch(
        SketchNode("truth", reveals: true, to: ["judge"]),
        SketchNode("judge", judge: true, choices: [SketchChoice("on", to: "kept")])))
    try run.take(.proceed)
    #expect(run.offered == ["on"])
  }

  @Test func `a node may ask about somebody else`() throws {
    var run = try Run(
      Sketch(
        SketchNode(
          "call", say: ["caller: Hi."], choices: [SketchChoice("on", to: "warning")]),
        SketchNode(
          "warning", about: "officer", say: ["caller: Well?", "officer: Hang up."],
          choices: [SketchChoice("on", to: "back")]),
        SketchNode("back", choices: [SketchChoice("on", to: "kept")])))
    try run.take(.believe(.level(4)), .choose("on"))
    #expect(run.question == .belief(person: 1, mayBeUnsure: true))
    #expect(
      try run.take(.believe(.level(1))) == [
        .believed(
          Believed(
            node: "warning", about: "officer", isScammer: false, belief: .level(1), rank: 2,
            isJudged: false))
      ])
    try run.take(.choose("on"))
    #expect(run.question == .belief(person: 0, mayBeUnsure: true), "the caller spoke meanwhile")
  }

  @Test func `an answer can be taken back until something new is shown`() throws {
    var run = try Run(Self.hub([Self.caller]))
    let asked = run.play
    #expect(!run.story.turn(run.play).mayTakeBack)
    try run.take(.believe(.level(3)))
    #expect(run.story.turn(run.play).mayTakeBack)
    #expect(run.play.statedLevel == 3)
    try run.take(.takeBack)
    #expect(run.play == asked)
    #expect(run.play.statedLevel == nil)
    #expect(run.refusal(of: .takeBack) == .nothingToTakeBack)
    try run.take(.believe(.level(4)), .choose("again"))
    #expect(run.refusal(of: .takeBack) == .nothingToTakeBack)
  }

  @Test func `the judged answer taken back is judged when it is given again`() throws {
    var run = try Run(Self.hub([], judge: true))
    let asked = run.play
    try run.take(.believe(.level(1)), .takeBack)
    #expect(run.play == asked)
    #expect(run.refusal(of: .believe(.unsure)) == .mustDecide)
    #expect(try run.take(.believe(.level(6))).isJudged == [true])
  }

  @Test func `taking back leaves nobody to be asked about twice`() throws {
    var run = try Run(Self.hub([], judge: true))
    try run.take(.believe(.level(1)), .takeBack, .believe(.level(2)), .choose("again"))
    #expect(run.offered == ["round", "out"])
  }
}

extension [Event] {
  /// Of every belief among the events: whether it is the judged one.
  fileprivate var isJudged: [Bool] {
    compactMap { if case .believed(let event) = $0 { event.isJudged } else { nil } }
  }
}
