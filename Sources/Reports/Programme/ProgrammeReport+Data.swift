import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Many classes as CSV: a row for each class, lesson or month.
package func csv(_ report: ProgrammeReport) -> String {
  csvLine(programmeColumns.map { .text($0.name) })
    + report.rows.map { csvLine($0.cells) }.joined()
}

/// Many classes as JSON, keys in alphabetical order; what is not defined is null.
package func json(_ report: ProgrammeReport) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    let tree = JSONProgramme(
      grouping: report.grouping.rawValue, open: report.open,
      all: ProgrammeRow(
        ProgrammeReport.Part(name: "", startedAt: 0, figures: report.all),
        isShown: report.all.mayBeShown, change: report.changes.all),
      groups: report.rows)
    return String(decoding: try encoder.encode(tree), as: UTF8.self) + "\n"
  } catch {
    preconditionFailure("a report holds nothing but texts and finite numbers: \(error)")
  }
}

private struct JSONProgramme: Encodable {
  /// Grows when a field changes its meaning or goes away.
  var format = 1
  var grouping: String
  var open: Int
  var all: ProgrammeRow
  var groups: [ProgrammeRow]
}

extension ProgrammeReport {
  fileprivate var rows: [ProgrammeRow] {
    let shown = shown
    let changes = changes.groups
    return parts.enumerated().map { place, part in
      ProgrammeRow(part, isShown: shown.contains(place), change: changes[place])
    }
  }
}

/// The figures of a group by the names of their columns.
private struct ProgrammeRow: Encodable {
  private let part: ProgrammeReport.Part
  /// Whether what people did alone may be shown.
  private let isShown: Bool
  /// nil where it may not be shown.
  private let change: Change?

  init(_ part: ProgrammeReport.Part, isShown: Bool, change: Change?) {
    self.part = part
    self.isShown = isShown
    self.change = change
  }

  var cells: [CSVCell] {
    let figures = part.figures
    let (scam, genuine) = (figures.scamTalk, figures.genuineTalk)
    let verdicts = isShown ? figures.verdicts : nil
    let found = isShown ? figures.discrimination : nil
    return [
      .text(part.name), .text(part.name.isEmpty ? nil : timestamp(part.startedAt)),
      .integer(figures.classes), .integer(figures.heads), .integer(figures.phones),
      .integer(figures.shared), .integer(scam.first), .integer(scam.firstDoubted),
      .integer(scam.last), .integer(scam.lastDoubted), .integer(genuine.first),
      .integer(genuine.firstDoubted), .integer(genuine.last), .integer(genuine.lastDoubted),
      .integer(figures.people), .integer(verdicts?.scams), .integer(verdicts?.scamsDoubted),
      .integer(verdicts?.genuine), .integer(verdicts?.genuineTrusted),
      .integer(figures.discriminations.count), .number(found?.mean), .number(found?.interval?.low),
      .number(found?.interval?.high), .integer(change?.peopleBefore), .number(change?.before),
      .number(change?.after), .number(change?.change), .number(change?.interval?.low),
      .number(change?.interval?.high), .number(change?.falseAlarmsBefore),
      .number(change?.falseAlarmsAfter), .truth(change?.isImproved),
    ]
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: ColumnKey.self)
    for (head, cell) in zip(programmeColumns, cells) { try cell.encode(head.name, into: &values) }
  }
}
