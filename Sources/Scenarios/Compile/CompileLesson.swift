/// Reads a lesson plan; nil where an error stands in the way of holding it.
///
/// - Parameter fileStem: the file's name without its ending, which has to be the id.
package func compileLesson(
  _ tree: SourceNode, fileStem: String, in surroundings: LessonSurroundings
) -> (Lesson?, [Diagnostic]) {
  var parser = LessonParser(surroundings)
  let lesson = parser.lesson(tree, fileStem: fileStem)
  let said = parser.reader.tree.findings.diagnostics
  return (said.contains { $0.severity == .error } ? nil : lesson, said)
}

private struct LessonParser {
  var reader = VocabularyReader()
  let surroundings: LessonSurroundings
  /// Those that the lesson has named so far.
  private var forms: Set<TestForm.Name> = []

  init(_ surroundings: LessonSurroundings) {
    self.surroundings = surroundings
  }

  private static let longest = 240

  mutating func lesson(_ node: SourceNode, fileStem: String) -> Lesson? {
    let keys = ["format", "id", "title", "audience", "minutes", "items", "exit"]
    guard let fields = reader.tree.fields(node, keys: keys) else { return nil }
    reader.readFormat(fields)
    let id = id(fields, fileStem)
    let title = reader.tree.required("title", in: fields).map { texts($0) } ?? [:]
    let minutes = minutes(fields)
    let items = reader.tree.required("items", in: fields).map { self.items($0) } ?? []
    checkMinutes(minutes, items, fields)
    return Lesson(
      id: id, title: title, audience: fields["audience"].map { audience($0) } ?? [],
      minutes: minutes ?? 0, items: items, exit: fields["exit"].flatMap { question($0) })
  }

  private mutating func id(_ fields: Fields, _ fileStem: String) -> String {
    guard let node = reader.tree.required("id", in: fields), let id = reader.tree.words(node) else {
      return fileStem
    }
    _ = reader.tree.identifier(id.value, at: id.span)
    if id.value != fileStem {
      reader.tree.findings.add("F08", at: id.span, ["id": id.value, "file": fileStem])
    }
    if surroundings.cases.contains(id.value) {
      reader.tree.findings.add("C04", at: id.span, ["id": id.value])
    }
    return id.value
  }

