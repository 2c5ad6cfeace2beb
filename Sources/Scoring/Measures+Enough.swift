extension Measures {
  /// Counted plays of each truth below which beliefs are not summed up.
  package static let enoughOfEach = 6
  /// Counted plays of each truth below which nobody is put in an order.
  package static let enoughToRank = 20

  /// How many counted scams and genuine plays are missing until beliefs are summed up.
  package var missing: (scams: Int, genuine: Int) {
    (max(0, Self.enoughOfEach - scams), max(0, Self.enoughOfEach - genuine))
  }

  /// Whether there are plays enough to compare this learner with another one.
  package var canBeRanked: Bool {
    min(scams, genuine) >= Self.enoughToRank
  }
}

extension Evidence {
  /// Plays over which the six levels of belief can be looked at one by one.
  private static let enoughForLevels = 20
  /// Marks, and flagged clauses, that a share can be taken of.
  private static let enoughMarks = 10

  /// Whether a measure would rest on enough plays.
  ///
  /// What sums up beliefs needs six plays of each truth, single levels of belief twenty plays,
  /// earliness six scams in which it is defined, losses and missed gains six plays with something
  /// at stake (and what joins them both), checking six checks, marking ten marks or flags.
  func isEnough(for measure: Measure) -> Bool {
    switch measure {
    case .discrimination, .dPrime, .bias, .seDPrime, .brier, .uncertainty, .calibration:
      min(discrimination.scams.count, discrimination.genuine.count) >= Measures.enoughOfEach
    case .reliability, .resolution: detection.scams + detection.genuine >= Self.enoughForLevels
    case .earliness: earliness.count >= Measures.enoughOfEach
    case .lossRatio: netValue.losses.count >= Measures.enoughOfEach
    case .missedBenefit: netValue.missed.count >= Measures.enoughOfEach
    case .netValue, .baselineNetValue, .safety:
      min(netValue.losses.count, netValue.missed.count) >= Measures.enoughOfEach
    case .independentChecks: checks.count >= Measures.enoughOfEach
    case .flagPrecision: flags.marks >= Self.enoughMarks
    case .flagRecall: flags.targets >= Self.enoughMarks
    case .flagF1: min(flags.marks, flags.targets) >= Self.enoughMarks
    }
  }
}
