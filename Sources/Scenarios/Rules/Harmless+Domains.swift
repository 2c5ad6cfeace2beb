extension Harmless {
  /// An address that is not under a reserved name.
  static func domain(in scalars: [Unicode.Scalar], allowed: [String]) -> Found? {
    var index = 0
    while index < scalars.count {
      guard isLabelSign(scalars[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, isLabelSign(scalars[end]) || scalars[end] == "." { end += 1 }
      var host = scalars[index..<end]
      while host.last == "." || host.last == "-" { host.removeLast() }
      if isDomain(host, before: scalars[..<index]),
        !isReserved(host: string(host).lowercased(), allowed: allowed)
      {
        return Found(what: "domain", words: string(host), offset: index)
      }
      index = end
    }
    return nil
  }

  private static func isDomain(
    _ host: ArraySlice<Unicode.Scalar>, before: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let labels = string(host).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else {
      return false
    }
    if before.last == "@" || before.last == "/" || labels.first?.lowercased() == "www" {
      return true
    }
    return wellKnown.contains(String(last))
  }

  /// Enough of the world's endings to catch what authors write without `www`; small letters only, so
  /// that a forgotten space between two sentences is no address.
  private static let wellKnown: Set<String> = [
    "com", "cn", "net", "org", "gov", "edu", "top", "vip", "cc", "xyz", "info", "io", "shop",
    "site", "online", "club", "app", "hk", "tw", "sg", "uk", "tv", "biz", "link", "live", "icu",
    "ltd", "wang", "work", "fun", "win", "ru", "de", "fr", "jp", "kr", "eu", "asia", "mobi",
  ]

  private static func isLabelSign(_ sign: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) || ("0"..."9").contains(sign)
      || sign == "-"
  }
}
