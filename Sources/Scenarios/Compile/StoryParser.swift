extension CaseParser {
  static let storyKeys = ["type", "truth", "nodes", "endings", "debrief", "demo", "tests"]

  mutating func story(
    _ node: SourceNode, telling: Telling, owner: SourceSpan
  ) -> WrittenStory? {
    tree.findings.telling = telling
    defer { tree.findings.telling = nil }
    guard let fields = tree.fields(node, keys: Self.storyKeys, owner: owner) else { return nil }
    var story = WrittenStory(telling: telling, span: owner)
    let path = "\(caseID)/\(telling.rawValue)"
    readType(fields, into: &story)
    readTruth(fields, into: &story)
    if let node = fields["nodes"] { story.nodes = nodes(node, path: path, isShared: false) }
    if let node = tree.required("endings", in: fields) {
      readEndings(node, at: fields.place(of: "endings"), path: path, into: &story)
    }
    readDebrief(fields, path: "\(path)/debrief", into: &story)
    if let node = fields["demo"] { story.demo = tree.list(node).compactMap { choicePath($0) } }
    if let node = tree.required("tests", in: fields, forLibrary: true) {
      story.tests = tree.list(node).compactMap { test($0) }
    }
    return story
  }

  private mutating func readType(_ fields: Fields, into story: inout WrittenStory) {
    switch story.telling {
    case .scam:
      story.type = tree.required("type", in: fields, forLibrary: true).flatMap { term($0, .types) }
    case .genuine:
      if fields["type"] != nil { note("S10", at: fields.place(of: "type"), ["key": "type"]) }
    }
  }

  private mutating func readTruth(_ fields: Fields, into story: inout WrittenStory) {
    guard let node = fields["truth"], let truth = tree.fields(node, keys: people.map(\.id)) else {
      return
    }
    for entry in truth.named {
      story.truth[entry.key] = tree.option(entry.value, "truth", of: Telling.self)
    }
  }

  private mutating func readEndings(
    _ node: SourceNode, at span: SourceSpan, path: String, into story: inout WrittenStory
  ) {
    guard let fields = tree.anyFields(node) else { return }
    if fields.entries.isEmpty { note("S02", at: span, ["key": "ending"]) }
    for entry in fields.named {
      _ = tree.identifier(entry.key, at: entry.keySpan)
      guard
        let inner = tree.fields(
          entry.value, keys: ["outcome", "text", "ripple", "effects"], owner: entry.keySpan)
      else { continue }
      ending(entry, inner, path: "\(path)/endings/\(entry.key)", into: &story)
    }
  }

  private mutating func ending(
    _ entry: SourceEntry, _ fields: Fields, path: String, into story: inout WrittenStory
  ) {
    let outcome = tree.required("outcome", in: fields)
      .flatMap { tree.option($0, "outcomes", of: Outcome.self) }
    let effects = fields["effects"].map { self.effects($0) } ?? WrittenEffects()
    if outcome == .harmedOthers { _ = tree.required("ripple", in: fields) }
    story.endings.append(
      Ending(
        id: entry.key, span: entry.keySpan, outcome: outcome ?? .unresolved,
        text: requiredText("text", in: fields, "\(path)/text"),
        ripple: optionalText(fields["ripple"], "\(path)/ripple"), effects: effects.counters))
    story.endingLeaks[entry.key] = effects.leaks
  }

  private mutating func readDebrief(
    _ fields: Fields, path: String, into story: inout WrittenStory
  ) {
    let keys = ["rule", "contrast", "next_steps", "facts"]
    guard let node = fields["debrief"] else {
      return note("P07", at: fields.span, ["missing": "debrief"])
    }
    guard let debrief = tree.fields(node, keys: keys) else { return }
    let owner = fields.place(of: "debrief")
    story.debrief.rule = optionalText(debrief["rule"], "\(path)/rule")
    story.debrief.contrast = optionalText(debrief["contrast"], "\(path)/contrast")
    story.debrief.nextSteps = terms(debrief["next_steps"], .nextSteps).map(\.value)
    story.debrief.facts = debrief["facts"].map { factIDs($0) } ?? []
    if story.debrief.rule == nil { note("P07", at: owner, ["missing": "rule"]) }
    if story.debrief.contrast == nil { note("P15", at: owner) }
    if story.debrief.nextSteps.isEmpty {
      tree.findings.add("P07", at: owner, ["missing": "next_steps"], severity: .warning)
    }
  }

  private mutating func factIDs(_ node: SourceNode) -> [String] {
    tree.list(node).compactMap { item in
      guard let id = tree.words(item) else { return nil }
      if surroundings.facts[id.value] != nil { return id.value }
      var facts = ["what": "fact", "found": id.value]
      facts["suggestion"] = nearest(id.value, among: surroundings.facts.keys.sorted())
      note("P01", at: id.span, facts)
      return nil
    }
  }

  /// `node/choice`.
  mutating func choicePath(_ node: SourceNode) -> Placed<ChoicePath>? {
    guard let words = tree.words(node, expected: "choicePath") else { return nil }
    let parts = words.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      tree.wrongForm(node, expected: "choicePath")
      return nil
    }
    return Placed(ChoicePath(node: parts[0], choice: parts[1]), at: words.span)
  }
}
