import Scoring

/// How many still believed a scammer from decision to decision, over everybody who met one.
struct BelievingPart {
  /// Fewer plays than this say too little, and might say whose they are.
  private static let fewest = 5

  /// Over plays that count.
  var tally: BelievingCurve.Tally
  var words: ChartWords

  var blocks: [Block] {
    let steps = BelievingCurve(tally).steps
    guard tally.plays >= Self.fewest, !steps.isEmpty else { return [] }
    let head: [Block] = [
      .heading(words.believing), .words(words.believingMeans),
      .list(steps.map { Words(words.believingAt($0.rank, $0.believing.hundredths)) }),
    ]
    // One step is no curve.
    guard steps.count > 1 else { return head }
    return head + [
      .chart(
        .falling(
          words.believing, steps.map { ($0.rank, $0.believing) }, axis: words.decision))
    ]
  }
}

extension BelievingCurve.Tally {
  /// Practice, and what was never judged, is left out.
  mutating func addCounted(_ play: PlayRecord) {
    if play.counted, play.judged != nil { add(play) }
  }

  static func counted(_ plays: [PlayRecord]) -> Self {
    plays.reduce(into: Self()) { $0.addCounted($1) }
  }
}
