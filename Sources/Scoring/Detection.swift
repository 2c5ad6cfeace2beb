/// Signal detection over verdicts: d′ for skill, c for habit.
struct Detection: Equatable {
  /// Scams held for scams, of how many.
  var hits: Int
  var scams: Int
  /// Genuine people held for scammers, of how many.
  var falseAlarms: Int
  var genuine: Int

  init(scams: [Double], genuine: [Double]) {
    hits = scams.count { $0 > 0.5 }
    falseAlarms = genuine.count { $0 > 0.5 }
    self.scams = scams.count
    self.genuine = genuine.count
  }

  /// z(H) − z(F); 0 exactly where both shares of alarms are the same.
  var dPrime: Double? {
    rates.map { Normal.quantile($0.hit) - Normal.quantile($0.falseAlarm) }
  }

  /// −½(z(H) + z(F)): above 0 too trusting, below 0 too suspicious.
  var bias: Double? {
    rates.map { -(Normal.quantile($0.hit) + Normal.quantile($0.falseAlarm)) / 2 }
  }

  /// The standard error of d′ (Gourevitch and Galanter 1967); that of c is half of it.
  var standardError: Double? {
    rates.map { rates in
      (part(rates.hit, scams) + part(rates.falseAlarm, genuine)).squareRoot()
    }
  }

  var dPrimeInterval: Interval? {
    guard let dPrime, let standardError else { return nil }
    return Interval(dPrime, standardError: standardError)
  }

  var biasInterval: Interval? {
    guard let bias, let standardError else { return nil }
    return Interval(bias, standardError: standardError / 2)
  }

  private struct Rates {
    var hit: Double
    var falseAlarm: Double
  }

  /// Shares of alarms with the proportional log-linear correction.
  ///
  /// (h + m/n)/(m + 2m/n) for h of m in n plays altogether, written as (n·h/m + 1)/(n + 2): so
  /// equal shares give equal rates to the last bit.
  private var rates: Rates? {
    guard scams > 0, genuine > 0 else { return nil }
    let all = Double(scams + genuine)
    func rate(_ alarms: Int, _ plays: Int) -> Double {
      (all * (Double(alarms) / Double(plays)) + 1) / (all + 2)
    }
    return Rates(hit: rate(hits, scams), falseAlarm: rate(falseAlarms, genuine))
  }

  private func part(_ rate: Double, _ plays: Int) -> Double {
    let density = Normal.density(Normal.quantile(rate))
    return rate * (1 - rate) / (Double(plays) * density * density)
  }
}
