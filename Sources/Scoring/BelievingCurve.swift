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
    let spans = records.filter(\.isScam).compactMap(Span.init)
    var believing = 1.0
    for rank in Set(spans.map(\.last)).sorted() {
      let atRisk = spans.count { $0.first <= rank && rank <= $0.last }
      let gone = spans.filter { $0.last == rank }
      let recognised = gone.count(where: \.isRecognised)
      believing *= 1 - Double(recognised) / Double(atRisk)
      steps.append(
        Step(
          rank: rank, atRisk: atRisk, recognised: recognised, left: gone.count - recognised,
          believing: believing))
    }
  }

  /// The first rank after which at most half still believe; nil where more do to the end.
  package var medianRank: Int? {
    steps.first { $0.believing <= 0.5 }?.rank
  }

  private struct Span {
    var first: Int
    var last: Int
    var isRecognised: Bool

    init?(_ record: PlayRecord) {
      let ranks = record.beliefs.map(\.rank) + record.choices.map(\.rank)
      guard let first = ranks.min(), let last = ranks.max() else { return nil }
      self.first = first
      self.last = record.recognisedAt ?? last
      isRecognised = record.recognisedAt != nil
    }
  }
}
