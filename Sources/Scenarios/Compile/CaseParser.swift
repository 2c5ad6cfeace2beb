/// Turns the tree of a case file into a ``WrittenCase``; what does not fit is noted and passed over.
struct CaseParser {
  var tree = TreeReader()
  let surroundings: Surroundings
  let form: CaseHead.Form
  var strings = StringTable()
  var caseID = ""
  /// The language every text must have; the other one too in a library case.
  var language = Language.zh
  /// Whether a text may be written as plain words in ``language``.
  var allowsPlainWords = false
  /// Texts of a draft or local case that the other language still lacks.
  var untranslated: [SourceSpan] = []
  var people: [WrittenPerson] = []
  var counters = [
    Counter(id: "lost", start: 0), Counter(id: "gained", start: 0),
    Counter(id: "minutes_spent", start: 0),
  ]

  init(surroundings: Surroundings, form: CaseHead.Form) {
    self.surroundings = surroundings
    self.form = form
  }

  var status: CaseStatus { tree.findings.status }

  static let keys = [
    "format", "id", "status", "language", "topic", "title", "audience", "believable", "minutes",
    "currency", "sources", "care", "people", "about", "vars", "opening", "nodes", "stories", "lint",
  ]

  mutating func note(_ code: String, at span: SourceSpan, _ facts: [String: String] = [:]) {
    tree.findings.add(code, at: span, facts)
  }

  /// An id of the vocabulary; nil, and noted, where it is none.
  mutating func term(_ node: SourceNode, _ category: Taxonomy.Category) -> Placed<String>? {
    guard let written = tree.words(node, expected: category.rawValue) else { return nil }
    guard surroundings.taxonomy.entry(category, written.value) == nil else { return written }
    let known = surroundings.taxonomy.entries[category, default: []].map(\.id)
    note("S03", at: written.span, tree.notListed(written.value, category.rawValue, known))
    return nil
  }

  mutating func terms(_ node: SourceNode?, _ category: Taxonomy.Category) -> [Placed<String>] {
    guard let node else { return [] }
    return tree.list(node).compactMap { term($0, category) }
  }

  /// The whole body; the head has been read before, as it says how to read the rest.
  mutating func body(_ fields: Fields, id: Placed<String>) -> WrittenCase {
    var written = WrittenCase(id: id)
    readVariables(fields["vars"])
    readPeople(fields)
    written.about = about(fields)
    written.opening = tree.required("opening", in: fields).flatMap { tree.words($0) }
    if let node = tree.required("nodes", in: fields, forLibrary: true) {
      written.nodes = nodes(node, path: caseID, isShared: true)
    }
    if let node = tree.required("stories", in: fields),
      let stories = tree.fields(node, keys: Telling.allCases.map(\.rawValue))
    {
      written.stories = Telling.allCases.compactMap { telling in
        stories[telling.rawValue].flatMap {
          story($0, telling: telling, owner: stories.place(of: telling.rawValue))
        }
      }
      checkStories(written, fields)
    }
    return written
  }

  private mutating func about(_ fields: Fields) -> Placed<String>? {
    guard let node = fields["about"] else {
      if people.count > 1 { _ = tree.required("about", in: fields) }
      return nil
    }
    return person(node)
  }

  /// The id of someone in `people`.
  mutating func person(_ node: SourceNode) -> Placed<String>? {
    guard let written = tree.words(node, expected: "person") else { return nil }
    if people.contains(where: { $0.id == written.value }) { return written }
    note("S03", at: written.span, tree.notListed(written.value, "person", people.map(\.id)))
    return nil
  }

  private mutating func checkStories(_ written: WrittenCase, _ fields: Fields) {
    let span = fields.place(of: "stories")
    guard let first = written.stories.first else {
      return note("S02", at: span, ["key": "story"])
    }
    if written.stories.count == 1 {
      note("P13", at: span, ["missing": first.telling.twin.rawValue])
    }
  }
}
