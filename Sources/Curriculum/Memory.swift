import Scoring

/// How well something is still remembered: a reminder clock, not a measure of skill.
///
/// Source: FSRS-6 of the Open Spaced Repetition project with its default weights, which were fitted
/// to flashcards and not to telling scams apart.
package struct Memory: Equatable, Sendable, Codable {
  /// How well an answer went.
  package enum Grade: Int, Sendable, Codable, CaseIterable {
    case again = 1, hard, good, easy

    /// A wrong verdict is forgotten; a right one is graded by how sure it was.
    ///
    /// - Parameters:
    ///   - judged: the stated P(scam).
    ///   - isRight: whether the verdict was.
    package init(judged: Double, isRight: Bool) {
      let sureness = abs(judged - 0.5)
      switch isRight {
      case false: self = .again
      case true where sureness < 0.2: self = .hard
      case true where sureness < 0.4: self = .good
      case true: self = .easy
      }
    }
  }

  static let day = 86_400_000

  /// Days until the chance of remembering has sunk to 90 %.
  package private(set) var stability: Double
  /// From 1 to 10.
  package private(set) var difficulty: Double
  /// Milliseconds since 1970, UTC.
  package private(set) var reviewedAt: Int

  /// After the first answer ever.
  package init(_ grade: Grade, at time: Int) {
    stability = Weights.w[grade.rawValue - 1]
    difficulty = Self.initialDifficulty(grade).clamped(1, 10)
    reviewedAt = time
  }

  /// The chance of remembering, (1 + f·t/S)^−w₂₀ after t whole days.
  package func retrievability(at time: Int) -> Double {
    let days = Double(max(0, (time - reviewedAt) / Self.day))
    return Elementary.pow(1 + Weights.factor * days / stability, -Weights.w[20])
  }

  /// When the chance of remembering sinks to 90 %: whole days after the last answer, at least one.
  package var dueAt: Int {
    let days = min(max(1, stability.rounded(.toNearestOrEven)), 36_500)
    return reviewedAt + Int(days) * Self.day
  }

  /// After one more answer; one on the same day strengthens less.
  package mutating func review(_ grade: Grade, at time: Int) {
    if (time - reviewedAt) / Self.day < 1 {
      stability = max(stabilityOnSameDay(grade), Weights.leastStability)
    } else {
      let recall = retrievability(at: time)
      stability = max(
        grade == .again ? stabilityForgotten(recall) : stabilityRecalled(grade, recall),
        Weights.leastStability)
    }
    difficulty = nextDifficulty(grade)
    reviewedAt = time
  }

  private func stabilityOnSameDay(_ grade: Grade) -> Double {
    let w = Weights.w
    let growth =
      Elementary.exp(w[17] * (Double(grade.rawValue - 3) + w[18]))
      * Elementary.pow(stability, -w[19])
    return stability * (grade == .again ? growth : max(growth, 1))
  }

  private func stabilityRecalled(_ grade: Grade, _ recall: Double) -> Double {
    let w = Weights.w
    let growth =
      Elementary.exp(w[8]) * (11 - difficulty) * Elementary.pow(stability, -w[9])
      * (Elementary.exp((1 - recall) * w[10]) - 1)
    return stability
      * (1 + growth * (grade == .hard ? w[15] : 1) * (grade == .easy ? w[16] : 1))
  }

  private func stabilityForgotten(_ recall: Double) -> Double {
    let w = Weights.w
    let longTerm =
      w[11] * Elementary.pow(difficulty, -w[12]) * (Elementary.pow(stability + 1, w[13]) - 1)
      * Elementary.exp((1 - recall) * w[14])
    return min(longTerm, stability / Elementary.exp(w[17] * w[18]))
  }

  private func nextDifficulty(_ grade: Grade) -> Double {
    let w = Weights.w
    let change = -w[6] * Double(grade.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return (w[7] * Self.initialDifficulty(.easy) + (1 - w[7]) * damped).clamped(1, 10)
  }

  private static func initialDifficulty(_ grade: Grade) -> Double {
    Weights.w[4] - Elementary.exp(Weights.w[5] * Double(grade.rawValue - 1)) + 1
  }

  private enum Weights {
    static let w = [
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
      0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]
    /// f = 0.9^(−1/w₂₀) − 1, so that the chance is 90 % after as many days as the stability says.
    static let factor = Elementary.pow(0.9, -1 / w[20]) - 1
    static let leastStability = 0.001
  }
}

extension Double {
  fileprivate func clamped(_ low: Double, _ high: Double) -> Double {
    Swift.min(Swift.max(self, low), high)
  }
}
