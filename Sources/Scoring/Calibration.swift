/// Whether stated beliefs come true as often as they say (Brier 1950, Murphy 1973).
struct Calibration: Equatable {
  /// Stated beliefs with their truths.
  private var misses: [Double] = []
  /// How often each level was stated, and how often it was a scam.
  private var levels: [Double: Level] = [:]

  private struct Level: Equatable {
    var stated = 0
    var scams = 0
  }

  init(_ records: [PlayRecord]) {
    for record in records {
      guard let p = record.judged, let miss = record.squaredMiss else { continue }
      misses.append(miss)
      levels[p, default: Level()].stated += 1
      levels[p, default: Level()].scams += record.isScam ? 1 : 0
    }
  }

  private var count: Double { Double(misses.count) }

  private var baseRate: Double {
    Double(levels.values.reduce(0) { $0 + $1.scams }) / count
  }

  /// Mean (p−o)²: 0 is best, always saying one half would be 0.25.
  var brier: Double? {
    misses.isEmpty ? nil : misses.reduce(0, +) / count
  }

  var brierInterval: Interval? {
    Interval(meanOf: misses)?.clamped(to: 0...1)
  }

  /// How far each level is from how often it came true; 0 is best.
  var reliability: Double? {
    mean { level, rate in (level - rate) * (level - rate) }
  }

  /// How far the levels set apart what came true; the more the better.
  var resolution: Double? {
    let baseRate = baseRate
    return mean { _, rate in (rate - baseRate) * (rate - baseRate) }
  }

  /// What the mixture of plays leaves open to someone who knows nothing but the mixture.
  var uncertainty: Double? {
    misses.isEmpty ? nil : baseRate * (1 - baseRate)
  }

  /// 1 − B/UNC, written as (RES − REL)/UNC, which never puts a constant belief above 0; nil where
  /// all plays have the same truth.
  var skill: Double? {
    guard let reliability, let resolution, let uncertainty, uncertainty > 0 else { return nil }
    return (resolution - reliability) / uncertainty
  }

  /// The Brier score's interval carried over, the mixture of plays taken as given.
  var skillInterval: Interval? {
    guard let brierInterval, let uncertainty, uncertainty > 0 else { return nil }
    return Interval(
      low: 1 - brierInterval.high / uncertainty, high: 1 - brierInterval.low / uncertainty)
  }

  /// The mean over plays of something about a level and how often it was a scam.
  private func mean(_ term: (_ level: Double, _ rate: Double) -> Double) -> Double? {
    guard !misses.isEmpty else { return nil }
    let sum = levels.sorted { $0.key < $1.key }.reduce(0) { sum, entry in
      let rate = Double(entry.value.scams) / Double(entry.value.stated)
      return sum + Double(entry.value.stated) * term(entry.key, rate)
    }
    return sum / count
  }
}
