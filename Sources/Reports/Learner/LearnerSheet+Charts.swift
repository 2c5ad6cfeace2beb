import Scoring

extension LearnerSheet {
  private var chartWords: ChartWords { .of(language) }

  /// A figure of 100 as a picture; none where there is too little to say.
  func figure(_ name: String, _ measure: Measure, _ value: Double?) -> [Block] {
    guard measures.isEnough(for: measure), let value else { return [] }
    let interval = measures.intervals[measure]
    return [
      .chart(
        .figure(
          "\(name) \(Int(value.rounded()))/100", value, low: interval.map { 100 * $0.low },
          high: interval.map { 100 * $0.high }))
    ]
  }

  /// Which way mistakes lean, as a picture.
  var leaning: [Block] {
    guard measures.isEnough(for: .bias), let bias = measures[.bias],
      let interval = measures.intervals[.bias]
    else { return [] }
    // More than two standard deviations to a side is as far as one can lean.
    return [
      .chart(
        .leaning(
          words.leaning(Leaning(interval)), -bias / 2, left: chartWords.tooTrusting,
          middle: chartWords.justRight, right: chartWords.tooSuspicious))
    ]
  }

  /// What was believed from answer to answer, story by story: the newest of those that count.
  var traces: [Block] {
    let plays = report.plays.filter { $0.counted && $0.beliefs.count > 1 }.suffix(Self.mostTraces)
    guard !plays.isEmpty else { return [] }
    let drawn = plays.map { play in
      Block.Captioned(
        caption: "\(frame.title(play.caseID) ?? play.caseID) · \(words.truth(play.isScam))",
        chart: .trace(
          chartWords.trace(play.beliefs.map { words.belief($0.p) }), play.beliefs.map(\.p)))
    }
    return [
      .heading(chartWords.traces), .gallery(how: chartWords.tracesMean, drawn),
    ]
  }

  private static let mostTraces = 24
}
