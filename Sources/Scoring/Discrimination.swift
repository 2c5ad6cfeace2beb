/// How well beliefs about scams and about genuine people are told apart, whatever the habit.
struct Discrimination: Equatable {
  /// Beliefs about scammers and about genuine people.
  var scams: [Double]
  var genuine: [Double]

  /// Signed, −1…1: 0 tells nothing apart, 1 everything; nil without a pair.
  var value: Double? {
    area.map { 2 * $0 - 1 }
  }

  /// The chance A that a scam gets the higher belief of a pair, ties counting half.
  private var area: Double? {
    guard !scams.isEmpty, !genuine.isEmpty else { return nil }
    // Counted in halves, so that a constant reporter comes out at exactly one half.
    var halves = 0
    for scam in scams {
      for other in genuine {
        halves += scam > other ? 2 : scam == other ? 1 : 0
      }
    }
    return Double(halves) / Double(2 * scams.count * genuine.count)
  }

  /// The interval of the signed value: method 5 of Newcombe 2006 (Statistics in Medicine 25,
  /// 559–573), the values θ of A that lie within 1.96·√V(θ) of the one observed.
  var interval: Interval? {
    guard let area else { return nil }
    let low = boundary(from: 0, to: area, observed: area)
    let high = boundary(from: 1, to: area, observed: area)
    return Interval(low: 2 * low - 1, high: 2 * high - 1)
  }

  /// V(θ) = θ(1−θ){1 + N(1−θ)/(2−θ) + Nθ/(1+θ)}/(mn) with N = (m+n)/2 − 1.
  private func variance(_ area: Double) -> Double {
    let m = Double(scams.count)
    let n = Double(genuine.count)
    let extra = (m + n) / 2 - 1
    return area * (1 - area)
      * (1 + extra * (1 - area) / (2 - area) + extra * area / (1 + area)) / (m * n)
  }

  /// Bisects between a value too far from the observed one and the observed one itself.
  private func boundary(from outside: Double, to inside: Double, observed: Double) -> Double {
    var far = outside
    var near = inside
    guard far != near else { return near }
    for _ in 0..<200 {
      let middle = (far + near) / 2
      let distance = abs(middle - observed)
      if distance > Interval.reach * variance(middle).squareRoot() {
        far = middle
      } else {
        near = middle
      }
    }
    return near
  }
}
