import Engine
import Scenarios
import Scoring

/// A play with whose it is and its place among this person's plays in the report, from 1.
///
/// One for all rows below the play: a record is much to copy.
final class PlayRow: Sendable {
  let learner: String
  let number: Int
  let play: PlayRecord

  init(learner: String, number: Int, play: PlayRecord) {
    self.learner = learner
    self.number = number
    self.play = play
  }

  static func of(_ report: LearnerReport) -> [PlayRow] {
    report.plays.enumerated().map {
      PlayRow(learner: report.learner, number: $0 + 1, play: $1)
    }
  }
}

extension LearnerTable where Self == RowTable<PlayRow> {
  static var plays: Self {
    RowTable(
      parts: PlayColumns.whose + PlayColumns.story + PlayColumns.reason
        + PlayColumns.thoughts + PlayColumns.outcome + PlayColumns.marks + PlayColumns.frame
        + PlayColumns.form,
      rows: PlayRow.of)
  }
}

/// The columns of plays; the first of them begin the tables below plays as well.
enum PlayColumns {
  typealias Column = RowTable<PlayRow>.Column

  /// Learner and play: what joins the tables.
  static var whose: [Column] {
    [
      .init("learner", "text", "random id, or name where asked for") { .text($0.learner) },
      .init("play", "from 1", "the learner's plays in this report, in the order they were begun") {
        .integer($0.number)
      },
    ]
  }

  static var story: [Column] {
    [
      .init("case", "text", "id of the case") { .text($0.play.caseID) },
      .init("telling", "`scam`, `genuine`", "which of its two stories") {
        .text($0.play.telling.rawValue)
      },
      .init("truth", "`scam`, `genuine`", "of the judged person") { .text($0.play.truth) },
      .init("counted", "`true`, `false`", "whether the play changes any measure") {
        .truth($0.play.counted)
      },
    ]
  }

  static var reason: [Column] {
    [
      .init("reason", "text", "why it does not count (as in JSON); empty where it does") {
        .text($0.play.reason?.rawValue)
      }
    ]
  }

  static var thoughts: [Column] {
    [
      .init("judged", "0.05 to 0.95", "judged belief, as a probability of scam") {
        .number($0.play.judged)
      },
      .init("verdict_right", "`true`, `false`", "whether it was on the right side of 0.5") {
        .truth($0.play.verdictIsRight)
      },
      .init(
        "points", "0 to 100", "100·(1 − (judged − truth)²), truth being 1 for a scam, else 0"
      ) { .number($0.play.points.map { ($0 * 100).rounded() / 100 }) },
      .init(
        "beliefs", "list", "`node/p` of every answer about the judged person, in order"
      ) { row in .list(row.play.beliefs.map { "\($0.node)/\(CSVCell.number($0.p))" }) },
    ]
  }

  static var outcome: [Column] {
    [
      .init("lost", "whole number", "in the case's currency") { .integer($0.play.lost) },
      .init("max_loss", "whole number", "largest loss that could be reached") {
        .integer($0.play.maxLoss)
      },
      .init("gained", "whole number", "in the case's currency") { .integer($0.play.gained) },
      .init("max_gain", "whole number", "largest gain that could be reached") {
        .integer($0.play.maxGain)
      },
      .init("comply_all_lost", "whole number", "loss of always going along") {
        .integer($0.play.complyAll.lost)
      },
      .init("comply_all_gained", "whole number", "gain of always going along") {
        .integer($0.play.complyAll.gained)
      },
      .init("refuse_all_lost", "whole number", "loss of always refusing") {
        .integer($0.play.refuseAll.lost)
      },
      .init("refuse_all_gained", "whole number", "gain of always refusing") {
        .integer($0.play.refuseAll.gained)
      },
      .init("judge_rank", "from 1", "rank of the judge point; empty where it was not reached") {
        .integer($0.play.judgeRank)
      },
      .init(
        "last_losing_rank", "from 1",
        "rank of the last decision that can lose; empty where none can"
      ) { .integer($0.play.lastLosingRank) },
      .init(
        "left_safely", "`true`, `false`",
        "ended with nothing lost before the last losing decision was passed"
      ) { .truth($0.play.leftSafely) },
      .init("ending", "text", "id of the ending; empty for a play left open") {
        .text($0.play.ending)
      },
      .init("choices", "list", "`node/choice`, in order") { row in
        .list(row.play.choices.map { "\($0.node)/\($0.choice)" })
      },
      .init("checks", "from 0", "how often the learner checked") {
        .integer($0.play.checks.count)
      },
      .init("independent_checks", "from 0", "how many of these were independent") {
        .integer($0.play.checks.count(where: \.independent))
      },
      .init("checks_via", "list", "how, in order") { row in
        .list(row.play.checks.map(\.via.rawValue))
      },
    ]
  }

  static var marks: [Column] {
    [
      .init("marking_opened", "`true`, `false`", "whether the marking screen was opened") {
        .truth($0.play.markingOpened)
      },
      .init("clauses", "from 0", "clauses that could be marked") {
        .integer($0.play.markable.count)
      },
      .init(
        "flagged_clauses", "from 0", "those that overlap a flag of the author's, in either telling"
      ) { .integer($0.play.markable.count(where: \.flag)) },
      .init("doubtful_marks", "from 0", "clauses marked doubtful") {
        .integer($0.play.markable.count { $0.marked == .doubtful })
      },
      .init("doubtful_marks_on_flags", "from 0", "those of them that overlap a flag") {
        .integer($0.play.markable.count { $0.marked == .doubtful && $0.flag })
      },
      .init("reassuring_marks", "from 0", "clauses marked reassuring") {
        .integer($0.play.markable.count { $0.marked == .reassuring })
      },
    ]
  }

  static var frame: [Column] {
    [
      .init("lang", "`zh`, `en`", "language the play was begun in") {
        .text($0.play.language.rawValue)
      },
      .init("started_at", "time", "ISO 8601, UTC") { .text(timestamp($0.play.startedAt)) },
      .init("ended_at", "time", "ISO 8601, UTC; empty for a play left open") {
        .text($0.play.ended.map(timestamp))
      },
    ]
  }

  /// All empty for a play outside of forms.
  static var form: [Column] {
    [
      .init("form", "`A`, `B`, `C`", "the form it belongs to; empty for any other play") {
        .text($0.play.form?.form.rawValue)
      },
      .init("occasion", "`before`, `after`, `later`", "when the form was answered") {
        .text($0.play.form?.occasion.rawValue)
      },
      .init("sitting", "text", "names this answering of the form") {
        .text($0.play.form?.sitting)
      },
      .init("place", "from 1", "its place in the sitting") { .integer($0.play.form?.number) },
      .init("sitting_plays", "from 1", "how many plays the sitting has") {
        .integer($0.play.form?.count)
      },
      .init("distance", "`near`, `medium`, `far`", "how far it is from what lessons teach") {
        .text($0.play.form?.distance.rawValue)
      },
      .init(
        "code", "text",
        "joins what one person answers on several occasions; as on their paper, in two groups"
      ) {
        .text($0.play.form.map { PersonalCode($0.code)?.shown ?? $0.code })
      },
    ]
  }
}
