package import Scenarios

/// A tactic as it comes by one channel: what is remembered and forgotten.
package struct Skill: Hashable, Sendable {
  /// An id of the taxonomy's `tactics`.
  package var tactic: String
  package var channel: Channel

  package init(tactic: String, channel: Channel) {
    self.tactic = tactic
    self.channel = channel
  }
}

extension CaseTraits {
  /// What a play of the case exercises, whichever telling is played.
  package var skills: [Skill] {
    judgeTactics.flatMap { tactic in
      judgeChannels.map { Skill(tactic: tactic, channel: $0) }
    }
  }
}

/// How a skill was met so far.
package struct SkillRecord: Equatable, Sendable {
  package private(set) var memory: Memory
  /// When verdicts were right, and whether the last one was; milliseconds since 1970, in order.
  private var successes: [Int]
  private var lastWasRight: Bool

  init(_ grade: Memory.Grade, at time: Int) {
    memory = Memory(grade, at: time)
    successes = grade == .again ? [] : [time]
    lastWasRight = grade != .again
  }

  mutating func add(_ grade: Memory.Grade, at time: Int) {
    memory.review(grade, at: time)
    lastWasRight = grade != .again
    if lastWasRight { successes.append(time) }
  }

  /// Whether the last verdict was right, at least seven days after another right one.
  package var isMastered: Bool {
    guard lastWasRight, let first = successes.first, let last = successes.last else { return false }
    return last - first >= 7 * Memory.day
  }
}
