/// Student's t distribution with whole degrees of freedom.
package enum StudentT {
  /// The value that stays unreached to either side with a chance of 95 %: 12.71 for one degree of freedom,
  /// 2.26 for nine, 1.96 for ever so many; not a number below one.
  ///
  /// Source: Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.7.3 and 26.7.4 (finite
  /// series), bisected; above 1,000 degrees of freedom their 26.7.5, which is then right to 10⁻¹¹.
  package static func reach(_ degrees: Int) -> Double {
    guard degrees >= 1 else { return .nan }
    guard degrees <= 1_000 else { return expanded(Double(degrees)) }
    var low = 0.0
    var high = 16.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if within(middle, degrees) < 0.95 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The chance A(t|ν) of a value between −t and t.
  static func within(_ t: Double, _ degrees: Int) -> Double {
    let freedom = Double(degrees)
    let sine = t / (freedom + t * t).squareRoot()
    let square = freedom / (freedom + t * t)
    let isOdd = !degrees.isMultiple(of: 2)
    var term = isOdd ? square.squareRoot() : 1
    var sum = degrees == 1 ? 0 : term
    for step in stride(from: isOdd ? 3 : 2, to: degrees, by: 2) {
      term *= square * Double(step - 1) / Double(step)
      sum += term
    }
    guard isOdd else { return sine * sum }
    let angle = Elementary.atan(t / freedom.squareRoot())
    return 2 / Double.pi * (angle + sine * sum)
  }

  /// The first terms of the expansion around the normal quantile.
  private static func expanded(_ freedom: Double) -> Double {
    let z = Normal.quantile(0.975)
    let square = z * z
    let first = z * (square + 1) / 4
    let second = z * ((5 * square + 16) * square + 3) / 96
    let third = z * (((3 * square + 19) * square + 17) * square - 15) / 384
    return z + first / freedom + second / (freedom * freedom)
      + third / (freedom * freedom * freedom)
  }
}
