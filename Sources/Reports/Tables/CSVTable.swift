import Scenarios

/// The tables about people, one for each level.
package enum CSVTable: String, CaseIterable, Sendable {
  /// A row for each play.
  case plays
  /// A row for each person, with every measure.
  case learners
  /// A row for each answer to whether somebody can be trusted.
  case answers
  /// A row for each choice.
  case choices
  /// A row for each clause that could be marked.
  case clauses
}

/// Writes one table as CSV after RFC 4180: a header, then the rows; what is not defined is an empty cell.
package struct CSVReport: ReportWriter {
  private let table: any LearnerTable
  private var isFirst = true

  package init(_ table: CSVTable = .plays) {
    self.table = table.rows
  }

  package mutating func add(_ learner: LearnerReport) -> String {
    var text = begin()
    table.write(learner, to: &text)
    return text
  }

  package mutating func end() -> String { begin() }

  private mutating func begin() -> String {
    defer { isFirst = false }
    return isFirst ? csvLine(table.columns.map { .text($0.name) }) : ""
  }
}

extension CSVTable {
  /// Its columns, in order.
  package var columns: [ColumnHead] { rows.columns }

  fileprivate var rows: any LearnerTable {
    switch self {
    case .plays: .plays
    case .learners: .learners
    case .answers: .answers
    case .choices: .choices
    case .clauses: .clauses
    }
  }
}

/// What stands in a column: for the header, and for the data dictionary.
package struct ColumnHead: Equatable, Sendable {
  package var name: String
  /// Such as `text`, `whole number`, `0.05 to 0.95`.
  package var type: String
  package var meaning: String
}

/// A table with rows for each person.
protocol LearnerTable: Sendable {
  var columns: [ColumnHead] { get }
  func write(_ learner: LearnerReport, to text: inout String)
}

/// A table whose rows are all of one kind.
struct RowTable<Row>: LearnerTable {
  struct Column: Sendable {
    var head: ColumnHead
    var cell: @Sendable (Row) -> CSVCell

    init(
      _ name: String, _ type: String, _ meaning: String,
      _ cell: @escaping @Sendable (Row) -> CSVCell
    ) {
      head = ColumnHead(name: name, type: type, meaning: meaning)
      self.cell = cell
    }
  }

  /// Columns that many rows have in common, written once for all of them.
  struct Lead: Sendable {
    var heads: [ColumnHead]
    var text: @Sendable (Row) -> String
  }

  var lead: Lead?
  var parts: [Column]
  var rows: @Sendable (LearnerReport) -> [Row]

  var columns: [ColumnHead] { (lead?.heads ?? []) + parts.map(\.head) }

  func write(_ learner: LearnerReport, to text: inout String) {
    for row in rows(learner) {
      if let lead { text += lead.text(row) }
      for index in parts.indices {
        if index > 0 || lead != nil { text += "," }
        parts[index].cell(row).write(to: &text)
      }
      text += "\r\n"
    }
  }
}

func csvLine(_ cells: [CSVCell]) -> String {
  var text = ""
  for index in cells.indices {
    if index > 0 { text += "," }
    cells[index].write(to: &text)
  }
  return text + "\r\n"
}
