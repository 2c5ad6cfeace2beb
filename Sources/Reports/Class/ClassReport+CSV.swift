import Scenarios

/// A class as CSV after RFC 4180: a header, then one row for each vote on each decision.
///
/// docs/REPORTS.md has the data dictionary. What is not defined is an empty cell.
package func csv(_ report: ClassReport) -> String {
  let rows = report.stories.enumerated().flatMap { place, story in
    story.decisions.flatMap { decision in
      decision.rounds.map { cells(report, place + 1, story, decision, $0) }
    }
  }
  let header = classColumns.map { CSVCell.text($0) }
  return ([header] + rows).map { $0.map(\.description).joined(separator: ",") + "\r\n" }.joined()
}

/// The names of the columns, in order.
package let classColumns = [
  "class", "started_at", "story", "case", "telling", "decision", "node", "round", "votes",
  "trusting", "doubting", "choices", "went", "by",
]

private func cells(
  _ report: ClassReport, _ number: Int, _ story: ClassReport.Story,
  _ decision: ClassReport.Decision, _ round: ClassReport.Round
) -> [CSVCell] {
  let choices = round.choices.map { counts in
    CSVCell.list(zip(decision.choices, counts).map { "\($0.id)/\($1)" })
  }
  return [
    .text(report.code), .text(timestamp(report.startedAt)), .integer(number),
    .text(story.caseID), .text(story.telling?.rawValue), .integer(decision.number),
    .text(decision.node), .integer(round.round), .integer(round.votes),
    .integer(round.trusting), .integer(round.doubting), choices ?? .text(nil),
    .text(decision.went), .text(decision.by),
  ]
}
