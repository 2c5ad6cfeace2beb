/// Reads values out of a located tree and notes what does not fit.
struct TreeReader {
  var findings = Findings()

  /// The entries of a mapping; a key that is not in `keys` is noted.
  ///
  /// - Parameter owner: where to point when a key is missing, such as at the node's name.
  mutating func fields(
    _ node: SourceNode, keys: [String], owner: SourceSpan? = nil
  ) -> Fields? {
    guard let fields = anyFields(node, owner: owner) else { return nil }
    for entry in fields.entries where !keys.contains(entry.key) {
      findings.add("S01", at: entry.keySpan, unknown(entry.key, keys))
    }
    return fields
  }

  /// The entries of a mapping whose keys are names that the author makes up.
  mutating func anyFields(_ node: SourceNode, owner: SourceSpan? = nil) -> Fields? {
    guard case .mapping(let entries) = node.value else {
      wrongForm(node, expected: "mapping")
      return nil
    }
    return Fields(entries: entries, span: owner ?? node.span)
  }

  /// The value of a key that must be there.
  mutating func required(
    _ key: String, in fields: Fields, forLibrary: Bool = false
  ) -> SourceNode? {
    if let node = fields[key] { return node }
    findings.add("S02", at: fields.span, ["key": key], forLibrary: forLibrary)
    return nil
  }

  /// The items of a list.
  mutating func list(_ node: SourceNode) -> [SourceNode] {
    guard case .sequence(let items) = node.value else {
      wrongForm(node, expected: "list")
      return []
    }
    return items
  }

  /// A single value, as it was written.
  mutating func words(_ node: SourceNode, expected: String = "words") -> Placed<String>? {
    guard case .scalar(let words, _) = node.value else {
      wrongForm(node, expected: expected)
      return nil
    }
    return Placed(words, at: node.span)
  }

  /// One of a closed set of words.
  mutating func option<Option: RawRepresentable & CaseIterable>(
    _ node: SourceNode, _ kind: String, of type: Option.Type
  ) -> Option? where Option.RawValue == String {
    guard let written = words(node, expected: kind) else { return nil }
    if let option = Option(rawValue: written.value) { return option }
    let options = Option.allCases.map(\.rawValue)
    findings.add("S03", at: written.span, notListed(written.value, kind, options))
    return nil
  }

  /// `true` or `false`.
  mutating func yesNo(_ node: SourceNode) -> Bool? {
    switch node.value {
    case .scalar("true", _): return true
    case .scalar("false", _): return false
    default:
      wrongForm(node, expected: "yesNo")
      return nil
    }
  }

  /// A whole number in the range.
  mutating func number(_ node: SourceNode, in range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let words, _) = node.value, let number = Int(words), range.contains(number)
    else {
      let facts = ["low": String(range.lowerBound), "high": String(range.upperBound)]
      wrongForm(node, expected: "number", facts)
      return nil
    }
    return number
  }

  /// A name that the author makes up: `a-z 0-9 - _`, and no word that has a meaning of its own.
  mutating func identifier(_ name: String, at span: SourceSpan) -> Bool {
    let isSpelled = !name.isEmpty && name.unicodeScalars.allSatisfy(Self.isIdentifierSign)
    let isReserved = Self.reserved.contains(name)
    if !isSpelled || isReserved {
      findings.add("S05", at: span, ["id": name, "problem": isReserved ? "reserved" : "spelling"])
    }
    return isSpelled && !isReserved
  }

  /// Notes a value of the wrong kind, or the full-width sign that made it one.
  mutating func wrongForm(
    _ node: SourceNode, expected: String, _ more: [String: String] = [:]
  ) {
    guard case .scalar(let found, let isQuoted) = node.value else {
      let found = if case .mapping = node.value { "a mapping" } else { "a list" }
      return findings.add(
        "S03", at: node.span, more.merging(["form": found, "expected": expected]) { $1 })
    }
    let isStructure = expected == "mapping" || expected == "list"
    if isStructure, !isQuoted, let sign = found.first(where: { "：，｛［".contains($0) }) {
      let (kind, meant) = Self.halfWidth(sign)
      return findings.add(
        "F05", at: node.span, ["kind": kind, "found": String(sign), "meant": meant])
    }
    findings.add(
      "S03", at: node.span, more.merging(["found": found, "expected": expected]) { $1 })
  }

  func unknown(_ found: String, _ known: [String]) -> [String: String] {
    var facts = ["key": found]
    facts["suggestion"] = nearest(found, among: known)
    return facts
  }

  func notListed(_ found: String, _ kind: String, _ options: [String]) -> [String: String] {
    var facts = ["found": found, "expected": kind]
    facts["suggestion"] = nearest(found, among: options)
    if options.count <= 12 { facts["options"] = options.joined(separator: ", ") }
    return facts
  }

  private static let reserved: Set<String> = ["end", "start", "back"]

  private static func isIdentifierSign(_ sign: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(sign) || ("0"..."9").contains(sign) || sign == "-" || sign == "_"
  }

  private static func halfWidth(_ sign: Character) -> (kind: String, meant: String) {
    switch sign {
    case "：": ("colon", ": ")
    case "，": ("comma", ",")
    case "｛": ("bracket", "{")
    default: ("bracket", "[")
    }
  }
}

/// The entries of a mapping.
struct Fields {
  var entries: [SourceEntry]
  /// Where to point when a key is missing.
  var span: SourceSpan

  /// The value of the key; nil also where nothing is written after the colon.
  subscript(key: String) -> SourceNode? {
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// Where the key stands, or where it would be missed.
  func place(of key: String) -> SourceSpan {
    entries.first { $0.key == key }?.keySpan ?? span
  }

  /// Each name once, in file order: a name that stands twice is the reader of files' to report.
  var named: [SourceEntry] {
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.key).inserted }
  }
}

extension SourceNode {
  /// Nothing was written: `key:`, `key: ~` or `key: null`.
  var isNull: Bool {
    guard case .scalar(let words, quoted: false) = value else { return false }
    return words.isEmpty || words == "~" || words == "null"
  }

  /// A span inside the text, by offset and length in scalars; the whole text where it was written
  /// in a way that moves its signs, such as over several lines.
  func span(at offset: Int, length: Int) -> SourceSpan {
    guard case .scalar(let words, let isQuoted) = value else { return span }
    let count = words.unicodeScalars.count
    guard span.length == count + (isQuoted ? 2 : 0) else { return span }
    var inner = span
    inner.start.column += offset + (isQuoted ? 1 : 0)
    inner.length = max(1, length)
    return inner
  }
}
