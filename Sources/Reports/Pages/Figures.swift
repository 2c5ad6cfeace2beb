extension Int {
  /// With a comma before every three digits, such as 168,000.
  var grouped: String {
    let digits = Array(String(magnitude))
    let parts = digits.indices.map { index in
      let isBoundary = index > 0 && (digits.count - index) % 3 == 0
      return (isBoundary ? "," : "") + String(digits[index])
    }
    return (self < 0 ? "-" : "") + parts.joined()
  }

  /// “3 of 20 (15%)”; a dash where there are none.
  ///
  /// Below twenty without a percentage: the counts say it, and that would look more exact than it is.
  func share(of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    return "\(grouped) of \(whole.grouped)" + (percent(of: whole).map { " (\($0))" } ?? "")
  }

  /// The same in Chinese, 20 个里 3 个（15%）.
  ///
  /// - Parameter unit: the measure word.
  func share(of whole: Int, inChineseBy unit: String) -> String {
    guard whole > 0 else { return "–" }
    return "\(whole.grouped) \(unit)里 \(grouped) \(unit)"
      + (percent(of: whole).map { "（\($0)）" } ?? "")
  }

  private func percent(of whole: Int) -> String? {
    whole < 20 ? nil : "\((Double(self) / Double(whole)).hundredths)%"
  }
}

extension Double {
  /// A share as the whole number of hundredths that is shown for it.
  var hundredths: Int {
    Int((100 * self).rounded())
  }

  /// The same with a minus sign in place of a hyphen.
  var minusHundredths: String { hundredths < 0 ? "−\(-hundredths)" : "\(hundredths)" }

  /// The same of a change, with its sign: `+12`, `−3`, `0`.
  var signedHundredths: String {
    let hundredths = hundredths
    return hundredths > 0 ? "+\(hundredths)" : hundredths < 0 ? "−\(-hundredths)" : "0"
  }
}
