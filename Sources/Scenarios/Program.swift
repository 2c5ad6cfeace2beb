/// One telling of a case, checked and linked: what the engine plays.
///
/// Nodes, choices, lines and counters are numbered for speed; outside of a running play they are
/// always named by their ids.
package struct Program: Equatable, Sendable {
  package var caseID: String
  package var telling: Telling
  package var status: CaseStatus
  package var strings: StringTable
  package var people: [Person]
  /// Who the belief question is about where a node does not say otherwise; an index of `people`.
  package var about: Int
  package var nodes: [Node]
  /// The node a play begins at; an index of `nodes`.
  package var opening: Int
  package var endings: [Ending]
  /// `lost`, `gained` and `minutes_spent` (see ``Counter/lost``…), then the case's own variables,
  /// then one hidden counter for each node with a deadline.
  package var counters: [Counter]
  /// Ids of what can be given away in this telling, from the taxonomy's `leaks`.
  package var leaks: [String]
  /// The id of the fraud type; nil in the genuine telling.
  package var type: String?
  package var debrief: Debrief
  /// The road of the person in the story, as `node/choice`, for use in class; empty where not given.
  package var demo: [ChoicePath]
  /// The author's own tests of this telling.
  package var tests: [StoryTest]
  /// Ids that mark reassurance; every other mark in the texts is a flag.
  package var signals: Set<String>
  /// How many choices there are in all; choice numbers are below it.
  package var choiceCount: Int
  /// How many lines there are in all; line numbers are below it.
  package var lineCount: Int

  package init(
    caseID: String, telling: Telling, status: CaseStatus, strings: StringTable, people: [Person],
    about: Int, nodes: [Node], opening: Int, endings: [Ending], counters: [Counter],
    leaks: [String], type: String?, debrief: Debrief, demo: [ChoicePath], tests: [StoryTest],
    choiceCount: Int, lineCount: Int, signals: Set<String>
  ) {
    self.caseID = caseID
    self.telling = telling
    self.status = status
    self.strings = strings
    self.people = people
    self.about = about
    self.nodes = nodes
    self.opening = opening
    self.endings = endings
    self.counters = counters
    self.leaks = leaks
    self.type = type
    self.debrief = debrief
    self.demo = demo
    self.tests = tests
    self.signals = signals
    self.choiceCount = choiceCount
    self.lineCount = lineCount
  }
}

/// How far a case has come.
package enum CaseStatus: String, Sendable, Codable, CaseIterable {
  /// Being written: one language and one story are enough; played alone to try it.
  case draft
  /// Made for a place: plays alone and in class, never counts in measures.
  case local
  /// Complete: both tellings, both languages, sources, tests; counts.
  case library
}

/// Someone or something that speaks to the learner.
package struct Person: Equatable, Sendable {
  package var id: String
  /// What the phone would show.
  package var name: TextRef
  /// Whether this person is a scammer in this telling: the truth `o` that beliefs are held against.
  package var isScammer: Bool

  package init(id: String, name: TextRef, isScammer: Bool) {
    self.id = id
    self.name = name
    self.isScammer = isScammer
  }
}

/// A number that a play keeps; yes/no variables are 0 or 1.
package struct Counter: Equatable, Sendable {
  /// The index of the money or worth lost, in the case's currency.
  package static let lost = 0
  /// The index of the money or worth gained, in the case's currency.
  package static let gained = 1
  /// The index of the story minutes the learner has spent.
  package static let minutesSpent = 2

  package var id: String
  package var start: Int
  package var isYesNo: Bool

  package init(id: String, start: Int, isYesNo: Bool = false) {
    self.id = id
    self.start = start
    self.isYesNo = isYesNo
  }
}

/// A choice named by ids, as `node/choice`.
package struct ChoicePath: Hashable, Sendable, Codable, CustomStringConvertible {
  package var node: String
  package var choice: String

  package init(node: String, choice: String) {
    self.node = node
    self.choice = choice
  }

  package var description: String { "\(node)/\(choice)" }
}

/// What is explained after the ending.
package struct Debrief: Equatable, Sendable {
  /// nil only in drafts and local cases.
  package var rule: TextRef?
  package var contrast: TextRef?
  /// Ids of the taxonomy's `next_steps`.
  package var nextSteps: [String]
  /// Ids of `facts.yaml`.
  package var facts: [String]

  package init(rule: TextRef?, contrast: TextRef?, nextSteps: [String], facts: [String]) {
    self.rule = rule
    self.contrast = contrast
    self.nextSteps = nextSteps
    self.facts = facts
  }
}

/// An author's promise: this play ends here, with these values.
package struct StoryTest: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    /// An answer from 0 (can't tell yet) to 6 (surely not to be trusted).
    case believe(Int)
    case choose(ChoicePath)
  }

  package var name: String
  package var steps: [Step]
  /// The span of each step, for a test that fails to point at.
  package var stepSpans: [SourceSpan]
  package var ending: String
  package var endingSpan: SourceSpan
  /// Expected values of counters, by id.
  package var values: [String: Int]
  /// Expected leaks, by id; nil where the author does not say.
  package var leaked: [String]?

  package init(
    name: String, steps: [Step], stepSpans: [SourceSpan], ending: String, endingSpan: SourceSpan,
    values: [String: Int], leaked: [String]?
  ) {
    self.name = name
    self.steps = steps
    self.stepSpans = stepSpans
    self.ending = ending
    self.endingSpan = endingSpan
    self.values = values
    self.leaked = leaked
  }
}
