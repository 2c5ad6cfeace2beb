package import Scenarios

/// Something that happened in a play; the list of them is the play, and all that scoring reads.
///
/// Events name everything by stable ids and carry the numbers that were true at the time, so that a
/// play is scored for ever as it was played, whatever becomes of the case file.
package enum Event: Equatable, Sendable {
  case started(Started)
  case believed(Believed)
  case chose(Chose)
  /// The learner read on at a node without choices.
  case proceeded(Proceeded)
  /// The belief just stated was taken back, before anything new was shown.
  case tookBack
  case ended(Ended)
  case markingOpened(MarkingOpened)
  case marked(Marked)
  case closed(Closed)
  /// The learner chose what to do about it in real life; the last such choice stands.
  case resolved(Resolved)
}

/// The first event of a play: what is played, and what the walk of that telling found.
package struct Started: Equatable, Sendable, Codable {
  package var caseID: String
  package var telling: Telling
  package var status: CaseStatus
  /// SHA-256 of the case source, in hexadecimal; the play runs and resumes on that version.
  package var source: String
  package var seed: UInt64
  package var language: Language
  /// Why this play cannot count, where that is known at its start; nil if it may count.
  package var practice: String?
  package var limits: StoryLimits
  /// Whether the person the case is mainly about is a scammer in this telling.
  package var isScammer: Bool
  /// Where the play stands in a form that is being answered; nil for any other play.
  package var form: FormPlace?

  package init(
    caseID: String, telling: Telling, status: CaseStatus, source: String, seed: UInt64,
    language: Language, practice: String?, limits: StoryLimits, isScammer: Bool,
    form: FormPlace? = nil
  ) {
    self.caseID = caseID
    self.telling = telling
    self.status = status
    self.source = source
    self.seed = seed
    self.language = language
    self.practice = practice
    self.limits = limits
    self.isScammer = isScammer
    self.form = form
  }
}

/// What is reachable in a telling, found by the walk; amounts in the case's currency.
package struct StoryLimits: Equatable, Sendable, Codable {
  /// What a fixed way of choosing ends up with.
  package struct Result: Equatable, Sendable, Codable {
    package var lost: Int
    package var gained: Int

    package init(lost: Int, gained: Int) {
      self.lost = lost
      self.gained = gained
    }
  }

  package var maxLoss: Int
  package var maxGain: Int
  /// Rank of the last decision on the go-along path after which something can still be lost; nil
  /// where nothing can.
  package var lastLosingRank: Int?
  package var complyAll: Result
  package var refuseAll: Result

  package init(
    maxLoss: Int, maxGain: Int, lastLosingRank: Int?, complyAll: Result, refuseAll: Result
  ) {
    self.maxLoss = maxLoss
    self.maxGain = maxGain
    self.lastLosingRank = lastLosingRank
    self.complyAll = complyAll
    self.refuseAll = refuseAll
  }
}

/// An answer to "can … be trusted?".
package struct Believed: Equatable, Sendable, Codable {
  package var node: String
  /// The id of the person it is about.
  package var about: String
  /// Whether that person is a scammer in this telling.
  package var isScammer: Bool
  package var belief: Belief
  /// The rank of the decision it was asked at, from 1.
  package var rank: Int
  /// Whether this is the belief that is judged: stated when the judge node is entered first.
  package var isJudged: Bool

  package init(
    node: String, about: String, isScammer: Bool, belief: Belief, rank: Int, isJudged: Bool
  ) {
    self.node = node
    self.about = about
    self.isScammer = isScammer
    self.belief = belief
    self.rank = rank
    self.isJudged = isJudged
  }
}

/// A choice made, with what the play had lost and gained right after it.
package struct Chose: Equatable, Sendable, Codable {
  package var node: String
  package var choice: String
  package var act: Act
  package var via: Via?
  /// The rank of the decision, from 1.
  package var rank: Int
  /// Totals after the choice's own effects.
  package var lost: Int
  package var gained: Int

  package init(
    node: String, choice: String, act: Act, via: Via?, rank: Int, lost: Int, gained: Int
  ) {
    self.node = node
    self.choice = choice
    self.act = act
    self.via = via
    self.rank = rank
    self.lost = lost
    self.gained = gained
  }
}

