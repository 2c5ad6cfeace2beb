/// How many still believe a scammer, decision by decision (Kaplan and Meier 1958).
package struct BelievingCurve: Equatable, Sendable {
  package struct Step: Equatable, Sendable {
    /// The place of the decision on the go-along path, from 1.
    package var rank: Int
    /// Plays that came this far without a recognition.
    package var atRisk: Int
    /// Plays in which the scam was recognised here for good.
    package var recognised: Int
    /// Plays that ended here without a recognition.
    package var left: Int
    /// The estimated share that still believes after this decision.
    package var believing: Double

    package init(rank: Int, atRisk: Int, recognised: Int, left: Int, believing: Double) {
      self.rank = rank
      self.atRisk = atRisk
      self.recognised = recognised
      self.left = left
      self.believing = believing
    }
  }

  /// One for each rank at which a play was recognised or ended, in order.
  package private(set) var steps: [Step] = []

  /// A play enters at its first decision and leaves when the scam is recognised, or else at its
  /// last decision; genuine plays, and plays without a decision, are left out.
  package init(_ records: [PlayRecord]) {
    var tally = Tally()
    for record in records { tally.add(record) }
    self.init(tally)
  }

  /// The curve over all plays of a tally.
  package init(_ tally: Tally) {
    var believing = 1.0
    for (rank, gone) in tally.gone.sorted(by: { $0.key < $1.key }) {
      let came = tally.entered.reduce(0) { $0 + ($1.key <= rank ? $1.value : 0) }
      let went = tally.gone.reduce(0) {
        $0 + ($1.key < rank ? $1.value.recognised + $1.value.left : 0)
      }
      let atRisk = came - went
      believing *= 1 - Double(gone.recognised) / Double(atRisk)
      steps.append(
        Step(
          rank: rank, atRisk: atRisk, recognised: gone.recognised, left: gone.left,
          believing: believing))
    }
  }

  /// The first rank after which at most half still believe; nil where more do to the end.
  package var medianRank: Int? {
    steps.first { $0.believing <= 0.5 }?.rank
  }

  /// Plays counted by where they entered and how they left, so that any number takes little room.
  package struct Tally: Equatable, Sendable {
    fileprivate struct Gone: Equatable {
      var recognised = 0
      var left = 0
    }

    /// How many scam plays with a decision were added.
    package private(set) var plays = 0
    fileprivate var entered: [Int: Int] = [:]
    fileprivate var gone: [Int: Gone] = [:]

    package init() {}

    /// A genuine play, or one without a decision, changes nothing.
    package mutating func add(_ record: PlayRecord) {
      let ranks = record.beliefs.map(\.rank) + record.choices.map(\.rank)
      guard record.isScam, let first = ranks.min(), let last = ranks.max() else { return }
      plays += 1
      entered[first, default: 0] += 1
      if let rank = record.recognisedAt {
        gone[rank, default: Gone()].recognised += 1
      } else {
        gone[last, default: Gone()].left += 1
      }
    }
  }
}
