import Engine
import Scenarios

/// A story of the size of a long library case, made up by rule so that it never changes.
///
/// Thirty-one nodes; at each, two lines are said in two languages and three choices stand, each with
/// one condition and two effects. A choice leads one, two or three nodes on, the last ones to an ending.
struct GeneratedStory {
  static let nodeCount = 31
  private static let choicesPerNode = 3
  /// A counter that conditions read, after the three every story has.
  private static let wary = 3

  private var strings = StringTable()

  static func program() -> Program {
    var maker = GeneratedStory()
    return maker.make()
  }

  private mutating func make() -> Program {
    let nodes = (0..<Self.nodeCount).map { node($0) }
    let person = Person(id: "caller", name: text("caller", "138****0000"), isScammer: true)
    let endings = [ending("kept", .safe), ending("gone", .loss)]
    return Program(
      caseID: "generated", telling: .scam, status: .library, strings: strings, people: [person],
      about: 0, nodes: nodes, opening: 0, endings: endings,
      counters: [
        Counter(id: "lost", start: 0), Counter(id: "gained", start: 0),
        Counter(id: "minutes_spent", start: 0), Counter(id: "wary", start: 0, isYesNo: true),
      ],
      leaks: ["payment_code", "password"], type: "police",
      debrief: Debrief(rule: nil, contrast: nil, nextSteps: [], facts: []), demo: [], tests: [],
      choiceCount: Self.nodeCount * Self.choicesPerNode, lineCount: Self.nodeCount * 2,
      signals: [])
  }

  private mutating func node(_ index: Int) -> Node {
    let lines = (0..<2).map { place in
      Line(
        speaker: .person(0), text: text("n\(index)/\(place)", "Line \(place) of moment \(index)."),
        number: index * 2 + place)
    }
    return Node(
      id: "n\(index)", span: Self.span, stage: "trust", channel: .call,
      isJudgePoint: index == Self.nodeCount / 2, lines: lines,
      choices: (0..<Self.choicesPerNode).map { choice($0, of: index) })
  }

  /// The first choice is always open; the others hang on how the learner has been so far.
  private mutating func choice(_ place: Int, of node: Int) -> Choice {
    let acts: [Act] = [.comply, .probe, .refuse]
    let conditions: [Condition] = [
      .visited(0),
      .compare(counter: Self.wary, .equal, node % 2),
      .or(.leaked(0), .not(.chose(Self.nodeCount))),
    ]
    let effects: [[Effect]] = [
      [.add(counter: Counter.lost, 100), .leak(0)],
      [.add(counter: Counter.minutesSpent, 2), .set(counter: Self.wary, 1)],
      [.add(counter: Counter.gained, 10), .set(counter: Self.wary, 0)],
    ]
    return Choice(
      id: "c\(place)", span: Self.span, act: acts[place],
      text: text("n\(node)/c\(place)", "Do \(place)"), condition: conditions[place],
      effects: effects[place], onward: [Branch(target: target(node + 1 + place, place))],
      number: node * Self.choicesPerNode + place)
  }

  private func target(_ node: Int, _ place: Int) -> Target {
    node < Self.nodeCount ? .node(node) : .ending(place % 2)
  }

  private mutating func ending(_ id: String, _ outcome: Outcome) -> Ending {
    Ending(id: id, span: Self.span, outcome: outcome, text: text(id, "It is over."))
  }

  private mutating func text(_ id: String, _ words: String) -> TextRef {
    let text = MarkedText([MarkedText.Piece(.words(words))])
    return strings.add(StringTable.Entry(id: id, texts: [.zh: text, .en: text]))
  }

  private static let span = SourceSpan(
    file: "generated", start: SourcePosition(line: 1, column: 1))
}