/// A node without choices was read.
package struct Proceeded: Equatable, Sendable, Codable {
  package var node: String

  package init(node: String) {
    self.node = node
  }
}

/// The story is over.
package struct Ended: Equatable, Sendable, Codable {
  package var ending: String
  package var outcome: Outcome
  package var lost: Int
  package var gained: Int
  /// Ids of what was given away.
  package var leaked: [String]

  package init(ending: String, outcome: Outcome, lost: Int, gained: Int, leaked: [String]) {
    self.ending = ending
    self.outcome = outcome
    self.lost = lost
    self.gained = gained
    self.leaked = leaked
  }
}

/// The learner opened the optional marking screen, in the language its clauses are counted in.
package struct MarkingOpened: Equatable, Sendable, Codable {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }
}

/// A clause was marked, or its mark taken away (`mark` nil).
package struct Marked: Equatable, Sendable, Codable {
  /// The clause's place, from 0, in the list the screen showed.
  package var clause: Int
  package var mark: Mark?

  package init(clause: Int, mark: Mark?) {
    self.clause = clause
    self.mark = mark
  }
}

/// The play is complete and may be explained; `clauses` is empty if marking was not opened.
package struct Closed: Equatable, Sendable, Codable {
  package var clauses: [MarkableClause]

  package init(clauses: [MarkableClause]) {
    self.clauses = clauses
  }
}

/// The one thing the learner means to do today.
package struct Resolved: Equatable, Sendable, Codable {
  /// An id of the taxonomy's `next_steps`.
  package var step: String

  package init(step: String) {
    self.step = step
  }
}

/// How a learner marks a clause.
package enum Mark: String, Sendable, Codable, CaseIterable {
  case doubtful, reassuring
}

/// A clause that could be marked, with what it holds and what the learner said of it.
package struct MarkableClause: Equatable, Hashable, Sendable, Codable {
  package var node: String
  /// The line's place in its node, from 1.
  package var line: Int
  package var language: Language
  /// The clause's place in its line, from 1.
  package var clause: Int
  /// Whether it overlaps a flag, and a signal.
  package var flag: Bool
  package var signal: Bool
  /// Ids of the flags it overlaps, in alphabetical order; empty where an older program left them out.
  package var flags: [String]
  package var marked: Mark?

  package init(
    node: String, line: Int, language: Language, clause: Int, flag: Bool, signal: Bool,
    flags: [String] = [], marked: Mark?
  ) {
    self.node = node
    self.line = line
    self.language = language
    self.clause = clause
    self.flag = flag
    self.signal = signal
    self.flags = flags
    self.marked = marked
  }
}

extension MarkableClause {
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      node: try values.decode(String.self, forKey: .node),
      line: try values.decode(Int.self, forKey: .line),
      language: try values.decode(Language.self, forKey: .language),
      clause: try values.decode(Int.self, forKey: .clause),
      flag: try values.decode(Bool.self, forKey: .flag),
      signal: try values.decode(Bool.self, forKey: .signal),
      flags: try values.decodeIfPresent([String].self, forKey: .flags) ?? [],
      marked: try values.decodeIfPresent(Mark.self, forKey: .marked))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(node, forKey: .node)
    try values.encode(line, forKey: .line)
    try values.encode(language, forKey: .language)
    try values.encode(clause, forKey: .clause)
    try values.encode(flag, forKey: .flag)
    try values.encode(signal, forKey: .signal)
    if !flags.isEmpty { try values.encode(flags, forKey: .flags) }
    try values.encodeIfPresent(marked, forKey: .marked)
  }

  private enum CodingKeys: String, CodingKey {
    case node, line, language, clause, flag, signal, flags, marked
  }
}
