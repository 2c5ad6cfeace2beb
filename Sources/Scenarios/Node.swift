/// A moment of a story: what is said, and what can be done about it.
package struct Node: Equatable, Sendable {
  package var id: String
  package var span: SourceSpan
  /// An id of the taxonomy's `stages`.
  package var stage: String
  package var channel: Channel
  /// The time of day shown, such as `11:52`.
  package var clock: String?
  /// Days that pass before this node.
  package var daysLater: Int
  /// The first node from which the truth can be told; belief here is what is judged.
  package var isJudgePoint: Bool
  /// The truth is out: belief is no longer asked.
  package var reveals: Bool
  /// Who the belief question is about here; an index of ``Program/people``.
  package var about: Int
  /// Ids of the taxonomy's `tactics` and `asks`.
  package var tactics: [String]
  package var asks: [String]
  package var lines: [Line]
  /// Empty where the story goes on by `onward`.
  package var choices: [Choice]
  package var shuffles: Bool
  /// The way on of a node without choices; the last branch has no condition.
  package var onward: [Branch]
  package var deadline: Deadline?
  /// A prompt for neighbours in class.
  package var discuss: TextRef?
  /// For the host of a class alone.
  package var hostNote: TextRef?

  package init(
    id: String, span: SourceSpan, stage: String, channel: Channel, clock: String? = nil,
    daysLater: Int = 0, isJudgePoint: Bool = false, reveals: Bool = false, about: Int = 0,
    tactics: [String] = [], asks: [String] = [], lines: [Line] = [], choices: [Choice] = [],
    shuffles: Bool = false, onward: [Branch] = [], deadline: Deadline? = nil,
    discuss: TextRef? = nil, hostNote: TextRef? = nil
  ) {
    self.id = id
    self.span = span
    self.stage = stage
    self.channel = channel
    self.clock = clock
    self.daysLater = daysLater
    self.isJudgePoint = isJudgePoint
    self.reveals = reveals
    self.about = about
    self.tactics = tactics
    self.asks = asks
    self.lines = lines
    self.choices = choices
    self.shuffles = shuffles
    self.onward = onward
    self.deadline = deadline
    self.discuss = discuss
    self.hostNote = hostNote
  }
}

/// How a message reaches the learner.
package enum Channel: String, Sendable, Codable, CaseIterable {
  case call, sms, chat, group, app, web, mail, person
}

/// One thing said or shown at a node.
package struct Line: Equatable, Sendable {
  package enum Speaker: Equatable, Sendable {
    /// An index of ``Program/people``.
    case person(Int)
    /// The learner.
    case me
    /// Narration.
    case scene
    /// Nobody says anything for so many story minutes; shown as words, never as a wait.
    case silence(minutes: Int)
    /// Something to look at; `address` is what a web page's address bar shows.
    case card(CardKind, address: String?)
  }

  package var speaker: Speaker
  /// nil for a silence.
  package var text: TextRef?
  package var condition: Condition?
  /// Where this line comes by another way than its node, such as a group message during a call.
  package var channel: Channel?
  /// Below ``Program/lineCount``, unique in the program.
  package var number: Int

  package init(
    speaker: Speaker, text: TextRef?, condition: Condition? = nil, channel: Channel? = nil,
    number: Int
  ) {
    self.speaker = speaker
    self.text = text
    self.condition = condition
    self.channel = channel
    self.number = number
  }
}

/// What a card in the story is.
package enum CardKind: String, Sendable, Codable, CaseIterable {
  case order, receipt, backend, id, poster, code, web
}

/// Something the learner can do at a node.
package struct Choice: Equatable, Sendable {
  package var id: String
  package var span: SourceSpan
  package var act: Act
  /// How it is verified; set exactly where the act is `verify`.
  package var via: Via?
  package var text: TextRef
  /// Shown only after the ending.
  package var why: TextRef?
  package var condition: Condition?
  /// Gone after one use.
  package var isOnce: Bool
  package var effects: [Effect]
  package var onward: [Branch]
  /// Below ``Program/choiceCount``, unique in the program.
  package var number: Int

  package init(
    id: String, span: SourceSpan, act: Act, via: Via? = nil, text: TextRef, why: TextRef? = nil,
    condition: Condition? = nil, isOnce: Bool = false, effects: [Effect] = [], onward: [Branch],
    number: Int
  ) {
    self.id = id
    self.span = span
    self.act = act
    self.via = via
    self.text = text
    self.why = why
    self.condition = condition
    self.isOnce = isOnce
    self.effects = effects
    self.onward = onward
    self.number = number
  }
}

/// What kind of thing a choice is.
package enum Act: String, Sendable, Codable, CaseIterable {
  case comply, probe, refuse, verify, pause, report
}

/// The way a learner checks.
package enum Via: String, Sendable, Codable, CaseIterable {
  case ownApp = "own_app"
  case knownNumber = "known_number"
  case officialHotline = "official_hotline"
  case inPerson = "in_person"
  case trustedPerson = "trusted_person"
  case callerNumber = "caller_number"
  case theirLink = "their_link"
  case webSearch = "web_search"
  case theirPapers = "their_papers"
  case theirGroup = "their_group"

  /// Whether the answer comes from somewhere the other side does not control.
  package var isIndependent: Bool {
    switch self {
    case .ownApp, .knownNumber, .officialHotline, .inPerson, .trustedPerson: true
    case .callerNumber, .theirLink, .webSearch, .theirPapers, .theirGroup: false
    }
  }
}

/// What a choice or an ending changes.
package enum Effect: Equatable, Sendable {
  /// Adds to a number of the play.
  case add(counter: Int, Int)
  /// Sets a yes/no variable to 0 or 1.
  case set(counter: Int, Int)
  /// Gives something away; an index of ``Program/leaks``.
  case leak(Int)
}

/// One way on, taken if its condition holds and none before it did.
package struct Branch: Equatable, Sendable {
  package var condition: Condition?
  package var target: Target

  package init(condition: Condition? = nil, target: Target) {
    self.condition = condition
    self.target = target
  }
}

/// Where a way on leads.
package enum Target: Hashable, Sendable {
  /// An index of ``Program/nodes``.
  case node(Int)
  /// An index of ``Program/endings``.
  case ending(Int)
}

/// A limit in story minutes on how long the learner can come back to a node.
///
/// The time runs from the first entry of the node. Coming back to it when at least `minutes` story
/// minutes have been spent since leads to `target` instead.
package struct Deadline: Equatable, Sendable {
  package var minutes: Int
  package var target: Target
  /// The hidden counter that holds `minutes_spent` at the first entry, and -1 before it.
  package var counter: Int

  package init(minutes: Int, target: Target, counter: Int) {
    self.minutes = minutes
    self.target = target
    self.counter = counter
  }
}

/// How a story ends.
package struct Ending: Equatable, Sendable {
  package var id: String
  package var span: SourceSpan
  package var outcome: Outcome
  package var text: TextRef
  /// What others suffer from it; present where the outcome is `harmedOthers`.
  package var ripple: TextRef?
  package var effects: [Effect]

  package init(
    id: String, span: SourceSpan, outcome: Outcome, text: TextRef, ripple: TextRef? = nil,
    effects: [Effect] = []
  ) {
    self.id = id
    self.span = span
    self.outcome = outcome
    self.text = text
    self.ripple = ripple
    self.effects = effects
  }
}

/// What an ending amounts to.
package enum Outcome: String, Sendable, Codable, CaseIterable {
  case safe, served, missed, loss, exposed
  case harmedOthers = "harmed_others"
  case unresolved
}
