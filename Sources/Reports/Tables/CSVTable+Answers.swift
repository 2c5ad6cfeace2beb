import Engine
import Scenarios
import Scoring

/// Something within a play, and its place among what is like it there, from 1.
struct PartRow<Part> {
  /// The cells of ``PlayColumns/whose`` and ``PlayColumns/story``, as they are written.
  var lead: String
  var number: Int
  var part: Part
}

extension LearnerTable {
  /// A table of parts of plays, each behind the columns that say whose and which play it is.
  fileprivate static func parts<Part>(
    _ number: String, _ columns: [RowTable<PartRow<Part>>.Column],
    _ parts: @escaping @Sendable (PlayRecord) -> [Part]
  ) -> RowTable<PartRow<Part>> {
    let lead = PlayColumns.whose + PlayColumns.story
    return RowTable(
      lead: .init(heads: lead.map(\.head), text: { $0.lead }),
      parts: [.init("number", "from 1", number) { .integer($0.number) }] + columns,
      rows: { report in
        PlayRow.of(report).flatMap { row in
          let cells = lead.map { $0.cell(row).description }.joined(separator: ",")
          return parts(row.play).enumerated().map {
            PartRow(lead: cells, number: $0 + 1, part: $1)
          }
        }
      })
  }
}

extension LearnerTable where Self == RowTable<PartRow<PlayRecord.Belief>> {
  static var answers: Self {
    parts(
      "answers of the play, in order",
      [
        .init("node", "text", "id of the node") { .text($0.part.node) },
        .init("rank", "from 1", "the decision's place on the go-along path") {
          .integer($0.part.rank)
        },
        .init("p", "0.05 to 0.95", "probability of scam that the answer stands for") {
          .number($0.part.p)
        },
      ],
      { $0.beliefs })
  }
}

extension LearnerTable where Self == RowTable<PartRow<PlayRecord.Made>> {
  static var choices: Self {
    parts(
      "choices of the play, in order",
      [
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
      { $0.choices })
  }
}

extension LearnerTable where Self == RowTable<PartRow<PlayRecord.Clause>> {
  static var clauses: Self {
    parts(
      "clauses of the play, in the order they were shown",
      [
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
      { $0.markable })
  }
}
