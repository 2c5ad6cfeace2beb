import Scoring

/// A person with what their plays say.
struct LearnerRow {
  var learner: String
  var plays: Int
  var measures: Measures
  var values: [Measure: Double]
  var intervals: [Measure: Interval]
  var enough: Set<Measure>

  init(_ report: LearnerReport) {
    learner = report.learner
    plays = report.plays.count
    measures = Measures(report.plays)
    values = measures.values
    intervals = measures.intervals
    enough = measures.enough
  }
}

extension LearnerTable where Self == RowTable<LearnerRow> {
  static var learners: Self {
    RowTable(
      parts: [
        .init("learner", "text", "random id, or name where asked for") { .text($0.learner) },
        .init("plays", "from 0", "plays in this report, practice included") {
          .integer($0.plays)
        },
        .init("scams", "from 0", "plays that count, with a scammer") {
          .integer($0.measures.scams)
        },
        .init("genuine", "from 0", "plays that count, with somebody genuine") {
          .integer($0.measures.genuine)
        },
      ] + Measure.allCases.flatMap(columns),
      rows: { [LearnerRow($0)] })
  }

  private static func columns(_ measure: Measure) -> [RowTable<LearnerRow>.Column] {
    let name = measure.columnName
    return [
      .init(name, "number", "the measure of this name") { .number($0.values[measure]) },
      .init("\(name)_low", "number", "lower end of its 95 % interval") {
        .number($0.intervals[measure]?.low)
      },
      .init("\(name)_high", "number", "upper end of its 95 % interval") {
        .number($0.intervals[measure]?.high)
      },
      .init("\(name)_enough", "`true`, `false`", "whether it rests on enough to be shown") {
        .truth($0.enough.contains(measure))
      },
    ]
  }
}

extension Measure {
  /// As the columns of a table are written: `d_prime`, `flag_f1`.
  var columnName: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
    }
  }
}
