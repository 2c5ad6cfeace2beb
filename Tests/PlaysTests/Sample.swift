import Engine
import Journal
import Scenarios
import TestSupport

/// A small story with a hub, and plays of it.
enum Sample {
  static let program: Program = {
    var strings = StringTable()
    func text(_ words: String) -> TextRef {
      let text = MarkedText([.init(.words(words)), .init(.words(" Be quick."), mark: "urgency")])
      return strings.add(.init(id: words, texts: [.en: text, .zh: text]))
    }
    let span = SourceSpan(file: "sample.yaml", start: SourcePosition(line: 1, column: 1))
    func choice(
      _ number: Int, _ id: String, _ act: Act, _ target: Target, via: Via? = nil,
      effects: [Effect] = []
    ) -> Choice {
      Choice(
        id: id, span: span, act: act, via: via, text: text(id), isOnce: act == .verify,
        effects: effects, onward: [Branch(target: target)], number: number)
    }
    func line(_ number: Int) -> Line {
      Line(speaker: .person(0), text: text("Line \(number)."), number: number)
    }
    let nodes = [
      Node(
        id: "hello", span: span, stage: "contact", channel: .call, lines: [line(0)],
        onward: [Branch(target: .node(1))]),
      Node(
        id: "judge", span: span, stage: "extract", channel: .call, isJudgePoint: true,
        lines: [line(1)],
        choices: [
          choice(
            0, "pay", .comply, .ending(1), effects: [.add(counter: Counter.lost, 986), .leak(0)]),
          choice(1, "check", .verify, .node(2), via: .callerNumber),
          choice(2, "no", .refuse, .ending(0)),
        ], shuffles: true),
      Node(
        id: "colleague", span: span, stage: "control", channel: .call, lines: [line(2)],
        onward: [Branch(target: .node(1))]),
    ]
    let endings = [
      Ending(id: "kept", span: span, outcome: .safe, text: text("Kept.")),
      Ending(id: "gone", span: span, outcome: .loss, text: text("Gone.")),
    ]
    let people = [Person(id: "caller", name: text("caller"), isScammer: true)]
    return Program(
      caseID: "sample", telling: .scam, status: .library, strings: strings, people: people,
      about: 0, nodes: nodes, opening: 0, endings: endings,
      counters: ["lost", "gained", "minutes_spent"].map { Counter(id: $0, start: 0) },
      leaks: ["payment_code"], type: nil,
      debrief: Debrief(rule: nil, contrast: nil, nextSteps: [], facts: []), demo: [], tests: [],
      choiceCount: 3, lineCount: 3, signals: [])
  }()

  static let source = CaseSource(
    sha256: String(repeating: "ab", count: 32), text: Array("format: 1\n".utf8))

  /// A play by chance, ended or left anywhere.
  static func events(seed: UInt64) throws -> [Event] {
    var chance = SplitMix64(seed: seed)
    let story = try Story(program)
    var (play, events) = story.start(
      seed: seed, source: source.sha256, language: seed % 2 == 0 ? .en : .zh,
      practice: seed % 5 == 0 ? "contrast" : nil,
      form: seed % 4 == 1
        ? FormPlace(
          form: .a, occasion: .later, sitting: "s\(seed)", number: Int(seed % 8) + 1, count: 8,
          distance: .medium, code: "K7M2QX") : nil)
    for _ in 0..<Int.random(in: 3...40, using: &chance) {
      guard let input = inputs(story, play).randomElement(using: &chance) else { break }
      let (next, more) = try story.step(play, input)
      play = next
      events += more
    }
    return events
  }

  /// Every input that is taken at this point.
  static func inputs(_ story: Story, _ play: Play) -> [Input] {
    let taken: [Input] = play.statedLevel == nil ? [] : [.takeBack]
    return taken
      + {
        switch story.question(play) {
        case .belief(_, let mayBeUnsure):
          (Belief.scale + (mayBeUnsure ? [.unsure] : [])).map { .believe($0) }
        case .choices(let places):
          places.map { .choose(story.program.nodes[play.node].choices[$0].id) }
        case .proceed: [.proceed]
        case .ended: [.openMarking(.en), .openMarking(.zh), .close]
        case .marking(let clauses, _):
          clauses.indices.filter { play.marks.count < 3 || play.marks[$0] != nil }
            .flatMap { [.mark($0, .doubtful), .mark($0, .reassuring), .mark($0, nil)] } + [.close]
        case .closed: []
        }
      }()
  }
}

/// Random, yet the same for the same seed.
struct Ids {
  private var chance: SplitMix64

  init(seed: UInt64) {
    chance = SplitMix64(seed: seed)
  }

  mutating func stream() -> StreamID { StreamID(using: &chance) }
  mutating func learner() -> LearnerID { LearnerID(using: &chance) }
}
