extension CaseParser {
  /// What the rest of the reading depends on.
  mutating func readBasics(_ fields: Fields) {
    if let node = fields["status"],
      let status = tree.option(node, "status", of: CaseStatus.self)
    {
      tree.findings.status = status
    }
    readFormat(fields)
    _ = tree.required("status", in: fields)
    if let node = fields["language"] {
      readLanguage(node, key: fields.place(of: "language"))
    } else if status != .library, let title = fields["title"],
      case .mapping(let entries) = title.value
    {
      language = entries.contains { $0.key == "zh" } ? .zh : .en
    }
  }

  private mutating func readFormat(_ fields: Fields) {
    guard let node = tree.required("format", in: fields),
      let format = tree.number(node, in: 0...Int.max), format != 1
    else { return }
    note("S04", at: node.span, ["found": String(format), "known": "1"])
  }

  private mutating func readLanguage(_ node: SourceNode, key: SourceSpan) {
    guard let found = tree.option(node, "language", of: Language.self) else { return }
    guard status != .library else { return note("S10", at: key, ["key": "language"]) }
    language = found
    allowsPlainWords = true
  }

  /// The head, as far as it can be known before the stories have been read.
  mutating func head(_ fields: Fields, fileStem: String) -> CaseHead {
    CaseHead(
      id: caseID, form: form, status: status,
      topic: tree.required("topic", in: fields, forLibrary: true)
        .flatMap { term($0, .topics) }?.value ?? "",
      title: title(fields),
      audience: audience(fields),
      minutes: tree.required("minutes", in: fields, forLibrary: true)
        .flatMap { tree.number($0, in: 1...60) } ?? 5,
      difficulty: 3,
      care: terms(fields["care"], .care).map(\.value), tellings: [], languages: [], channels: [],
      type: nil, judgeTactics: [], judgeChannels: [], currency: currency(fields), endings: 0)
  }

  mutating func readID(_ fields: Fields, fileStem: String) -> Placed<String> {
    guard let node = tree.required("id", in: fields), let id = tree.words(node) else {
      return Placed(fileStem, at: fields.place(of: "id"))
    }
    _ = tree.identifier(id.value, at: id.span)
    if id.value != fileStem { note("F08", at: id.span, ["id": id.value, "file": fileStem]) }
    if surroundings.retired.contains(id.value) {
      note("F09", at: id.span, ["id": id.value, "other": "retired"])
    }
    let telltale = id.value.split { $0 == "-" || $0 == "_" }.first {
      Announcing.ids.contains("\($0)")
    }
    if let telltale { note("P19", at: id.span, ["word": String(telltale), "place": "id"]) }
    return id
  }

  private mutating func title(_ fields: Fields) -> [Language: String] {
    guard let node = tree.required("title", in: fields),
      let texts = languages(node, use: .label("title"))
    else { return [:] }
    return texts.mapValues { $0.words([]) }
  }

  private mutating func audience(_ fields: Fields) -> [String] {
    guard let node = tree.required("audience", in: fields, forLibrary: true) else { return [] }
    return terms(node, .audiences).map(\.value)
  }

  private mutating func currency(_ fields: Fields) -> String {
    guard let node = fields["currency"], let code = tree.words(node) else { return "CNY" }
    let isCode = code.value.count == 3 && code.value.allSatisfy { ("A"..."Z").contains($0) }
    if !isCode { tree.wrongForm(node, expected: "currency") }
    return isCode ? code.value : "CNY"
  }

  /// How well the opening fits the learner's life.
  mutating func believable(_ fields: Fields) -> Believable {
    tree.required("believable", in: fields, forLibrary: true)
      .flatMap { tree.option($0, "believable", of: Believable.self) } ?? .medium
  }

  mutating func checkSources(_ fields: Fields) {
    let written = fields["sources"].map { tree.list($0) } ?? []
    if written.isEmpty { note("P01", at: fields.place(of: "sources"), ["what": "none"]) }
    for node in written {
      guard let id = tree.words(node), surroundings.sources[id.value] == nil else { continue }
      var facts = ["what": "source", "found": id.value]
      facts["suggestion"] = nearest(id.value, among: surroundings.sources.keys.sorted())
      note("P01", at: id.span, facts)
    }
  }

  mutating func readPeople(_ fields: Fields) {
    guard let node = tree.required("people", in: fields), let named = tree.anyFields(node) else {
      return
    }
    for entry in named.named {
      if SayKeys.all.contains(entry.key) {
        note("S05", at: entry.keySpan, ["id": entry.key, "problem": "reserved"])
      } else {
        _ = tree.identifier(entry.key, at: entry.keySpan)
      }
      let name = text(entry.value, "\(caseID)/people/\(entry.key)", use: .label("person"))
      people.append(WrittenPerson(id: entry.key, name: name))
    }
    if people.isEmpty { note("S02", at: fields.place(of: "people"), ["key": "person"]) }
  }

  mutating func readVariables(_ node: SourceNode?) {
    guard let node, let fields = tree.anyFields(node) else { return }
    for entry in fields.named {
      let isTaken = counters.contains { $0.id == entry.key } || Self.words.contains(entry.key)
      if isTaken { note("V03", at: entry.keySpan, ["name": entry.key]) }
      guard !isTaken, tree.identifier(entry.key, at: entry.keySpan) else { continue }
      counters.append(counter(entry))
    }
  }

  private mutating func counter(_ entry: SourceEntry) -> Counter {
    if case .scalar(let words, _) = entry.value.value {
      if let number = Int(words) { return Counter(id: entry.key, start: number) }
      if words == "true" || words == "false" {
        return Counter(id: entry.key, start: words == "true" ? 1 : 0, isYesNo: true)
      }
    }
    tree.wrongForm(entry.value, expected: "numberOrYesNo")
    return Counter(id: entry.key, start: 0)
  }

  /// Words that mean something in conditions or expectations.
  private static let words: Set<String> = [
    "leaked", "ending", "not", "and", "or", "has", "visited", "chose", "true", "false",
  ]
}

enum Believable: String, CaseIterable {
  case low, medium, high
}
