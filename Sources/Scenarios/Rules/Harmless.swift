/// Whether a text could point at a real person, account or site.
///
/// Numbers are undialable when at least four of their signs are masked (`138****0000`), or when they
/// lie in the ranges kept free for drama (555-01xx, Ofcom's, ACMA's).
enum Harmless {
  struct Found: Equatable {
    /// `number` or `domain`.
    var what: String
    var words: String
    /// In scalars.
    var offset: Int
  }

  /// The first thing in the text that could be real.
  ///
  /// - Parameter allowed: the hotlines and addresses of the vocabulary.
  static func danger(in text: String, allowed: [String]) -> Found? {
    let scalars = text.unicodeScalars.map(narrow)
    let found = [
      number(in: scalars, allowed: allowed), spokenNumber(in: scalars),
      domain(in: scalars, allowed: allowed),
    ]
    return found.compactMap { $0 }.min { $0.offset < $1.offset }
  }

  /// Whether the address of a page, with or without `https://` and a path, can only be invented.
  static func isReserved(address: String, allowed: [String]) -> Bool {
    var host = Substring(address.lowercased())
    if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
    host = host.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    return isReserved(host: String(host), allowed: allowed)
  }

  static func isReserved(host: String, allowed: [String]) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, labels.count > 1 else { return host == "localhost" }
    if ["example", "invalid", "test", "测试", "xn--0zwm56d"].contains(last) { return true }
    if labels.suffix(2).first == "example", ["com", "net", "org"].contains(last) { return true }
    return allowed.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// Full-width digits and letters as their half-width twins.
  private static func narrow(_ sign: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(sign.value) else { return sign }
    return Unicode.Scalar(sign.value - 0xFEE0) ?? sign
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension CaseParser {
  /// Numbers and addresses that everyone may be told.
  var allowedContacts: [String] {
    surroundings.taxonomy.entries[.nextSteps, default: []].flatMap { $0.hotline.values }
  }

  mutating func checkHarmless(_ words: String, _ node: SourceNode) {
    guard let found = Harmless.danger(in: words, allowed: allowedContacts) else { return }
    let length = found.words.unicodeScalars.count
    note(
      "P03", at: node.span(at: found.offset, length: length),
      ["what": found.what, "found": found.words])
  }
}
