import Engine
import Scenarios

/// How doubtful marks meet the author's flags, summed over the plays in which marking was opened.
struct FlagMarks: Equatable {
  /// Clauses marked doubtful that overlap a flag of a scam.
  private(set) var found = 0
  /// Clauses marked doubtful without a flag, or in a genuine telling.
  private(set) var mistaken = 0
  /// Flagged clauses of scams that were not marked doubtful.
  private(set) var overlooked = 0

  init(_ records: [PlayRecord]) {
    for record in records where record.markingOpened {
      for clause in record.markable {
        add(clause, isTarget: clause.flag && record.telling == .scam)
      }
    }
  }

  private mutating func add(_ clause: PlayRecord.Clause, isTarget: Bool) {
    switch (clause.marked == .doubtful, isTarget) {
    case (true, true): found += 1
    case (true, false): mistaken += 1
    case (false, true): overlooked += 1
    case (false, false): break
    }
  }

  var marks: Int { found + mistaken }
  var targets: Int { found + overlooked }

  var precision: Double? { share(found, of: marks) }
  var recall: Double? { share(found, of: targets) }

  /// The harmonic mean of precision and recall, 2·found/(2·found + mistaken + overlooked).
  var f1: Double? { share(2 * found, of: 2 * found + mistaken + overlooked) }

  var precisionInterval: Interval? { Interval(successes: found, of: marks) }
  var recallInterval: Interval? { Interval(successes: found, of: targets) }

  /// The score interval of j = found/(found + mistaken + overlooked), carried over by 2j/(1 + j).
  var f1Interval: Interval? {
    Interval(successes: found, of: found + mistaken + overlooked).map { interval in
      Interval(
        low: 2 * interval.low / (1 + interval.low), high: 2 * interval.high / (1 + interval.high))
    }
  }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
