package import Scenarios
package import Scoring

/// What a learner's plays say about what to practise next.
package struct Progress: Sendable {
  /// How a tactic went over counted plays, by whatever channel.
  private struct Tally {
    var right = 0
    var plays = 0
  }

  /// The learner's name in ``elo``.
  package static let learner = "learner"

  /// From this learner's plays alone; a table over many learners may take its place.
  package var elo = Elo()
  package private(set) var skills: [Skill: SkillRecord] = [:]
  /// When each case was last met, in milliseconds since 1970.
  package private(set) var seenAt: [String: Int] = [:]
  /// Ways by which any case has reached the learner.
  package private(set) var channelsMet: Set<Channel> = []
  /// The fraud type of the last play, practice included.
  package private(set) var lastType: String?

  private var types: [String: Memory] = [:]
  private var tactics: [String: Tally] = [:]

  /// - Parameters:
  ///   - traits: of the cases in the history, by id; plays of others only count as seen.
  ///   - history: all plays in any order, practice included.
  package init(traits: [String: CaseTraits], history: [PlayRecord]) {
    for play in history.sorted(by: { $0.startedAt < $1.startedAt }) {
      seenAt[play.caseID] = max(play.startedAt, play.endedAt)
      lastType = traits[play.caseID]?.type
      guard let traits = traits[play.caseID] else { continue }
      channelsMet.formUnion(traits.channels)
      add(play, of: traits)
    }
  }

  /// Only counted plays show skill: in practice the truth may have been known.
  private mutating func add(_ play: PlayRecord, of traits: CaseTraits) {
    guard play.counted, let judged = play.judged, let isRight = play.verdictIsRight else { return }
    elo.record(
      .init(
        person: Self.learner, caseID: play.caseID, authorDifficulty: traits.difficulty,
        isRight: isRight))
    let grade = Memory.Grade(judged: judged, isRight: isRight)
    for skill in traits.skills {
      if skills[skill]?.add(grade, at: play.startedAt) == nil {
        skills[skill] = SkillRecord(grade, at: play.startedAt)
      }
    }
    if let type = traits.type, types[type]?.review(grade, at: play.startedAt) == nil {
      types[type] = Memory(grade, at: play.startedAt)
    }
    for tactic in traits.judgeTactics {
      tactics[tactic, default: Tally()].plays += 1
      tactics[tactic, default: Tally()].right += isRight ? 1 : 0
    }
  }

  /// Skills whose reminder has come, the most forgotten first.
  package func due(at time: Int) -> [Skill] {
    skills.filter { $0.value.memory.dueAt <= time }
      .map { ($0.key, $0.value.memory.retrievability(at: time)) }
      .sorted {
        ($0.1, $0.0.tactic, $0.0.channel.rawValue) < ($1.1, $1.0.tactic, $1.0.channel.rawValue)
      }
      .map(\.0)
  }

  /// The chance that the type is no longer remembered; 1 for one never met.
  func forgetting(ofType type: String?, at time: Int) -> Double {
    guard let type, let memory = types[type] else { return 1 }
    return 1 - memory.retrievability(at: time)
  }

  /// The share of wrong verdicts, one right and one wrong added: one half for a tactic never met.
  func weakness(inTactic tactic: String) -> Double {
    let tally = tactics[tactic] ?? Tally()
    return 1 - Double(tally.right + 1) / Double(tally.plays + 2)
  }
}
