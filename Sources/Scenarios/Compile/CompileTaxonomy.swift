/// Reads the shared vocabulary; what does not fit is noted and left out.
package func compileTaxonomy(_ tree: SourceNode) -> (Taxonomy, [Diagnostic]) {
  var reader = VocabularyReader()
  let taxonomy = reader.taxonomy(tree)
  return (taxonomy, reader.tree.findings.diagnostics)
}

/// Reads the files that cases share.
struct VocabularyReader {
  var tree = TreeReader()

  mutating func taxonomy(_ node: SourceNode) -> Taxonomy {
    var taxonomy = Taxonomy()
    let keys = Taxonomy.Category.allCases.map(\.rawValue)
    guard let fields = tree.fields(node, keys: keys) else { return taxonomy }
    for category in Taxonomy.Category.allCases {
      guard let node = fields[category.rawValue], let named = tree.anyFields(node) else { continue }
      taxonomy.entries[category] = named.named.compactMap { entry($0, category) }
    }
    return taxonomy
  }

  private mutating func entry(
    _ entry: SourceEntry, _ category: Taxonomy.Category
  ) -> Taxonomy.Entry? {
    var keys = ["zh", "en", "explain"]
    if category == .nextSteps { keys.append("hotline") }
    guard tree.identifier(entry.key, at: entry.keySpan),
      let fields = tree.fields(entry.value, keys: keys, owner: entry.keySpan)
    else { return nil }
    let explanation = fields["explain"].map { languages($0) } ?? [:]
    if fields["explain"] == nil {
      tree.findings.add("S02", at: entry.keySpan, ["key": "explain"], severity: .warning)
    }
    var labels = fields
    labels.entries.removeAll { Language(rawValue: $0.key) == nil }
    return Taxonomy.Entry(
      id: entry.key, label: languages(labels), explanation: explanation,
      hotline: fields["hotline"].map { hotline($0) } ?? [:])
  }

  /// Words in both languages.
  mutating func languages(_ node: SourceNode) -> [Language: String] {
    guard let fields = tree.anyFields(node) else { return [:] }
    return languages(fields)
  }

  private mutating func languages(_ fields: Fields) -> [Language: String] {
    for entry in fields.entries where Language(rawValue: entry.key) == nil {
      tree.findings.add("F11", at: entry.keySpan, ["key": entry.key])
    }
    var texts: [Language: String] = [:]
    for language in Language.allCases {
      let words = fields[language.rawValue].flatMap { tree.words($0) }?.value ?? ""
      if words.allSatisfy(\.isWhitespace) {
        let span = fields.place(of: language.rawValue)
        tree.findings.add("L01", at: span, ["language": language.rawValue])
      } else {
        texts[language] = words
      }
    }
    return texts
  }

  private mutating func hotline(_ node: SourceNode) -> [Region: String] {
    guard let fields = tree.fields(node, keys: Region.allCases.map(\.rawValue)) else { return [:] }
    var numbers: [Region: String] = [:]
    for region in Region.allCases {
      numbers[region] = fields[region.rawValue].flatMap { tree.words($0) }?.value
    }
    return numbers
  }
}

extension VocabularyReader {
  /// Notes a format that this program does not know.
  mutating func readFormat(_ fields: Fields) {
    guard let node = tree.required("format", in: fields),
      let format = tree.number(node, in: 0...Int.max), format != 1
    else { return }
    tree.findings.add("S04", at: node.span, ["found": String(format), "known": "1"])
  }
}
