import Engine
import Scenarios
import Testing

/// What is said at a node, which way the story goes on, and what it costs in story time.
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

  private static func waiting(_ minutes: Int...) -> Sketch {
    var nodes = [
      SketchNode("before", choices: [SketchChoice("in", does: [.minutes(50)], to: "desk")]),
      SketchNode(
        "desk", deadline: (20, "closed"),
        choices: minutes.enumerated().map {
          SketchChoice("wait\($0)", once: true, does: [.minutes($1)], to: "desk")
        } + [SketchChoice("pay", does: [.minutes(90)], to: "gone")]),
    ]
    nodes.append(SketchNode("closed", to: ["kept"]))
    return Sketch(nodes: nodes)
  }

  @Test(arguments: [([19], "desk"), ([20], "closed"), ([10, 9], "desk"), ([10, 10], "closed")])
  func `coming back after the deadline leads elsewhere`(minutes: [Int], node: String) throws {
    var run = try Run(
      minutes.count == 1 ? Self.waiting(minutes[0]) : Self.waiting(minutes[0], minutes[1]))
    try run.take(.choose("in"))
    for index in minutes.indices { try run.take(.choose("wait\(index)")) }
    #expect(run.node == node)
  }

  @Test func `the first entry is never late, and leaving for elsewhere is not stopped`() throws {
    var run = try Run(Self.waiting(1))
    try run.take(.choose("in"))
    #expect(run.node == "desk")
    try run.take(.choose("pay"))
    #expect(run.ending == "gone")
  }

  @Test func `one late node can lead to another`() throws {
    var run = try Run(
      Sketch(
        SketchNode(
          "a", deadline: (10, "b"), choices: [SketchChoice("to-b", once: true, to: "b")]),
        SketchNode(
          "b", deadline: (5, "gone"),
          choices: [
            SketchChoice("back", does: [.minutes(30)], to: "a")
          ])))
    try run.take(.choose("to-b"), .choose("back"))
    #expect(run.ending == "gone")
  }

  private static func shuffled(_ count: Int, _ shuffle: Bool = true) -> Sketch {
    Sketch(
      SketchNode(
        "a", shuffle: shuffle,
        choices: (0..<count).map {
          SketchChoice("c\($0)", once: $0 == 0, to: $0 == 0 ? "a" : "kept")
        }
      ))
  }

  @Test func `the seed orders the choices, the same way every time`() throws {
    let story = try Story(Self.shuffled(4).program)
    let orders = (0..<400).map { seed in Run(story, seed: seed).offered ?? [] }
    for order in orders { #expect(order.sorted() == ["c0", "c1", "c2", "c3"]) }
    #expect(orders == (0..<400).map { seed in Run(story, seed: seed).offered ?? [] })
    #expect(Set(orders).count == 24, "every order comes up")
    for place in 0..<4 {
      let first = orders.count { $0[place] == "c0" }
      #expect((60...140).contains(first), "no place is preferred")
    }
  }

  @Test func `a journal of years ago finds its choices in the same order`() throws {
    let story = try Story(Self.shuffled(5).program)
    #expect(Run(story, seed: 1).offered == ["c2", "c1", "c4", "c3", "c0"])
    #expect(Run(story, seed: .max).offered == ["c2", "c0", "c3", "c4", "c1"])
  }

  @Test func `without shuffle the order is the author's`() throws {
    for seed in 0..<20 as Range<UInt64> {
      #expect(try Run(Self.shuffled(3, false), seed: seed).offered == ["c0", "c1", "c2"])
    }
  }

  @Test func `what is left is shuffled too`() throws {
    for seed in 0..<20 as Range<UInt64> {
      var run = try Run(Self.shuffled(4), seed: seed)
      try run.take(.choose("c0"))
      #expect(run.offered?.sorted() == ["c1", "c2", "c3"])
    }
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
