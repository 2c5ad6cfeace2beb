import Engine
import Scenarios
import Sketches
import Testing

/// What each input does, and when it is refused.
struct StepTests {
  private static let sketch: Sketch = {
    var sketch = Sketch(
      SketchNode("hello", say: ["caller: Hi."], to: ["ask"]),
      SketchNode(
        "ask", say: ["caller: Beef is out. Chicken?"],
        choices: [
          SketchChoice("fine", .comply, does: [.lost(5), .leak("code")], to: "judge"),
          SketchChoice("gone", .verify, via: .ownApp, if: .leaked("code"), to: "judge"),
        ]),
      SketchNode(
        "judge", judge: true,
        choices: [
          SketchChoice("read", .comply, to: "gone"), SketchChoice("no", .refuse, to: "kept"),
        ]))
    sketch.leaks = ["code"]
    sketch.endings = [
      SketchEnding("kept"), SketchEnding("gone", .loss, [.lost(10), .gained(2), .leak("code")]),
    ]
    return sketch
  }()

  @Test func `a play starts with what was found about its story`() throws {
    let story = try Story(Self.sketch.program)
    let (play, events) = story.start(
      seed: 7, source: "ab", language: .zh, practice: "named")
    #expect(
      events == [
        .started(
          Started(
            caseID: "sketch", telling: .scam, status: .library, source: "ab", seed: 7,
            language: .zh, practice: "named", limits: story.limits, isScammer: true))
      ])
    #expect(play.seed == 7)
    #expect(play == story.begin(seed: 7))
  }

  @Test func `every input is told as an event`() throws {
    var run = try Run(Self.sketch)
    #expect(try run.take(.proceed) == [.proceeded(Proceeded(node: "hello"))])
    #expect(
      try run.take(.believe(.unsure)) == [
        .believed(
          Believed(
            node: "ask", about: "caller", isScammer: true, belief: .unsure, rank: 1, isJudged: false
          ))
      ])
    #expect(try run.take(.takeBack) == [.tookBack])
    try run.take(.believe(.level(4)))
    #expect(
      try run.take(.choose("fine")) == [
        .chose(
          Chose(node: "ask", choice: "fine", act: .comply, via: nil, rank: 1, lost: 5, gained: 0))
      ])
    try run.take(.believe(.level(2)))
    #expect(
      try run.take(.choose("read")) == [
        .chose(
          Chose(node: "judge", choice: "read", act: .comply, via: nil, rank: 2, lost: 5, gained: 0)),
        .ended(Ended(ending: "gone", outcome: .loss, lost: 15, gained: 2, leaked: ["code"])),
      ])
    #expect(try run.take(.openMarking(.zh)) == [.markingOpened(MarkingOpened(language: .zh))])
    #expect(try run.take(.mark(0, .doubtful)) == [.marked(Marked(clause: 0, mark: .doubtful))])
    #expect(try run.take(.mark(0, nil)) == [.marked(Marked(clause: 0, mark: nil))])
  }

  /// A moment of a play, by what has been done so far, and what is refused there.
  struct Case: Sendable, CustomStringConvertible {
    var description: String
    var inputs: [Input]
    var refused: [(Input, Refusal)]
  }

  private static let toAsk: [Input] = [.proceed]
  private static let toJudge = toAsk + [.believe(.unsure), .choose("fine")]
  private static let toEnd = toJudge + [.believe(.level(6)), .choose("no")]
  private static let outside: [(Input, Refusal)] = [
    (.believe(.level(1)), .notAsked), (.choose("fine"), .notAsked), (.proceed, .notAsked),
    (.takeBack, .nothingToTakeBack),
  ]
  private static let noMarking: [(Input, Refusal)] = [
    (.openMarking(.en), .notAsked), (.mark(0, .doubtful), .notAsked),
  ]

  static let cases: [Case] = [
    Case(
      description: "where the story only goes on", inputs: [],
      refused: [
        (.believe(.level(1)), .notAsked), (.choose("fine"), .notAsked),
        (.takeBack, .nothingToTakeBack), (.close, .notAsked),
      ] + noMarking),
    Case(
      description: "before the belief is stated", inputs: toAsk,
      refused: [
        (.choose("fine"), .notAsked), (.proceed, .notAsked), (.takeBack, .nothingToTakeBack),
        (.close, .notAsked),
      ] + noMarking),
    Case(
      description: "once the belief is stated", inputs: toAsk + [.believe(.level(2))],
      refused: [
        (.believe(.level(1)), .notAsked), (.choose("gone"), .unknownChoice("gone")),
        (.choose("read"), .unknownChoice("read")), (.choose(""), .unknownChoice("")),
        (.proceed, .notAsked), (.close, .notAsked),
      ] + noMarking),
    Case(
      description: "at the judge point", inputs: toJudge,
      refused: [
        (.believe(.unsure), .mustDecide), (.choose("read"), .notAsked),
        (.takeBack, .nothingToTakeBack),
      ]),
    Case(description: "at the end", inputs: toEnd, refused: outside + [(.mark(0, nil), .notAsked)]),
    Case(
      description: "while marking", inputs: toEnd + [.openMarking(.en)],
      refused: outside + [
        (.openMarking(.zh), .notAsked), (.mark(-1, .doubtful), .unknownClause(-1)),
        (.mark(99, .doubtful), .unknownClause(99)), (.mark(99, nil), .unknownClause(99)),
      ]),
    Case(
      description: "once closed", inputs: toEnd + [.close],
      refused: outside + noMarking + [(.close, .notAsked)]),
  ]

  @Test(arguments: cases)
  func `what is not asked is refused, and nothing has changed`(row: Case) throws {
    var run = try Run(Self.sketch)
    for input in row.inputs { try run.take(input) }
    for (input, refusal) in row.refused {
      var play = run.play
      var events = run.events
      #expect(throws: refusal) { try run.story.apply(input, to: &play, events: &events) }
      #expect(play == run.play)
      #expect(events == run.events)
    }
  }

  @Test func `the turn says what is asked`() throws {
    var run = try Run(Self.sketch)
    #expect(run.question == .proceed)
    try run.take(.proceed)
    #expect(run.question == .belief(person: 0, mayBeUnsure: true))
    try run.take(.believe(.unsure))
    #expect(run.question == .choices([0]))
    try run.take(.choose("fine"))
    #expect(run.question == .belief(person: 0, mayBeUnsure: false))
    try run.take(.believe(.level(1)), .choose("no"))
    #expect(run.question == .ended)
    let story = run.story
    try run.take(.openMarking(.en))
    #expect(run.question == .marking(story.clauses(shownIn: run.play, .en), .en))
    try run.take(.close)
    #expect(run.question == .closed)
  }

  @Test func `a choice with once is gone after one use`() throws {
    var run = try Run(
      Sketch(
        SketchNode(
          "hub",
          choices: [
            SketchChoice("look", once: true, to: "hub"), SketchChoice("leave", to: "kept"),
          ])))
    #expect(run.offered == ["look", "leave"])
    try run.take(.choose("look"))
    #expect(run.offered == ["leave"])
    #expect(run.refusal(of: .choose("look")) == .unknownChoice("look"))
  }

  @Test func `what is given away is named in the program's order and once`() throws {
    var sketch = Sketch(
      SketchNode(
        "a",
        choices: [
          SketchChoice("x", does: [.leak("id"), .leak("code"), .leak("id")], to: "kept")
        ]))
    sketch.leaks = ["code", "address", "id"]
    var run = try Run(sketch)
    #expect(run.story.leaked(run.play) == [])
    try run.take(.choose("x"))
    #expect(run.story.leaked(run.play) == ["code", "id"])
  }
}
