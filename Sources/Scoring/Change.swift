/// How a group answered before and after, on parallel forms; the one comparison that may be called a change.
///
/// Both are means over people of the signed D of each. It measures answers to cases, and without a group that
/// had no lesson it does not show what caused the change.
package struct Change: Equatable, Sendable {
  /// How the two sides belong together.
  package enum Pairing: String, Equatable, Sendable {
    /// The same people answered both.
    case paired
    /// Nobody knows who of one side is who of the other.
    case unpaired
  }

  package var pairing: Pairing
  /// People behind either side; the same number where they are paired.
  package var peopleBefore: Int
  package var peopleAfter: Int
  /// Mean D, −1…1.
  package var before: Double
  package var after: Double
  /// After less before, −2…2.
  package var change: Double { after - before }
  /// Student's interval of the change; nil below two people on a side, and where nobody differs.
  package var interval: Interval?
  /// Hedges' g: the change in standard deviations of people; nil where those are not defined or 0.
  package var effect: Double?
  /// Mean share of genuine people held for scammers, 0…1.
  package var falseAlarmsBefore: Double
  package var falseAlarmsAfter: Double
  /// Student's interval of the change in false alarms; nil where nobody differs.
  package var falseAlarmInterval: Interval?

  /// So many people have to be behind it before it is shown as a result.
  package static let leastPeople = 10

  /// Whether it rests on enough people to be shown.
  package var isEnough: Bool { min(peopleBefore, peopleAfter) >= Self.leastPeople }

  /// A rise in false alarms above this has to be ruled out before anything is called an improvement.
  static let toleratedRise = 0.1

  /// Whether the same people tell apart better: all of the interval lies above 0, and false alarms did not rise.
  ///
  /// Where nobody knows who is who, those after may be other people, and nobody is said to have improved.
  /// Those who came to suspect everything have not improved; by luck alone a small group of them can look as
  /// if they had, so that a rise of more than a tenth must lie outside of its interval, too.
  package var isImproved: Bool {
    guard pairing == .paired else { return false }
    return isBetter
  }

  /// Whether those after tell apart better than those before, whoever they are; by the same rule.
  package var isBetter: Bool {
    guard isEnough, let interval, interval.low > 0 else { return false }
    let worst = falseAlarmInterval?.high ?? falseAlarmsAfter - falseAlarmsBefore
    return falseAlarmsAfter <= falseAlarmsBefore && worst <= Self.toleratedRise
  }

  /// Of people who answered both forms; nil where D is defined on both for none of them.
  ///
  /// mean ± t(n − 1)·s/√n of each person's change. Effect: g_av = J·mean/√((s₁² + s₂²)/2) with
  /// J = 1 − 3/(4(n − 1) − 1). Source: Lakens 2013, Frontiers in Psychology 4, 863.
  package init?(paired people: [(before: FormAnswers, after: FormAnswers)]) {
    let both = people.compactMap { person -> (before: Side, after: Side)? in
      guard let before = Side(person.before), let after = Side(person.after) else { return nil }
      return (before, after)
    }
    guard !both.isEmpty else { return nil }
    self.init(.paired, both.map(\.before), both.map(\.after))
    let interval = { (changes: [Double]) in
      Sample.variance(changes).flatMap { variance in
        Interval(
          Sample.mean(changes), squaredError: variance / Double(changes.count),
          degrees: changes.count - 1)
      }
    }
    self.interval = interval(both.map { $0.after.discrimination - $0.before.discrimination })
    falseAlarmInterval = interval(both.map { $0.after.falseAlarms - $0.before.falseAlarms })
    effect = effect(both.count - 1, both.map(\.before), both.map(\.after))
  }

  /// Of people of whom nobody knows who is who; nil where D is defined for nobody of one side.
  ///
  /// Welch's interval, its degrees of freedom rounded down. Effect: the change in mean standard deviations,
  /// with J for n₁ + n₂ − 2. Source: Welch 1947, Biometrika 34, 28–35.
  package init?(before: [FormAnswers], after: [FormAnswers]) {
    let before = before.compactMap(Side.init)
    let after = after.compactMap(Side.init)
    guard !before.isEmpty, !after.isEmpty else { return nil }
    self.init(.unpaired, before, after)
    interval = Self.welch(before.map(\.discrimination), after.map(\.discrimination))
    falseAlarmInterval = Self.welch(before.map(\.falseAlarms), after.map(\.falseAlarms))
    effect = effect(before.count + after.count - 2, before, after)
  }

  private static func welch(_ before: [Double], _ after: [Double]) -> Interval? {
    guard let first = Sample.variance(before), let second = Sample.variance(after),
      first + second > 0
    else { return nil }
    let parts = (first / Double(before.count), second / Double(after.count))
    let sum = parts.0 + parts.1
    let degrees =
      sum * sum
      / (parts.0 * parts.0 / Double(before.count - 1) + parts.1 * parts.1 / Double(after.count - 1))
    return Interval(
      Sample.mean(after) - Sample.mean(before), squaredError: sum, degrees: Int(degrees))
  }

  private init(_ pairing: Pairing, _ before: [Side], _ after: [Side]) {
    self.pairing = pairing
    peopleBefore = before.count
    peopleAfter = after.count
    self.before = Sample.mean(before.map(\.discrimination))
    self.after = Sample.mean(after.map(\.discrimination))
    falseAlarmsBefore = Sample.mean(before.map(\.falseAlarms))
    falseAlarmsAfter = Sample.mean(after.map(\.falseAlarms))
  }

  private func effect(_ freedom: Int, _ before: [Side], _ after: [Side]) -> Double? {
    guard let first = Sample.variance(before.map(\.discrimination)),
      let second = Sample.variance(after.map(\.discrimination)), first + second > 0
    else { return nil }
    let correction = 1 - 3 / (4 * Double(freedom) - 1)
    return correction * change / ((first + second) / 2).squareRoot()
  }

  /// One person on one form, where D is defined.
  private struct Side {
    var discrimination: Double
    var falseAlarms: Double

    init?(_ answers: FormAnswers) {
      guard let discrimination = answers.discrimination, let falseAlarms = answers.falseAlarms
      else { return nil }
      self.discrimination = discrimination
      self.falseAlarms = falseAlarms
    }
  }
}

/// Mean and variance of a sample.
private enum Sample {
  /// Of at least one value.
  static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// With n − 1; nil below two values.
  static func variance(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}

extension Interval {
  /// Student's; nil without an error.
  fileprivate init?(_ value: Double, squaredError: Double, degrees: Int) {
    guard squaredError > 0 else { return nil }
    let half = StudentT.reach(degrees) * squaredError.squareRoot()
    self.init(low: value - half, high: value + half)
  }
}
