extension CaseParser {
  static let choiceKeys = ["id", "act", "via", "text", "if", "once", "effects", "goto", "why"]

  mutating func choices(_ node: SourceNode, path: String) -> [WrittenChoice] {
    var choices: [WrittenChoice] = []
    for (index, item) in tree.list(node).enumerated() {
      guard let choice = choice(item, ordinal: index + 1, path: path) else { continue }
      if choices.contains(where: { $0.id == choice.id }) {
        note("S06", at: choice.span, ["id": choice.id, "what": "choice"])
      }
      choices.append(choice)
    }
    checkDifferent(choices)
    return choices
  }

  private mutating func choice(
    _ node: SourceNode, ordinal: Int, path: String
  ) -> WrittenChoice? {
    guard var fields = tree.fields(node, keys: Self.choiceKeys) else { return nil }
    var id = Placed("choice-\(ordinal)", at: node.span)
    if let written = tree.required("id", in: fields).flatMap({ tree.words($0) }) {
      _ = tree.identifier(written.value, at: written.span)
      id = written
      fields.span = written.span
    }
    let path = "\(path)/choices/\(id.value)"
    var choice = WrittenChoice(
      id: id.value, span: id.span,
      text: requiredText("text", in: fields, "\(path)/text"),
      why: optionalText(fields["why"], "\(path)/why"),
      condition: fields["if"].flatMap { condition($0) },
      isOnce: fields["once"].flatMap { tree.yesNo($0) } ?? false,
      effects: fields["effects"].map { effects($0) } ?? WrittenEffects(),
      onward: tree.required("goto", in: fields).map { branches($0) } ?? [])
    readAct(fields, into: &choice)
    return choice
  }

  private mutating func readAct(_ fields: Fields, into choice: inout WrittenChoice) {
    choice.act =
      tree.required("act", in: fields, forLibrary: true)
      .flatMap { tree.option($0, "acts", of: Act.self) }
      ?? (fields["via"] == nil ? .probe : .verify)
    if choice.act == .verify {
      choice.via = tree.required("via", in: fields).flatMap { tree.option($0, "via", of: Via.self) }
    } else if fields["via"] != nil {
      note("S10", at: fields.place(of: "via"), ["key": "via"])
    }
  }

  private mutating func checkDifferent(_ choices: [WrittenChoice]) {
    for (index, choice) in choices.enumerated() {
      let twin = choices[..<index].first { reads($0, like: choice) }
      guard let twin else { continue }
      note("L10", at: choice.span, ["id": choice.id, "other": twin.id])
    }
  }

  private func reads(_ left: WrittenChoice, like right: WrittenChoice) -> Bool {
    let (left, right) = (strings.entries[left.text.index], strings.entries[right.text.index])
    return left.texts.contains { language, text in
      right.texts[language] == text && !text.pieces.isEmpty
    }
  }

  mutating func effects(_ node: SourceNode) -> WrittenEffects {
    var effects = WrittenEffects()
    guard let fields = tree.anyFields(node) else { return effects }
    for entry in fields.named {
      if entry.key == "leaked" {
        effects.leaks += terms(entry.value, .leaks)
      } else if let index = counters.firstIndex(where: { $0.id == entry.key }) {
        if let effect = effect(entry.value, on: index) { effects.counters.append(effect) }
      } else {
        var facts = ["kind": "variable", "name": entry.key]
        facts["suggestion"] = nearest(entry.key, among: counters.map(\.id) + ["leaked"])
        note("V01", at: entry.keySpan, facts)
      }
    }
    return effects
  }

  private mutating func effect(_ node: SourceNode, on index: Int) -> Effect? {
    guard let words = tree.words(node, expected: "effect") else { return nil }
    let counter = counters[index]
    if counter.isYesNo {
      if words.value == "true" { return .set(counter: index, 1) }
      if words.value == "false" { return .set(counter: index, 0) }
      note("V02", at: node.span, ["problem": "setYesNo", "name": counter.id, "found": words.value])
      return nil
    }
    // Far beyond any sum a story could mean, and far from where adding up could overflow.
    guard let number = Int(words.value), abs(number) <= 1_000_000_000 else {
      note(
        "V02", at: node.span, ["problem": "addNumber", "name": counter.id, "found": words.value])
      return nil
    }
    if let first = words.value.first, first != "+", first != "-" {
      note("V06", at: node.span, ["name": counter.id, "found": words.value])
    }
    if index == Counter.minutesSpent, number < 0 {
      note("V06", at: node.span, ["name": counter.id, "found": words.value])
      return nil
    }
    return .add(counter: index, number)
  }
}
