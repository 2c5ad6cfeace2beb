extension PlayRecord {
  /// A belief from which on the other person is held for a scammer.
  private static let alarm = 0.65

  /// The rank r* of the first belief of at least 0.65 that is never taken back.
  ///
  /// nil where there is none. "Can't tell yet" neither starts nor takes back a recognition.
  package var recognisedAt: Int? {
    var rank: Int?
    for belief in beliefs {
      if belief.p >= Self.alarm {
        rank = rank ?? belief.rank
      } else if belief.p < 0.5 {
        rank = nil
      }
    }
    return rank
  }

  /// How much of the way from the judge point to the last losing decision was still ahead when the
  /// scam was recognised: 1 at the judge point or before, 0 too late or never.
  ///
  /// nil in a genuine play, where the way has no length, and where a play without a recognition was
  /// quit or ended safely before the last losing decision.
  package var earliness: Double? {
    guard isScam, let judgeRank, let lastLosingRank, lastLosingRank >= judgeRank else { return nil }
    guard let recognisedAt else { return leftSafely || quit ? nil : 0 }
    let ahead = Double(lastLosingRank + 1 - recognisedAt)
    return (ahead / Double(lastLosingRank + 1 - judgeRank)).clamped(to: 0...1)
  }
}
