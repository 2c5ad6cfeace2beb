import Engine
import Scenarios
import Scoring

/// Something within a play, and its place among what is like it there, from 1.
struct PartRow<Part> {
  var play: PlayRow
  var number: Int
  var part: Part

  static func of(
    _ report: LearnerReport, _ parts: (PlayRecord) -> [Part]
  ) -> [PartRow] {
    PlayRow.of(report).flatMap { row in
      parts(row.play).enumerated().map { PartRow(play: row, number: $0 + 1, part: $1) }
    }
  }

  fileprivate static func columns(_ number: String) -> [RowTable<PartRow>.Column] {
    PlayColumns.whose(\.play) + PlayColumns.story(\.play) + [
      .init("number", "from 1", number) { .integer($0.number) }
    ]
  }
}

extension LearnerTable where Self == RowTable<PartRow<PlayRecord.Belief>> {
  static var answers: Self {
    RowTable(
      parts: PartRow.columns("answers of the play, in order") + [
        .init("node", "text", "id of the node") { .text($0.part.node) },
        .init("rank", "from 1", "the decision's place on the go-along path") {
          .integer($0.part.rank)
        },
        .init("p", "0.05 to 0.95", "probability of scam that the answer stands for") {
          .number($0.part.p)
        },
      ],
      rows: { report in PartRow.of(report, \.beliefs) })
  }
}

extension LearnerTable where Self == RowTable<PartRow<PlayRecord.Made>> {
  static var choices: Self {
    RowTable(
      parts: PartRow.columns("choices of the play, in order") + [
        .init("node", "text", "id of the node") { .text($0.part.node) },
        .init("choice", "text", "id of the choice") { .text($0.part.choice) },
        .init("rank", "from 1", "the decision's place on the go-along path") {
          .integer($0.part.rank)
        },
        .init(
          "act", Act.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "),
          "what kind of choice it is"
        ) { .text($0.part.act.rawValue) },
        .init(
          "cost", "whole number",
          "what it lost, in the case's currency; below 0 where something came back"
        ) {
          .integer($0.part.cost)
        },
      ],
      rows: { report in PartRow.of(report, \.choices) })
  }
}

extension LearnerTable where Self == RowTable<PartRow<PlayRecord.Clause>> {
  static var clauses: Self {
    RowTable(
      parts: PartRow.columns("clauses of the play, in the order they were shown") + [
        .init("node", "text", "id of the node") { .text($0.part.node) },
        .init("line", "from 1", "the line's place in its node") { .integer($0.part.line) },
        .init("clause", "from 1", "the clause's place in its line") { .integer($0.part.clause) },
        .init("lang", "`zh`, `en`", "language the clauses were shown in") {
          .text($0.part.lang.rawValue)
        },
        .init("flag", "`true`, `false`", "whether it overlaps a flag of the author's") {
          .truth($0.part.flag)
        },
        .init("flags", "list", "ids of those flags; empty in plays recorded before flags had ids") {
          row in
          .list(row.part.flags)
        },
        .init("signal", "`true`, `false`", "whether it overlaps a reassuring signal") {
          .truth($0.part.signal)
        },
        .init("marked", "`doubtful`, `reassuring`", "by the learner; empty where unmarked") {
          .text($0.part.marked?.rawValue)
        },
      ],
      rows: { report in PartRow.of(report, \.markable) })
  }
}
