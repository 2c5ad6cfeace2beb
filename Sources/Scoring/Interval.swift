/// A 95 % confidence interval.
package struct Interval: Equatable, Sendable, Codable {
  /// How many standard errors an interval reaches to each side.
  package static let reach = 1.96

  package var low: Double
  package var high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval around a value with a known standard error.
  package init(_ value: Double, standardError: Double) {
    self.init(
      low: value - Self.reach * standardError, high: value + Self.reach * standardError)
  }

  /// The normal interval of a mean over plays: mean ± 1.96·s/√n with the sample's s.
  ///
  /// nil below two values, and where all are equal: they say nothing about how far they scatter.
  package init?(meanOf values: [Double]) {
    self.init(meanOf: values, reach: Self.reach)
  }

  /// Student's interval of a mean over people, of whom there are often few: mean ± t(n − 1)·s/√n.
  ///
  /// Of five people 1.96 standard errors would hold the truth in 88 of 100 cases, not in 95. nil below two
  /// values, and where all are equal.
  package init?(meanOfPeople values: [Double]) {
    self.init(meanOf: values, reach: StudentT.reach(values.count - 1))
  }

  private init?(meanOf values: [Double], reach: Double) {
    guard let first = values.first, values.contains(where: { $0 != first }) else { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let half = reach * (squares / (count - 1) / count).squareRoot()
    self.init(low: mean - half, high: mean + half)
  }

  /// The score interval of a share; nil without any trial.
  ///
  /// Source: Wilson 1927, Journal of the American Statistical Association 22, 209–212.
  package init?(successes: Int, of trials: Int) {
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let square = Self.reach * Self.reach
    let middle = share + square / (2 * n)
    let half = Self.reach * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    self.init(low: (middle - half) / (1 + square / n), high: (middle + half) / (1 + square / n))
  }

  /// The part of the interval that is possible for the measure.
  package func clamped(to range: ClosedRange<Double>) -> Interval {
    Interval(low: low.clamped(to: range), high: high.clamped(to: range))
  }
}

extension Double {
  func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