  /// A text in each language, or one that serves for both.
  private mutating func texts(_ node: SourceNode) -> [Language: String] {
    if case .mapping = node.value { return reader.languages(node) }
    guard let words = reader.tree.words(node, expected: "languages") else { return [:] }
    return Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, words.value) })
  }

  private mutating func audience(_ node: SourceNode) -> [String] {
    let known = surroundings.taxonomy.entries[.audiences, default: []].map(\.id)
    return reader.tree.list(node).compactMap { item in
      guard let id = reader.tree.words(item) else { return nil }
      guard known.contains(id.value) else {
        reader.tree.findings.add(
          "S03", at: id.span, reader.tree.notListed(id.value, "audiences", known))
        return nil
      }
      return id.value
    }
  }

  private mutating func minutes(_ fields: Fields) -> Int? {
    reader.tree.required("minutes", in: fields)
      .flatMap { reader.tree.number($0, in: 1...Self.longest) }
  }

  private mutating func items(_ node: SourceNode) -> [Lesson.Item] {
    let items = reader.tree.list(node)
    if items.isEmpty, case .sequence = node.value {
      reader.tree.wrongForm(node, expected: "lessonItems")
    }
    return items.compactMap { item($0) }
  }

  private mutating func item(_ node: SourceNode) -> Lesson.Item? {
    guard let all = reader.tree.anyFields(node) else { return nil }
    let has = { (key: String) in all.entries.contains { $0.key == key } }
    let keys =
      has("mix")
      ? ["mix", "minutes"]
      : has("form") ? ["form", "minutes"] : ["case", "telling", "mode", "minutes"]
    guard let fields = reader.tree.fields(node, keys: keys) else { return nil }
    let minutes = minutes(fields)
    let content = has("mix") ? mix(fields) : has("form") ? form(fields) : story(fields)
    guard let content, let minutes else { return nil }
    return Lesson.Item(content: content, minutes: minutes)
  }

  private mutating func story(_ fields: Fields) -> Lesson.Item.Content? {
    let telling = fields["telling"].flatMap {
      reader.tree.option($0, "telling", of: Telling.self)
    }
    let mode = reader.tree.required("mode", in: fields).flatMap {
      reader.tree.option($0, "mode", of: Lesson.Mode.self)
    }
    guard let node = reader.tree.required("case", in: fields),
      let id = known(node, telling, at: fields["telling"]?.span), let mode
    else { return nil }
    return .story(id: id, telling: telling, mode: mode)
  }

  private mutating func mix(_ fields: Fields) -> Lesson.Item.Content? {
    guard let node = reader.tree.required("mix", in: fields),
      let mix = reader.tree.fields(
        node, keys: ["count", "from"], owner: fields.place(of: "mix")),
      let from = reader.tree.required("from", in: mix),
      let countNode = reader.tree.required("count", in: mix),
      let count = reader.tree.number(countNode, in: 1...20)
    else { return nil }
    var ids: [String] = []
    for item in reader.tree.list(from) {
      guard let id = known(item, nil, at: nil) else { continue }
      if ids.contains(id) {
        reader.tree.findings.add("S06", at: item.span, ["id": id, "what": "case"])
      } else {
        ids.append(id)
      }
    }
    let written = reader.tree.list(from).count
    if count > written {
      reader.tree.findings.add(
        "C03", at: countNode.span, ["count": String(count), "from": String(written)])
    }
    return .mix(count: count, from: ids)
  }

  private mutating func form(_ fields: Fields) -> Lesson.Item.Content? {
    guard let node = reader.tree.required("form", in: fields),
      let name = reader.tree.option(node, "form", of: TestForm.Name.self)
    else { return nil }
    // Half of the people begin with the other one.
    let needed: [TestForm.Name] = name == .c ? [.c] : [.a, .b]
    for name in needed where !surroundings.forms.contains(where: { $0.name == name }) {
      reader.tree.findings.add("C02", at: node.span, ["id": name.rawValue, "what": "form"])
    }
    if !forms.insert(name).inserted {
      reader.tree.findings.add("S06", at: node.span, ["id": name.rawValue, "what": "form"])
    }
    return .form(name)
  }

  /// The id of a case that is there and told as it is wanted.
  private mutating func known(
    _ node: SourceNode, _ telling: Telling?, at place: SourceSpan?
  ) -> String? {
    guard let id = reader.tree.words(node) else { return nil }
    guard let tellings = surroundings.tellings(id.value) else {
      var facts = ["id": id.value, "what": "case"]
      facts["suggestion"] = nearest(id.value, among: surroundings.cases)
      reader.tree.findings.add("C02", at: id.span, facts)
      return nil
    }
    if let form = surroundings.forms.first(where: { $0.items.contains { $0.mini == id.value } }) {
      reader.tree.findings.add("C05", at: id.span, ["id": id.value, "form": form.name.rawValue])
    }
    let isThere = telling.map(tellings.contains) ?? !tellings.isEmpty
    guard isThere else {
      reader.tree.findings.add(
        "C02", at: place ?? id.span,
        ["id": id.value, "what": "telling", "told": telling?.rawValue ?? ""].filter {
          !$0.value.isEmpty
        })
      return nil
    }
    return id.value
  }

  private mutating func checkMinutes(_ minutes: Int?, _ items: [Lesson.Item], _ fields: Fields) {
    let sum = items.map(\.minutes).reduce(0, +)
    guard let minutes, sum > minutes, let node = fields["minutes"] else { return }
    reader.tree.findings.add(
      "C01", at: node.span, ["sum": String(sum), "minutes": String(minutes)])
  }

  private mutating func question(_ node: SourceNode) -> Lesson.Question? {
    guard let fields = reader.tree.fields(node, keys: ["question", "options"]) else { return nil }
    let question = reader.tree.required("question", in: fields).map { texts($0) } ?? [:]
    guard let list = reader.tree.required("options", in: fields) else { return nil }
    let options = reader.tree.list(list).map { texts($0) }
    if case .sequence = list.value, !(2...6).contains(options.count) {
      reader.tree.wrongForm(list, expected: "exitOptions")
    }
    return Lesson.Question(question: question, options: options)
  }
}
