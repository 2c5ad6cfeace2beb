/// Reads `sources.yaml`.
package func compileSources(_ tree: SourceNode) -> ([String: Source], [Diagnostic]) {
  var reader = VocabularyReader()
  let sources = reader.named(tree) { reader, entry in reader.source(entry) }
  return (sources, reader.tree.findings.diagnostics)
}

/// Reads `facts.yaml`.
///
/// - Parameter sources: what a fact may name as its source; nil to leave that unchecked.
package func compileFacts(
  _ tree: SourceNode, sources: [String: Source]? = nil
) -> ([String: Fact], [Diagnostic]) {
  var reader = VocabularyReader()
  let facts = reader.named(tree) { reader, entry in reader.fact(entry, sources: sources) }
  return (facts, reader.tree.findings.diagnostics)
}

/// Reads `retired.yaml`: a list of ids, or ids with the reason.
package func compileRetired(_ tree: SourceNode) -> (Set<String>, [Diagnostic]) {
  var reader = VocabularyReader()
  guard !tree.isNull else { return ([], []) }
  if case .mapping = tree.value {
    let reasons = reader.named(tree) { _, entry in entry.key }
    return (Set(reasons.keys), reader.tree.findings.diagnostics)
  }
  let ids = reader.tree.list(tree).compactMap { item -> String? in
    guard let id = reader.tree.words(item) else { return nil }
    return reader.tree.identifier(id.value, at: id.span) ? id.value : nil
  }
  return (Set(ids), reader.tree.findings.diagnostics)
}

/// Reads `weights.yaml`: how often an audience meets a type, as `audience: {type: number}`.
///
/// - Parameter taxonomy: what audiences and types there are.
package func compileWeights(
  _ tree: SourceNode, taxonomy: Taxonomy
) -> ([String: [String: Double]], [Diagnostic]) {
  var reader = VocabularyReader()
  let weights = reader.named(tree) { reader, entry in
    reader.known(entry, in: .audiences, taxonomy)
      ? reader.weights(entry.value, taxonomy: taxonomy) : nil
  }
  return (weights, reader.tree.findings.diagnostics)
}

extension VocabularyReader {
  /// Each entry of a file whose keys are ids, with nil left out.
  mutating func named<Value>(
    _ node: SourceNode, _ read: (inout VocabularyReader, SourceEntry) -> Value?
  ) -> [String: Value] {
    guard !node.isNull, let fields = tree.anyFields(node) else { return [:] }
    var values: [String: Value] = [:]
    for entry in fields.named where tree.identifier(entry.key, at: entry.keySpan) {
      values[entry.key] = read(&self, entry)
    }
    return values
  }

  mutating func source(_ entry: SourceEntry) -> Source? {
    let keys = ["publisher", "title", "date", "supports", "checked"]
    guard let fields = tree.fields(entry.value, keys: keys, owner: entry.keySpan) else {
      return nil
    }
    return Source(
      id: entry.key, publisher: publisher(fields), title: words("title", fields),
      date: date("date", fields), supports: words("supports", fields),
      checked: date("checked", fields))
  }

  /// A name in each language, or one that serves for both.
  private mutating func publisher(_ fields: Fields) -> [Language: String] {
    guard let node = tree.required("publisher", in: fields) else { return [:] }
    if case .mapping = node.value { return languages(node) }
    let name = tree.words(node)?.value ?? ""
    return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, name) })
  }

  mutating func fact(_ entry: SourceEntry, sources: [String: Source]?) -> Fact? {
    let keys = ["text", "as_of", "source"]
    guard let fields = tree.fields(entry.value, keys: keys, owner: entry.keySpan) else {
      return nil
    }
    let source = tree.required("source", in: fields).flatMap { tree.words($0) }
    if let source, let sources, sources[source.value] == nil {
      var facts = ["what": "source", "found": source.value]
      facts["suggestion"] = nearest(source.value, among: sources.keys.sorted())
      tree.findings.add("P01", at: source.span, facts)
    }
    let text = tree.required("text", in: fields).map { languages($0) } ?? [:]
    return Fact(
      id: entry.key, text: text, asOf: date("as_of", fields), source: source?.value ?? "")
  }

  mutating func known(
    _ entry: SourceEntry, in category: Taxonomy.Category, _ taxonomy: Taxonomy
  ) -> Bool {
    if taxonomy.entry(category, entry.key) != nil { return true }
    let known = taxonomy.entries[category, default: []].map(\.id)
    tree.findings.add(
      "S03", at: entry.keySpan, tree.notListed(entry.key, category.rawValue, known))
    return false
  }

  mutating func weights(_ node: SourceNode, taxonomy: Taxonomy) -> [String: Double]? {
    guard let fields = tree.anyFields(node) else { return nil }
    var weights: [String: Double] = [:]
    for entry in fields.named where known(entry, in: .types, taxonomy) {
      guard let words = tree.words(entry.value), let weight = Double(words.value),
        weight >= 0, weight.isFinite
      else {
        tree.wrongForm(entry.value, expected: "weight")
        continue
      }
      weights[entry.key] = weight
    }
    return weights
  }

  private mutating func words(_ key: String, _ fields: Fields) -> String {
    tree.required(key, in: fields).flatMap { tree.words($0) }?.value ?? ""
  }

  /// A day as `YYYY-MM-DD`.
  private mutating func date(_ key: String, _ fields: Fields) -> String {
    guard let node = tree.required(key, in: fields), let written = tree.words(node) else {
      return ""
    }
    let parts = written.value.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    let isDay =
      parts.map(\.count) == [4, 2, 2] && numbers.count == 3 && (1...12).contains(numbers[1])
      && (1...31).contains(numbers[2])
    if !isDay { tree.wrongForm(node, expected: "date") }
    return written.value
  }
}
