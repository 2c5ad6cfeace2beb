package import Engine
package import Scenarios

/// What one play amounts to: all that any measure needs, and nothing that a name could hang on.
package struct PlayRecord: Equatable, Sendable, Codable {
  package var caseID: String
  package var telling: Telling
  /// The truth o about the judged person in this telling.
  package var isScam: Bool
  /// Whether the play changes any measure.
  package var counted: Bool
  /// Why the play does not count; nil exactly where it does.
  package var reason: PracticeReason?
  /// P(scam) as stated when the judge node was entered for the first time, 0.05…0.95.
  package var judged: Double?
  /// Every answer about the judged person, in order.
  package var beliefs: [Belief]
  /// Every choice made, in order.
  package var choices: [Made]
  package var checks: [Check]
  /// Whether the marking screen was opened, be it to mark nothing.
  package var markingOpened: Bool
  /// The clauses that were shown, whether or not they were marked.
  package var markable: [Clause]
  /// In the case's currency, harm to others included where the story says so.
  package var lost: Int
  /// The largest loss that any path of this telling reaches.
  package var maxLoss: Int
  package var gained: Int
  /// The largest gain that any path of this telling reaches.
  package var maxGain: Int
  /// The rank of the judge node; nil where the play did not reach it.
  package var judgeRank: Int?
  /// The rank of the last decision on the go-along path that can lose; nil where none can.
  package var lastLosingRank: Int?
  /// Whether the play ended with nothing lost before the last losing decision was passed.
  package var leftSafely: Bool
  /// Whether the play was left before its ending.
  package var quit: Bool
  /// What going along throughout brings in this telling.
  package var complyAll: StoryLimits.Result
  /// What refusing throughout brings in this telling.
  package var refuseAll: StoryLimits.Result
  /// The id of the ending; nil where the play was quit.
  package var ending: String?
  package var language: Language
  /// Milliseconds since 1970, UTC.
  package var startedAt: Int
  /// Milliseconds since 1970, UTC.
  package var endedAt: Int
  /// Where the play stands in a form; nil for any other play.
  package var form: FormPlace?

  package init(
    caseID: String, telling: Telling, isScam: Bool, counted: Bool = true,
    reason: PracticeReason? = nil, judged: Double? = nil, beliefs: [Belief] = [],
    choices: [Made] = [], checks: [Check] = [], markingOpened: Bool = false,
    markable: [Clause] = [], lost: Int = 0, maxLoss: Int = 0, gained: Int = 0, maxGain: Int = 0,
    judgeRank: Int? = nil, lastLosingRank: Int? = nil, leftSafely: Bool = false,
    quit: Bool = false, complyAll: StoryLimits.Result = .init(lost: 0, gained: 0),
    refuseAll: StoryLimits.Result = .init(lost: 0, gained: 0), ending: String? = nil,
    language: Language = .zh, startedAt: Int = 0, endedAt: Int = 0, form: FormPlace? = nil
  ) {
    self.caseID = caseID
    self.telling = telling
    self.isScam = isScam
    self.counted = counted
    self.reason = reason
    self.judged = judged
    self.beliefs = beliefs
    self.choices = choices
    self.checks = checks
    self.markingOpened = markingOpened
    self.markable = markable
    self.lost = lost
    self.maxLoss = maxLoss
    self.gained = gained
    self.maxGain = maxGain
    self.judgeRank = judgeRank
    self.lastLosingRank = lastLosingRank
    self.leftSafely = leftSafely
    self.quit = quit
    self.complyAll = complyAll
    self.refuseAll = refuseAll
    self.ending = ending
    self.language = language
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.form = form
  }

  private enum CodingKeys: String, CodingKey {
    case caseID = "case"
    case telling, isScam, counted, reason, judged, beliefs, choices, checks, markingOpened
    case markable, lost, maxLoss, gained, maxGain, judgeRank, lastLosingRank, leftSafely, quit
    case complyAll, refuseAll, ending, language, startedAt, endedAt, form
  }
}

extension PlayRecord {
  /// What the learner held to be true at a decision.
  package struct Belief: Equatable, Sendable, Codable {
    package var node: String
    /// The place of the decision on the go-along path, from 1.
    package var rank: Int
    /// P(scam); 0.5 stands for "can't tell yet".
    package var p: Double

    package init(node: String, rank: Int, p: Double) {
      self.node = node
      self.rank = rank
      self.p = p
    }
  }

  /// What the learner did at a decision.
  package struct Made: Equatable, Sendable, Codable {
    package var node: String
    package var choice: String
    /// The place of the decision on the go-along path, from 1.
    package var rank: Int
    package var act: Act
    /// What it lost, in the case's currency; below 0 where something came back.
    package var cost: Int

    package init(node: String, choice: String, rank: Int, act: Act, cost: Int = 0) {
      self.node = node
      self.choice = choice
      self.rank = rank
      self.act = act
      self.cost = cost
    }
  }

  /// One time the learner checked.
  package struct Check: Equatable, Sendable, Codable {
    package var via: Via
    /// Whether the answer came from somewhere the other side does not control.
    package var independent: Bool

    package init(via: Via, independent: Bool) {
      self.via = via
      self.independent = independent
    }
  }

  /// A stretch of a line that could be marked after the ending.
  package struct Clause: Equatable, Sendable, Codable {
    package var node: String
    /// The ordinal of the line within its node, from 1.
    package var line: Int
    package var lang: Language
    /// The ordinal of the clause within its line, from 1.
    package var clause: Int
    /// Whether it overlaps a flag of the author's.
    package var flag: Bool
    /// Whether it overlaps a reassuring signal of the author's.
    package var signal: Bool
    /// Ids of the flags it overlaps; empty where an older program left them out.
    package var flags: [String]
    /// nil where the learner left it unmarked.
    package var marked: Mark?

    package init(
      node: String, line: Int, lang: Language, clause: Int, flag: Bool, signal: Bool,
      flags: [String] = [], marked: Mark? = nil
    ) {
      self.node = node
      self.line = line
      self.lang = lang
      self.clause = clause
      self.flag = flag
      self.signal = signal
      self.flags = flags
      self.marked = marked
    }
  }
}

extension PlayRecord {
  /// Whether the judged belief was on the right side; nil where none was stated.
  package var verdictIsRight: Bool? {
    judged.map { ($0 > 0.5) == isScam }
  }

  /// The points of one play, 100·(1−(p−o)²): a proper score, so saying what one thinks pays best.
  package var points: Double? {
    squaredMiss.map { 100 * (1 - $0) }
  }

  /// The squared distance (p−o)² from the truth.
  var squaredMiss: Double? {
    judged.map { p in
      let miss = p - (isScam ? 1 : 0)
      return miss * miss
    }
  }
}
