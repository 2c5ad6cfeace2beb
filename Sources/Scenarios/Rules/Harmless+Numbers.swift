extension Harmless {
  /// A number that could be dialled, or belong to someone.
  static func number(in scalars: [Unicode.Scalar], allowed: [String]) -> Found? {
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) || isMask(scalars[index]) || scalars[index] == "+" else {
        index += 1
        continue
      }
      let end = runEnd(scalars, from: index)
      let run = Array(scalars[index..<end])
      if !isHarmless(run, before: scalars[..<index], after: scalars[end...], allowed: allowed) {
        return Found(what: "number", words: string(run), offset: index)
      }
      index = end
    }
    return nil
  }

  /// Digits and masks, with single separators between them.
  private static func runEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start + 1
    var index = end
    var separators = 0
    while index < scalars.count {
      if isDigit(scalars[index]) || isMask(scalars[index]) {
        end = index + 1
        separators = 0
      } else if " -.()".unicodeScalars.contains(scalars[index]), separators < 2 {
        separators += 1
      } else {
        break
      }
      index += 1
    }
    return end
  }

  private static func isHarmless(
    _ run: [Unicode.Scalar], before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>,
    allowed: [String]
  ) -> Bool {
    let digits = string(run.filter(isDigit))
    if run.count(where: isMask) >= 4 || digits.count < 5 { return true }
    if allowed.contains(where: { isHotline(digits, $0) }) { return true }
    if isAmount(run, before: before, after: after) || isDate(run) { return true }
    if digits.count < 7 { return digits.count != 5 || !isServiceNumber(digits) }
    return isDrama(digits)
  }

  /// Whether it is the hotline, with or without the codes to dial before it.
  private static func isHotline(_ digits: String, _ hotline: String) -> Bool {
    let whole = string(hotline.unicodeScalars.filter(isDigit))
    let last = hotline.split { !$0.isNumber }.last ?? ""
    return digits == whole || (digits.count >= 5 && digits == last)
  }

  /// Short numbers that banks and offices really answer.
  private static func isServiceNumber(_ digits: String) -> Bool {
    ["955", "96", "123", "100"].contains { digits.hasPrefix($0) }
      && (!digits.hasPrefix("100")
        || ["10000", "10001", "10010", "10011", "10086"].contains(digits))
  }

  /// Ranges that the regulators of the US, the UK and Australia keep free for stories.
  private static func isDrama(_ digits: String) -> Bool {
    let local = digits.suffix(7)
    if local.hasPrefix("55501"), digits.count == 7 || digits.count == 10 || digits.count == 11 {
      return true
    }
    var national = digits
    if digits.hasPrefix("44") { national = "0" + digits.dropFirst(2) }
    if digits.hasPrefix("61") { national = "0" + digits.dropFirst(2) }
    return national.count <= 11
      && ["02079460", "01632960", "07700900", "08081570", "025550"].contains {
        national.hasPrefix($0)
      }
  }

  private static func isDate(_ run: [Unicode.Scalar]) -> Bool {
    let parts = string(run).split { "-./ ".contains($0) }.map(String.init)
    guard let first = parts.first, first.count == 4, first.hasPrefix("19") || first.hasPrefix("20")
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      part.count <= 2 || part.count == 4 && (part.hasPrefix("19") || part.hasPrefix("20"))
    } && parts.count > 1
  }

  private static func isAmount(
    _ run: [Unicode.Scalar], before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard run.first != "0", !run.contains("-"), !run.contains("(") else { return false }
    if let sign = before.last(where: { $0 != " " }), "¥￥$£€".unicodeScalars.contains(sign) {
      return true
    }
    let rest = string(after.prefix(16)).drop { $0 == " " }
    if let first = rest.first, chineseUnits.contains(first) { return true }
    let word = rest.prefix { $0.isLetter }.lowercased()
    return englishUnits.contains(word)
  }

  private static let chineseUnits: Set<Character> = Set(
    "元块万千亿角分港美欧英人个名次步家单条件岁年月日天小公米克份户笔张位粉积%")

  private static let englishUnits: Set<String> = [
    "yuan", "dollar", "dollars", "pound", "pounds", "euro", "euros", "cny", "rmb", "usd", "hkd",
    "people", "users", "members", "orders", "followers", "points", "times", "steps", "views",
    "coins", "customers", "shops", "years", "days", "hours", "minutes", "million", "k",
  ]

  /// Eleven digits written out, as one reads a telephone number aloud.
  static func spokenNumber(in scalars: [Unicode.Scalar]) -> Found? {
    var start: Int?
    for index in 0...scalars.count {
      let isSpoken =
        index < scalars.count && "零〇一二三四五六七八九幺".unicodeScalars.contains(scalars[index])
      if isSpoken {
        start = start ?? index
      } else if let first = start {
        if index - first >= 11 {
          return Found(what: "number", words: string(scalars[first..<index]), offset: first)
        }
        start = nil
      }
    }
    return nil
  }

  private static func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }

  private static func isMask(_ sign: Unicode.Scalar) -> Bool {
    "*xX×●•".unicodeScalars.contains(sign)
  }
}
