/// Reads one file of `forms/`; nil where an error stands in the way of using it.
///
/// What can be said of a form by itself is said here; its stories are looked at by ``checkForm(_:_:cases:)``.
///
/// - Parameter fileStem: the file's name without its ending, which is the form's.
package func compileForm(_ tree: SourceNode, fileStem: String) -> (TestForm?, [Diagnostic]) {
  var parser = FormParser()
  let form = parser.form(tree, fileStem: fileStem)
  let said = parser.reader.tree.findings.diagnostics
  return (said.contains { $0.severity == .error } ? nil : form, said)
}

/// What a form needs to know of one of its stories.
package struct FormStory: Sendable {
  package var isMini: Bool
  package var tellings: Set<Telling>
  /// 1…5.
  package var difficulty: Int

  package init(isMini: Bool, tellings: Set<Telling>, difficulty: Int) {
    self.isMini = isMini
    self.tellings = tellings
    self.difficulty = difficulty
  }
}

/// What is wrong between a form, its stories and the forms before it.
///
/// - Parameters:
///   - tree: the form's file.
///   - earlier: the forms that come before it in the alphabet, which a difference is measured against.
///   - story: a case by its id; nil for none of that id.
package func checkForm(
  _ form: TestForm, _ tree: SourceNode, earlier: [TestForm], ids: [String],
  story: (_ id: String) -> FormStory?
) -> [Diagnostic] {
  var parser = FormParser()
  parser.check(form, tree, earlier, ids, story)
  return parser.reader.tree.findings.diagnostics
}

private struct FormParser {
  var reader = VocabularyReader()

  /// Mean difficulties of two forms differ by at most this, in logits.
  private static let difficultyAllowed = 0.1

  mutating func form(_ node: SourceNode, fileStem: String) -> TestForm? {
    guard let fields = reader.tree.fields(node, keys: ["format", "items"]) else { return nil }
    reader.readFormat(fields)
    guard let name = TestForm.Name(rawValue: fileStem),
      let list = reader.tree.required("items", in: fields)
    else { return nil }
    var items: [TestForm.Item] = []
    for written in reader.tree.list(list) {
      guard let (item, place) = item(written) else { continue }
      if items.contains(where: { $0.mini == item.mini }) {
        reader.tree.findings.add("S06", at: place, ["id": item.mini, "what": "case"])
      } else {
        items.append(item)
      }
    }
    if case .sequence(let written) = list.value, written.isEmpty {
      reader.tree.wrongForm(list, expected: "formItems")
    }
    let form = TestForm(name: name, items: items)
    for distance in TestForm.Distance.allCases {
      let count = form.spread[distance] ?? 0
      guard count % 2 != 0 else { continue }
      reader.tree.findings.add(
        "M01", at: list.span, ["distance": distance.rawValue, "count": String(count)])
    }
    return form
  }

  private mutating func item(_ node: SourceNode) -> (TestForm.Item, SourceSpan)? {
    guard let fields = reader.tree.fields(node, keys: ["mini", "distance"]) else { return nil }
    let distance = reader.tree.required("distance", in: fields).flatMap {
      reader.tree.option($0, "distance", of: TestForm.Distance.self)
    }
    guard let mini = reader.tree.required("mini", in: fields).flatMap({ reader.tree.words($0) }),
      let distance
    else { return nil }
    return (TestForm.Item(mini: mini.value, distance: distance), mini.span)
  }

  mutating func check(
    _ form: TestForm, _ tree: SourceNode, _ earlier: [TestForm], _ ids: [String],
    _ story: (_ id: String) -> FormStory?
  ) {
    guard let items = reader.tree.anyFields(tree)?["items"] else { return }
    for written in reader.tree.list(items) {
      guard let node = reader.tree.anyFields(written)?["mini"], let id = reader.tree.words(node)
      else { continue }
      check(id, earlier, ids, story(id.value))
    }
    guard let own = difficulty(form, story) else { return }
    for other in earlier {
      if other.spread != form.spread {
        reader.tree.findings.add("M04", at: items.span, ["other": other.name.rawValue])
      }
      guard let difficulty = difficulty(other, story),
        abs(own - difficulty) > Self.difficultyAllowed
      else { continue }
      reader.tree.findings.add(
        "M05", at: items.span,
        ["other": other.name.rawValue, "own": shown(own), "others": shown(difficulty)])
    }
  }

  private mutating func check(
    _ id: Placed<String>, _ earlier: [TestForm], _ ids: [String], _ story: FormStory?
  ) {
    if let other = earlier.first(where: { $0.items.contains { $0.mini == id.value } }) {
      reader.tree.findings.add("M03", at: id.span, ["id": id.value, "other": other.name.rawValue])
    }
    guard let story else {
      var facts = ["id": id.value, "what": "case"]
      facts["suggestion"] = nearest(id.value, among: ids)
      return reader.tree.findings.add("C02", at: id.span, facts)
    }
    guard !story.isMini || story.tellings.count < 2 else { return }
    reader.tree.findings.add("M02", at: id.span, ["id": id.value])
  }

  /// The mean in logits; nil where a story is missing.
  private func difficulty(
    _ form: TestForm, _ story: (_ id: String) -> FormStory?
  ) -> Double? {
    let logits = form.items.compactMap { story($0.mini) }.map {
      CaseTraits.logit(difficulty: $0.difficulty)
    }
    guard !logits.isEmpty, logits.count == form.items.count else { return nil }
    return logits.reduce(0, +) / Double(logits.count)
  }

  private func shown(_ logit: Double) -> String {
    let hundredths = Int((abs(logit) * 100).rounded())
    let sign = logit < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
