extension Measures {
  /// What came of the beliefs stated at one of the six levels.
  package struct StatedLevel: Equatable, Sendable {
    /// P(scam) as stated, 0.05…0.95.
    package var p: Double
    /// How often it was stated at the judge point.
    package var stated: Int
    /// How often the person was a scammer then.
    package var scams: Int
  }

  /// The levels that counted plays stated, from trust to doubt: the calibration curve's points.
  package static func statedLevels(_ records: [PlayRecord]) -> [StatedLevel] {
    var levels: [Double: StatedLevel] = [:]
    for record in records where record.counted {
      guard let p = record.judged else { continue }
      levels[p, default: StatedLevel(p: p, stated: 0, scams: 0)].stated += 1
      levels[p]?.scams += record.isScam ? 1 : 0
    }
    return levels.values.sorted { $0.p < $1.p }
  }
}
