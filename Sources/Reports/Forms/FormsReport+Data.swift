import Scenarios
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Changes as CSV: a row for each comparison, of all stories and at each distance.
package func csv(_ report: FormsReport) -> String {
  csvLine(formsColumns.map { .text($0.name) }) + report.rows.map { csvLine($0.cells) }.joined()
}

/// Changes as JSON, keys in alphabetical order; what is not defined, or says too much of few, is null.
package func json(_ report: FormsReport) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    return String(decoding: try encoder.encode(JSONForms(report)), as: UTF8.self) + "\n"
  } catch {
    preconditionFailure("a report holds nothing but texts and finite numbers: \(error)")
  }
}

extension FormsReport {
  fileprivate var rows: [FormsRow] {
    let unpaired = figures.unpaired.map { [FormsRow("unpaired", "all", $0)] } ?? []
    return rows("before_after", figures.paired) + unpaired + rows("before_later", figures.later)
  }

  private func rows(_ name: String, _ comparison: BeforeAfter.Comparison?) -> [FormsRow] {
    guard let comparison else { return [] }
    return [FormsRow(name, "all", comparison.all)]
      + TestForm.Distance.allCases.compactMap { distance in
        comparison.distances[distance].map { FormsRow(name, distance.rawValue, $0) }
      }
  }
}

/// One change; figures of fewer than five people are left out.
private struct FormsRow: Encodable {
  let comparison: String
  let stories: String
  let change: Change

  init(_ comparison: String, _ stories: String, _ change: Change) {
    self.comparison = comparison
    self.stories = stories
    self.change = change
  }

  var cells: [CSVCell] {
    let isShown = min(change.peopleBefore, change.peopleAfter) >= BeforeAfter.fewest
    let number = { (value: Double?) in CSVCell.number(isShown ? value : nil) }
    return [
      .text(comparison), .text(stories), .integer(change.peopleBefore),
      .integer(change.peopleAfter), number(change.before), number(change.after),
      number(change.change), number(change.interval?.low), number(change.interval?.high),
      number(change.effect), number(change.falseAlarmsBefore), number(change.falseAlarmsAfter),
      number(change.falseAlarmInterval?.low), number(change.falseAlarmInterval?.high),
      .truth(change.isEnough), .truth(change.isImproved),
    ]
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: ColumnKey.self)
    for (head, cell) in zip(formsColumns, cells) { try cell.encode(head.name, into: &values) }
  }
}

private struct JSONForms: Encodable {
  /// A form, with the room it leaves; shares of fewer than five people are null.
  struct Form: Encodable {
    var form: String
    var people: Int
    var mean: Double?
    var floor: Double?
    var ceiling: Double?

    private enum CodingKeys: String, CodingKey {
      case form, people, mean, floor, ceiling
    }

    /// Every key is always there.
    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(form, forKey: .form)
      try values.encode(people, forKey: .people)
      try values.encode(mean, forKey: .mean)
      try values.encode(floor, forKey: .floor)
      try values.encode(ceiling, forKey: .ceiling)
    }
  }

  var format = 1
  var joined: Int
  var finishedBoth: Int
  var counted: Int
  var lost: [String: Int]
  var changes: [FormsRow]
  var forms: [Form]

  init(_ report: FormsReport) {
    let figures = report.figures
    joined = figures.joined
    finishedBoth = figures.finishedBoth
    counted = figures.counted
    lost = Dictionary(
      uniqueKeysWithValues: BeforeAfter.Loss.allCases.map {
        ($0.rawValue, figures.lost[$0] ?? 0)
      })
    changes = report.rows
    forms = figures.ranges.map { range in
      let isShown = range.people >= BeforeAfter.fewest
      return Form(
        form: range.form.rawValue, people: range.people, mean: isShown ? range.mean : nil,
        floor: isShown ? range.floor : nil, ceiling: isShown ? range.ceiling : nil)
    }
  }
}
