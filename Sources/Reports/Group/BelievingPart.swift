import Scoring

/// How many still believed a scammer from decision to decision, over everybody who met one.
struct BelievingPart {
  /// Fewer plays than this say too little, and might say whose they are.
  private static let fewest = 5

  var plays: [PlayRecord]
  var words: ChartWords

  var blocks: [Block] {
    let counted = plays.filter { $0.counted && $0.isScam && $0.judged != nil }
    let steps = BelievingCurve(counted).steps
    guard counted.count >= Self.fewest, !steps.isEmpty else { return [] }
    return [
      .heading(words.believing), .words(words.believingMeans),
      .list(steps.map { Words(words.believingAt($0.rank, $0.believing.hundredths)) }),
      .chart(
        .falling(
          words.believing, steps.map { ($0.rank, $0.believing) }, axis: words.decision)),
    ]
  }
}
