import Engine
import Scenarios
import Scoring

/// The report as CSV after RFC 4180: a header, then one row for each play.
///
/// docs/REPORTS.md has the data dictionary. What is not defined is an empty cell.
package func csv(_ document: ReportDocument) -> String {
  let header = Column.all.map { CSVCell.text($0.name) }
  let rows = document.learners.flatMap { report in
    report.plays.map { play in Column.all.map { $0.cell(report.learner, play) } }
  }
  return ([header] + rows).map { $0.map(\.description).joined(separator: ",") + "\r\n" }.joined()
}

/// The names of the columns, in order.
package let csvColumns = Column.all.map(\.name)

private struct Column: Sendable {
  var name: String
  var cell: @Sendable (_ learner: String, _ play: PlayRecord) -> CSVCell

  static let all =
    [Column(name: "learner", cell: { learner, _ in .text(learner) })]
    + story + thoughts + outcome + marks + frame

  private static func play(
    _ name: String, _ cell: @escaping @Sendable (PlayRecord) -> CSVCell
  ) -> Column {
    Column(name: name, cell: { _, play in cell(play) })
  }

  private static let story = [
    play("case") { .text($0.caseID) },
    play("telling") { .text($0.telling.rawValue) },
    play("truth") { .text($0.truth) },
    play("counted") { .truth($0.counted) },
    play("reason") { .text($0.reason?.rawValue) },
  ]

  private static let thoughts = [
    play("judged") { .number($0.judged) },
    play("verdict_right") { .truth($0.verdictIsRight) },
    play("points") { .number($0.points.map { ($0 * 100).rounded() / 100 }) },
    play("beliefs") { play in
      .list(play.beliefs.map { "\($0.node)/\(CSVCell.number($0.p))" })
    },
  ]

  private static let outcome = [
    play("lost") { .integer($0.lost) },
    play("max_loss") { .integer($0.maxLoss) },
    play("gained") { .integer($0.gained) },
    play("max_gain") { .integer($0.maxGain) },
    play("comply_all_lost") { .integer($0.complyAll.lost) },
    play("comply_all_gained") { .integer($0.complyAll.gained) },
    play("refuse_all_lost") { .integer($0.refuseAll.lost) },
    play("refuse_all_gained") { .integer($0.refuseAll.gained) },
    play("judge_rank") { .integer($0.judgeRank) },
    play("last_losing_rank") { .integer($0.lastLosingRank) },
    play("left_safely") { .truth($0.leftSafely) },
    play("ending") { .text($0.ending) },
    play("choices") { .list($0.choices.map { "\($0.node)/\($0.choice)" }) },
    play("checks") { .integer($0.checks.count) },
    play("independent_checks") { .integer($0.checks.count(where: \.independent)) },
    play("checks_via") { .list($0.checks.map(\.via.rawValue)) },
  ]

  private static let marks = [
    play("marking_opened") { .truth($0.markingOpened) },
    play("clauses") { .integer($0.markable.count) },
    play("flagged_clauses") { .integer($0.markable.count(where: \.flag)) },
    play("doubtful_marks") { .integer($0.markable.count { $0.marked == .doubtful }) },
    play("doubtful_marks_on_flags") {
      .integer($0.markable.count { $0.marked == .doubtful && $0.flag })
    },
    play("reassuring_marks") { .integer($0.markable.count { $0.marked == .reassuring }) },
  ]

  private static let frame = [
    play("lang") { .text($0.language.rawValue) },
    play("started_at") { .text(timestamp($0.startedAt)) },
    play("ended_at") { .text($0.ended.map(timestamp)) },
  ]
}
