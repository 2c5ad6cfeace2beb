/// The names under which measures are given, shown and exported.
package enum Measure: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case discrimination, dPrime, bias, seDPrime
  case brier, reliability, resolution, uncertainty, calibration
  case earliness
  case lossRatio, missedBenefit, netValue, baselineNetValue, safety
  case independentChecks
  case flagPrecision, flagRecall, flagF1
}

/// Everything that counted plays say about one learner (docs/MEASURES.md has each formula).
package struct Measures: Equatable, Sendable {
  /// Counted plays in which the judged person is a scammer.
  package private(set) var scams: Int
  /// Counted plays in which the judged person is who they say.
  package private(set) var genuine: Int
  /// Counted plays in all: the N of "about N cases".
  package var plays: Int { scams + genuine }

  private var evidence: Evidence

  /// Practice among the records changes nothing.
  package init(_ records: [PlayRecord]) {
    let says = { (record: PlayRecord) in record.counted && record.judged != nil }
    // Of very many people nearly all plays count; copies of them would take longer than the figures.
    evidence = Evidence(records.allSatisfy(says) ? records : records.filter(says))
    scams = evidence.discrimination.scams.count
    genuine = evidence.discrimination.genuine.count
  }

  /// The value, or nil where it is not defined for these plays.
  package subscript(measure: Measure) -> Double? { evidence.value(of: measure) }

  /// Signed, −1…1.
  package var discrimination: Double? { self[.discrimination] }

  /// From 0 (no better than a blind habit) to 1 (nothing lost or missed).
  package var safety: Double? { self[.safety] }

  /// The measures that are defined.
  package var values: [Measure: Double] { every(evidence.value) }

  /// The 95 % interval, or nil where there is none.
  package func interval(_ measure: Measure) -> Interval? { evidence.interval(of: measure) }

  /// 95 % intervals; a measure without one has no entry.
  package var intervals: [Measure: Interval] { every(evidence.interval) }

  /// The measures that are defined and rest on enough plays to be shown.
  package var enough: Set<Measure> { Set(Measure.allCases.filter(isEnough)) }

  /// Whether a measure is defined and rests on enough plays to be shown.
  package func isEnough(for measure: Measure) -> Bool {
    evidence.isEnough(for: measure) && self[measure] != nil
  }

  private func every<Value>(_ value: (Measure) -> Value?) -> [Measure: Value] {
    Measure.allCases.reduce(into: [:]) { $0[$1] = value($1) }
  }
}

/// Counted plays, looked at in each way once.
struct Evidence: Equatable {
  var discrimination: Discrimination
  var detection: Detection
  var calibration: Calibration
  var earliness: [Double]
  var netValue: NetValue
  var checks: [PlayRecord.Check]
  var flags: FlagMarks

  init(_ records: [PlayRecord]) {
    let scams = records.lazy.filter(\.isScam).compactMap(\.judged)
    let genuine = records.lazy.filter { !$0.isScam }.compactMap(\.judged)
    discrimination = Discrimination(scams: Array(scams), genuine: Array(genuine))
    detection = Detection(scams: discrimination.scams, genuine: discrimination.genuine)
    calibration = Calibration(records)
    earliness = records.compactMap(\.earliness)
    netValue = NetValue(records)
    checks = records.flatMap(\.checks)
    flags = FlagMarks(records)
  }

  private var independent: Int { checks.count(where: \.independent) }

  func value(of measure: Measure) -> Double? {
    switch measure {
    case .discrimination: discrimination.value
    case .dPrime: detection.dPrime
    case .bias: detection.bias
    case .seDPrime: detection.standardError
    case .brier: calibration.brier
    case .reliability: calibration.reliability
    case .resolution: calibration.resolution
    case .uncertainty: calibration.uncertainty
    case .calibration: calibration.skill
    case .earliness: NetValue.mean(earliness)
    case .lossRatio: NetValue.mean(netValue.losses)
    case .missedBenefit: NetValue.mean(netValue.missed)
    case .netValue: netValue.value
    case .baselineNetValue: netValue.baseline
    case .safety: netValue.safety
    case .independentChecks:
      checks.isEmpty ? nil : Double(independent) / Double(checks.count)
    case .flagPrecision: flags.precision
    case .flagRecall: flags.recall
    case .flagF1: flags.f1
    }
  }

  func interval(of measure: Measure) -> Interval? {
    switch measure {
    case .discrimination: discrimination.interval
    case .dPrime: detection.dPrimeInterval
    case .bias: detection.biasInterval
    case .brier: calibration.brierInterval
    case .calibration: calibration.skillInterval
    case .earliness: Interval(meanOf: earliness)?.clamped(to: 0...1)
    case .lossRatio: Interval(meanOf: netValue.losses)?.clamped(to: 0...1)
    case .missedBenefit: Interval(meanOf: netValue.missed)?.clamped(to: 0...1)
    case .netValue: netValue.valueInterval
    case .safety: netValue.safetyInterval
    case .independentChecks: Interval(successes: independent, of: checks.count)
    case .flagPrecision: flags.precisionInterval
    case .flagRecall: flags.recallInterval
    case .flagF1: flags.f1Interval
    // Parts of other measures, and what the stories fix: nothing is estimated from plays.
    case .seDPrime, .reliability, .resolution, .uncertainty, .baselineNetValue: nil
    }
  }
}
