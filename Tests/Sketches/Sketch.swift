package import Scenarios

/// What a sketched line, choice or way on depends on; everything by name.
package indirect enum When: Sendable {
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
package enum Change: Equatable, Sendable {
  case add(String, Int)
  case set(String, Int)
  case leak(String)

  package static func lost(_ amount: Int) -> Change { .add("lost", amount) }
  package static func gained(_ amount: Int) -> Change { .add("gained", amount) }
  package static func minutes(_ amount: Int) -> Change { .add("minutes_spent", amount) }
}

/// A line as `speaker: words`; the speaker is a person's id, `me`, `scene`, `card` or `silence`.
///
/// Words may hold `{counter}` and `[[mark|words]]`.
package struct SketchLine: Sendable, ExpressibleByStringLiteral {
  package var speaker: String
  package var words: String
  package var when: When?

  package init(_ line: String, if when: When? = nil) {
    let parts = line.split(separator: ": ", maxSplits: 1)
    speaker = String(parts[0])
    words = parts.count > 1 ? String(parts[1]) : ""
    self.when = when
  }

  package init(stringLiteral line: String) {
    self.init(line)
  }
}

/// One way on: the name of a node or ending, taken if the condition holds.
package struct SketchWay: Sendable, ExpressibleByStringLiteral {
  package var target: String
  package var when: When?

  package init(_ target: String, if when: When? = nil) {
    self.target = target
    self.when = when
  }

  package init(stringLiteral target: String) {
    self.init(target)
  }
}

package struct SketchChoice: Sendable {
  package var id: String
  package var act: Act
  package var via: Via?
  package var isOnce: Bool
  package var when: When?
  package var changes: [Change]
  package var ways: [SketchWay]

  package init(
    _ id: String, _ act: Act = .probe, via: Via? = nil, once: Bool = false, if when: When? = nil,
    does changes: [Change] = [], to ways: SketchWay...
  ) {
    self.init(id, act, via: via, once: once, if: when, does: changes, ways: ways)
  }

  package init(
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

package struct SketchNode: Sendable {
  package var id: String
  package var isJudgePoint: Bool
  package var reveals: Bool
  package var about: String?
  package var shuffles: Bool
  package var lines: [SketchLine]
  package var choices: [SketchChoice]
  package var ways: [SketchWay]
  package var deadline: (minutes: Int, target: String)?

  package init(
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

package struct SketchEnding: Sendable {
  package var id: String
  package var outcome: Outcome
  package var changes: [Change]

  package init(_ id: String, _ outcome: Outcome = .safe, _ changes: [Change] = []) {
    self.id = id
    self.outcome = outcome
    self.changes = changes
  }
}

/// A telling in a few lines: the first node is the opening, the first person whom it is about.
package struct Sketch: Sendable {
  package var telling = Telling.scam
  package var status = CaseStatus.library
  package var people: [(id: String, isScammer: Bool)] = [("caller", true), ("officer", false)]
  package var nodes: [SketchNode]
  package var endings: [SketchEnding] = [SketchEnding("kept", .safe), SketchEnding("gone", .loss)]
  /// Own counters with the value they start at.
  package var variables: [(id: String, start: Int)] = []
  package var leaks: [String] = []
  package var signals: Set<String> = []
  package var tests: [StoryTest] = []
  /// The road of the person in the story.
  package var demo: [ChoicePath] = []

  package init(_ nodes: SketchNode...) {
    self.nodes = nodes
  }

  package init(nodes: [SketchNode]) {
    self.nodes = nodes
  }
}
