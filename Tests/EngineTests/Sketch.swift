import Scenarios

/// What a sketched line, choice or way on depends on; everything by name.
indirect enum When: Sendable {
  case not(When)
  case and(When, When)
  case or(When, When)
  case value(String, Condition.Comparison, Int)
  case leaked(String)
  case visited(String)
  /// As `node/choice`.
  case chose(String)
}

/// What a sketched choice or ending changes; everything by name.
enum Change: Equatable, Sendable {
  case add(String, Int)
  case set(String, Int)
  case leak(String)

  static func lost(_ amount: Int) -> Change { .add("lost", amount) }
  static func gained(_ amount: Int) -> Change { .add("gained", amount) }
  static func minutes(_ amount: Int) -> Change { .add("minutes_spent", amount) }
}

/// A line as `speaker: words`; the speaker is a person's id, `me`, `scene`, `card` or `silence`.
///
/// Words may hold `{counter}` and `[[mark|words]]`.
struct SketchLine: Sendable, ExpressibleByStringLiteral {
  var speaker: String
  var words: String
  var when: When?

  init(_ line: String, if when: When? = nil) {
    let parts = line.split(separator: ": ", maxSplits: 1)
    speaker = String(parts[0])
    words = parts.count > 1 ? String(parts[1]) : ""
    self.when = when
  }

  init(stringLiteral line: String) {
    self.init(line)
  }
}

/// One way on: the name of a node or ending, taken if the condition holds.
struct SketchWay: Sendable, ExpressibleByStringLiteral {
  var target: String
  var when: When?

  init(_ target: String, if when: When? = nil) {
    self.target = target
    self.when = when
  }

  init(stringLiteral target: String) {
    self.init(target)
  }
}

struct SketchChoice: Sendable {
  var id: String
  var act: Act
  var via: Via?
  var isOnce: Bool
  var when: When?
  var changes: [Change]
  var ways: [SketchWay]

  init(
    _ id: String, _ act: Act = .probe, via: Via? = nil, once: Bool = false, if when: When? = nil,
    does changes: [Change] = [], to ways: SketchWay...
  ) {
    self.init(id, act, via: via, once: once, if: when, does: changes, ways: ways)
  }

  init(
    _ id: String, _ act: Act, via: Via? = nil, once: Bool, if when: When?, does changes: [Change],
    ways: [SketchWay]
  ) {
    self.id = id
    self.act = act
    self.via = via
    isOnce = once
    self.when = when
    self.changes = changes
    self.ways = ways
  }
}

struct SketchNode: Sendable {
  var id: String
  var isJudgePoint: Bool
  var reveals: Bool
  var about: String?
  var shuffles: Bool
  var lines: [SketchLine]
  var choices: [SketchChoice]
  var ways: [SketchWay]
  var deadline: (minutes: Int, target: String)?

  init(
    _ id: String, judge: Bool = false, reveals: Bool = false, about: String? = nil,
    shuffle: Bool = false, deadline: (minutes: Int, target: String)? = nil,
    say lines: [SketchLine] = [], choices: [SketchChoice] = [], to ways: [SketchWay] = []
  ) {
    self.id = id
    isJudgePoint = judge
    self.reveals = reveals
    self.about = about
    shuffles = shuffle
    self.deadline = deadline
    self.lines = lines
    self.choices = choices
    self.ways = ways
  }
}

struct SketchEnding: Sendable {
  var id: String
  var outcome: Outcome
  var changes: [Change]

  init(_ id: String, _ outcome: Outcome = .safe, _ changes: [Change] = []) {
    self.id = id
    self.outcome = outcome
    self.changes = changes
  }
}

/// A telling in a few lines: the first node is the opening, the first person whom it is about.
struct Sketch: Sendable {
  var telling = Telling.scam
  var status = CaseStatus.library
  var people: [(id: String, isScammer: Bool)] = [("caller", true), ("officer", false)]
  var nodes: [SketchNode]
  var endings: [SketchEnding] = [SketchEnding("kept", .safe), SketchEnding("gone", .loss)]
  /// Own counters with the value they start at.
  var variables: [(id: String, start: Int)] = []
  var leaks: [String] = []
  var signals: Set<String> = []
  var tests: [StoryTest] = []

  init(_ nodes: SketchNode...) {
    self.nodes = nodes
  }

  init(nodes: [SketchNode]) {
    self.nodes = nodes
  }
}
