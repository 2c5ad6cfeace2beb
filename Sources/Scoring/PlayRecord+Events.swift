package import Engine
import Scenarios

extension PlayRecord {
  /// What the events of one play amount to; nil unless they begin with ``Event/started(_:)``.
  ///
  /// - Parameters:
  ///   - events: the play's whole stream, in order; one that stops before the ending was quit.
  ///   - startedAt: when the first event was written, in milliseconds since 1970.
  ///   - endedAt: when the last event but resolutions was written, in milliseconds since 1970.
  package init?(events: [Event], startedAt: Int, endedAt: Int) {
    guard case .started(let started) = events.first else { return nil }
    let trace = Trace(events)
    let judged = trace.judged
    self.init(
      caseID: started.caseID, telling: started.telling,
      isScam: judged?.isScammer ?? started.isScammer, judged: judged?.belief.probability,
      beliefs: trace.beliefs(about: judged?.about ?? trace.believed.last?.about),
      choices: trace.choices, checks: trace.checks, markingOpened: trace.markingOpened,
      markable: trace.markable, lost: trace.lost, maxLoss: started.limits.maxLoss,
      gained: trace.gained, maxGain: started.limits.maxGain, judgeRank: judged?.rank,
      lastLosingRank: started.limits.lastLosingRank, quit: trace.ended == nil,
      complyAll: started.limits.complyAll, refuseAll: started.limits.refuseAll,
      ending: trace.ended?.ending, language: started.language, startedAt: startedAt,
      endedAt: endedAt, form: started.placeInForm)
    leftSafely = trace.leftSafely(before: started.limits.lastLosingRank)
    reason = started.practiceReason(reachedJudgement: judged != nil, at: startedAt)
    counted = reason == nil
  }
}

extension Started {
  /// Its place in a form; nil outside of forms, and where another choice is tried in a story of one.
  package var placeInForm: FormPlace? {
    practice == PracticeReason.whatIf.rawValue ? nil : form
  }

  /// What was known at the start comes first; the rest shows in the play itself.
  fileprivate func practiceReason(reachedJudgement: Bool, at time: Int) -> PracticeReason? {
    if let practice { return PracticeReason(rawValue: practice) ?? .unknown }
    return Attempt(
      caseID: caseID, status: status, startedAt: time, reachedJudgement: reachedJudgement
    ).practiceReason(earlier: [])
  }
}

/// The events of a play sorted by kind, beliefs that were taken back left out.
private struct Trace {
  var believed: [Believed] = []
  var chose: [Chose] = []
  var ended: Ended?
  var markingOpened = false
  var clauses: [MarkableClause] = []

  init(_ events: [Event]) {
    for event in events {
      switch event {
      case .believed(let belief): believed.append(belief)
      case .tookBack: _ = believed.popLast()
      case .chose(let choice): chose.append(choice)
      case .ended(let ending): ended = ending
      case .markingOpened: markingOpened = true
      case .closed(let closed): clauses = closed.clauses
      case .started, .proceeded, .marked, .resolved: break
      }
    }
  }

  var judged: Believed? { believed.first(where: \.isJudged) }
  var lost: Int { ended?.lost ?? chose.last?.lost ?? 0 }
  var gained: Int { ended?.gained ?? chose.last?.gained ?? 0 }

  func beliefs(about person: String?) -> [PlayRecord.Belief] {
    believed.filter { $0.about == person }.map {
      PlayRecord.Belief(node: $0.node, rank: $0.rank, p: $0.belief.probability)
    }
  }

  var choices: [PlayRecord.Made] {
    var before = 0
    return chose.map { choice in
      defer { before = choice.lost }
      return PlayRecord.Made(
        node: choice.node, choice: choice.choice, rank: choice.rank, act: choice.act,
        cost: choice.lost - before)
    }
  }

  var checks: [PlayRecord.Check] {
    chose.filter { $0.act == .verify }.compactMap(\.via).map {
      PlayRecord.Check(via: $0, independent: $0.isIndependent)
    }
  }

  var markable: [PlayRecord.Clause] {
    clauses.map {
      PlayRecord.Clause(
        node: $0.node, line: $0.line, lang: $0.language, clause: $0.clause, flag: $0.flag,
        signal: $0.signal, flags: $0.flags, marked: $0.marked)
    }
  }

  /// Ended with nothing lost and without a choice at the last losing decision or behind it.
  func leftSafely(before lastLosingRank: Int?) -> Bool {
    guard let ended, ended.lost == 0 else { return false }
    guard let lastLosingRank else { return true }
    return chose.allSatisfy { $0.rank < lastLosingRank }
  }
}
