import Scenarios

/// The tables of a class, for spreadsheets.
package enum ClassTable: String, CaseIterable, Sendable {
  /// A row for each vote on each decision.
  case votes
  /// A row for each sign that was heard and asked about.
  case clues
}

/// One table of a class as CSV after RFC 4180: a header, then the rows.
///
/// What is not defined is an empty cell.
package func csv(_ report: ClassReport, _ table: ClassTable = .votes) -> String {
  switch table {
  case .votes:
    csv(
      table.columns,
      report.stories.enumerated().flatMap { place, story in
        story.decisions.flatMap { decision in
          decision.rounds.map { cells(report, place + 1, story, decision, $0) }
        }
      })
  case .clues:
    csv(
      table.columns,
      report.stories.enumerated().flatMap { place, story in
        story.clues.map { cells(report, place + 1, story, $0) }
      })
  }
}

private func csv(_ columns: [ColumnHead], _ rows: [[CSVCell]]) -> String {
  ([columns.map { CSVCell.text($0.name) }] + rows).map(csvLine).joined()
}

private func cells(
  _ report: ClassReport, _ number: Int, _ story: ClassReport.Story, _ clue: ClassReport.Clue
) -> [CSVCell] {
  [
    .text(report.code), .integer(number), .text(story.caseID), .text(story.telling?.rawValue),
    .integer(clue.decision), .text(clue.mark), .integer(clue.votes), .integer(clue.missed),
  ]
}

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
