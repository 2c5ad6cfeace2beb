package import Scenarios

/// Where a learner is in one telling of a case: a value that ``Story/step(_:_:)`` turns into the next.
package struct Play: Hashable, Sendable {
  /// What part of a play this is.
  package enum Phase: Hashable, Sendable {
    case story
    /// The ending has been shown; marking may be opened, nothing is explained yet.
    case ended
    case marking(Language)
    /// Complete; may be explained.
    case closed
  }

  package internal(set) var phase: Phase = .story
  /// An index of ``Program/nodes``: where the play is, or was when it ended.
  package internal(set) var node: Int
  /// An index of ``Program/endings`` once the story is over.
  package internal(set) var ending: Int?
  /// Values in the order of ``Program/counters``.
  package internal(set) var counters: [Int]
  /// What has been shown and chosen, in order.
  package internal(set) var transcript: [Moment] = []
  /// Where in the transcript the part begins that came with the last input.
  package internal(set) var freshFrom = 0
  /// The rank of the decision the play is at, or passed last; from 1.
  package internal(set) var rank = 1
  /// Clauses marked so far, by place in the list.
  package internal(set) var marks: [Int: Mark] = [:]
  /// The next step chosen to be done today, by its id; nil where none was.
  package internal(set) var resolution: String?
  /// Orders the choices of nodes that shuffle.
  package let seed: UInt64

  var bits: Bits
  /// Whether the judge node has been entered: from then on a verdict is due.
  var isPastJudgePoint = false
  var isRevealed = false
  /// Whether a belief is due before the choices are shown.
  var asksBelief = false
  /// Whether the belief that is due is the judged one.
  var asksJudgement = false
  /// The belief stated at this visit that can still be taken back.
  var statedBelief: Stated?

  /// What taking back a belief must restore.
  struct Stated: Hashable, Sendable {
    var level: Int
    var wasJudged: Bool
    var wasHeard: Bool
  }

  init(node: Int, counters: [Int], bits: Bits, seed: UInt64) {
    self.node = node
    self.counters = counters
    self.bits = bits
    self.seed = seed
  }
}

/// Something in the transcript of a play.
package enum Moment: Hashable, Sendable {
  /// A node was entered for the first time or again; what follows was shown there.
  case entered(node: Int)
  /// A line of a node, by its place in it, with the values its words need (empty if none).
  case line(node: Int, line: Int, values: [Int])
  /// The learner chose.
  case chose(node: Int, choice: Int)
  /// The ending, with the values its words need.
  case ending(Int, values: [Int])
}

extension Play {
  /// The level of the belief just stated, while it can still be taken back; nil otherwise.
  package var statedLevel: Int? { statedBelief?.level }
}
