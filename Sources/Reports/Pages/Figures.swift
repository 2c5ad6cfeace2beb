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

  /// As a whole number of hundredths of `whole`; nil below twenty, where the counts say it and a
  /// percentage looks more exact than it is.
  func percent(of whole: Int) -> String? {
    whole < 20 ? nil : "\((Double(self) / Double(whole)).hundredths)%"
  }
}

extension Double {
  /// A share as the whole number of hundredths that is shown for it.
  var hundredths: Int {
    Int((100 * self).rounded())
  }

  /// The same of a change, with its sign: `+12`, `−3`, `0`.
  var signedHundredths: String {
    let hundredths = hundredths
    return hundredths > 0 ? "+\(hundredths)" : hundredths < 0 ? "−\(-hundredths)" : "0"
  }
}
