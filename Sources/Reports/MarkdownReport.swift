import Scenarios
import Scoring

/// The report as Markdown, in words, for a person to take home: one part for each learner.
package func markdown(_ document: ReportDocument) -> String {
  let words = Wording.of(document.language)
  guard !document.learners.isEmpty else { return words.nobody + "\n" }
  return document.learners.map { report in
    Sheet(report: report, document: document, words: words).blocks.joined(separator: "\n\n") + "\n"
  }.joined(separator: "\n---\n\n")
}

/// What one learner takes home.
struct Sheet {
  var report: LearnerReport
  var language: Language
  var titles: [String: String]
  var words: Wording
  var measures: Measures

  init(report: LearnerReport, document: ReportDocument, words: Wording) {
    self.report = report
    self.words = words
    language = document.language
    titles = document.titles
    measures = Measures(report.plays)
  }

  var blocks: [String] {
    let title = "# " + words.title(report.learner.markdownEscaped)
    guard !report.plays.isEmpty else { return [title, words.nothingYet, words.closing] }
    return [title, playsSoFar] + twoWords + howItWent + table + [words.closing]
  }

  private var playsSoFar: String {
    words.playsSoFar(
      measures.scams, measures.genuine, report.plays.count - measures.scams - measures.genuine)
  }

  private var table: [String] {
    let head = row(words.columns)
    let rule = row(words.columns.map { _ in "---" })
    let rows = report.plays.map { row(cells($0)) }
    let hasLost = report.plays.contains { $0.lost > 0 }
    return ["## \(words.plays)", ([head, rule] + rows).joined(separator: "\n")]
      + (hasLost ? [words.moneyWasPretend] : [])
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func cells(_ play: PlayRecord) -> [String] {
    [
      (titles[play.caseID] ?? play.caseID).markdownEscaped,
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
