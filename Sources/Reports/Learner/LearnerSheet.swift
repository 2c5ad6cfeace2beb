import Scenarios
import Scoring

/// What one learner takes home.
struct LearnerSheet {
  var report: LearnerReport
  var frame: ReportFrame
  var words: Wording
  var measures: Measures

  init(_ report: LearnerReport, _ frame: ReportFrame) {
    self.report = report
    self.frame = frame
    words = .of(frame.language)
    measures = Measures(report.plays)
  }

  var language: Language { frame.language }

  var blocks: [Block] {
    let title = Block.title(words.title(report.learner))
    let closing = Block.words(words.closing)
    let scope = frame.scope.map { [Block.words($0)] } ?? []
    guard !report.plays.isEmpty else {
      return [title] + scope
        + [.words(frame.scope == nil ? words.nothingYet : words.nothingInScope), closing]
    }
    let tables = KindTables(report.plays, frame).blocks
    return [title] + scope + [.words(playsSoFar)] + twoWords + howItWent + next + tables + traces
      + table
      + [closing]
  }

  private var playsSoFar: String {
    words.playsSoFar(
      measures.scams, measures.genuine, report.plays.count - measures.scams - measures.genuine)
  }

  private var next: [Block] {
    let steps = NextStep.three(report.plays) { frame.kinds($0)?.tactics ?? [] }
    return [.heading(words.next), .list(steps.map { Words($0.words(language)) })]
  }

  private var table: [Block] {
    let hasLost = report.plays.contains { $0.lost > 0 }
    return [
      .heading(words.plays), .table(columns: words.columns, rows: report.plays.map(cells)),
    ] + (hasLost ? [.words(words.moneyWasPretend)] : [])
  }

  private func cells(_ play: PlayRecord) -> [String] {
    [
      frame.title(play.caseID) ?? play.caseID,
      words.truth(play.isScam),
      play.judged.map(words.belief) ?? words.notJudged,
      result(play).joined(separator: words.separator),
      play.counted ? words.counts : words.practice(play.reason ?? .unknown),
    ]
  }

  /// What came of a play.
  ///
  /// Only a genuine story can be missed: what a scam holds out is no benefit.
  private func result(_ play: PlayRecord) -> [String] {
    var parts: [String] = []
    if let isRight = play.verdictIsRight, let points = play.points {
      parts.append(words.verdict(isRight, Int(points.rounded())))
    }
    if play.quit { parts.append(words.leftOpen) }
    if play.lost > 0 {
      parts.append(words.lost(play.lost.grouped))
    } else if play.maxLoss > 0, !play.quit {
      parts.append(words.nothingLost)
    }
    if play.gained > 0 { parts.append(words.gained(play.gained.grouped)) }
    if !play.isScam, !play.quit, play.gained < play.maxGain {
      parts.append(words.missed((play.maxGain - max(0, play.gained)).grouped))
    }
    return parts
  }
}
