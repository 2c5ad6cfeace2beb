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

  /// The measures that would rest on enough plays.
  ///
  /// What sums up beliefs needs six plays of each truth, single levels of belief twenty plays,
  /// earliness six scams in which it is defined, losses and missed gains six plays with something
  /// at stake (and what joins them both), checking six checks, marking ten marks or flags.
  var enough: Set<Measure> {
    let limits: [(Bool, [Measure])] = [
      (
        min(discrimination.scams.count, discrimination.genuine.count) >= Measures.enoughOfEach,
        [.discrimination, .dPrime, .bias, .seDPrime, .brier, .uncertainty, .calibration]
      ),
      (detection.scams + detection.genuine >= Self.enoughForLevels, [.reliability, .resolution]),
      (earliness.count >= Measures.enoughOfEach, [.earliness]),
      (netValue.losses.count >= Measures.enoughOfEach, [.lossRatio]),
      (netValue.missed.count >= Measures.enoughOfEach, [.missedBenefit]),
      (
        min(netValue.losses.count, netValue.missed.count) >= Measures.enoughOfEach,
        [.netValue, .baselineNetValue, .safety]
      ),
      (checks.count >= Measures.enoughOfEach, [.independentChecks]),
      (flags.marks >= Self.enoughMarks, [.flagPrecision]),
      (flags.targets >= Self.enoughMarks, [.flagRecall]),
      (min(flags.marks, flags.targets) >= Self.enoughMarks, [.flagF1]),
    ]
    return Set(limits.filter(\.0).flatMap(\.1))
  }
}
