/// Where a text stands, as far as that changes what it may hold.
struct TextUse {
  /// Only what is said or shown in the story can be marked by the learner.
  var allowsMarks = false
  /// Where it is seen before the end and may not give the answer away: `title`, `person`, `opening`.
  var early: String?

  static let plain = TextUse()
  static let line = TextUse(allowsMarks: true)
  static let openingLine = TextUse(allowsMarks: true, early: "opening")

  static func label(_ place: String) -> TextUse { TextUse(early: place) }
}

extension CaseParser {
  /// Reads a text in its languages and keeps it under the id.
  mutating func text(_ node: SourceNode, _ id: String, use: TextUse = .plain) -> TextRef {
    strings.add(StringTable.Entry(id: id, texts: languages(node, use: use) ?? [:]))
  }

  /// A text that may be left out.
  mutating func optionalText(_ node: SourceNode?, _ id: String) -> TextRef? {
    guard let node else { return nil }
    return text(node, id)
  }

  /// A text that must be there; empty, and noted, where it is not.
  mutating func requiredText(_ key: String, in fields: Fields, _ id: String) -> TextRef {
    guard let node = tree.required(key, in: fields) else {
      return strings.add(StringTable.Entry(id: id, texts: [:]))
    }
    return text(node, id)
  }

  /// The text by language; what is missing, stray, unsafe or uneven is noted.
  mutating func languages(_ node: SourceNode, use: TextUse) -> [Language: MarkedText]? {
    switch node.value {
    case .scalar where allowsPlainWords:
      untranslated.append(node.span)
      return texts([(language, node)], use: use)
    case .mapping(let entries):
      return languages(Fields(entries: entries, span: node.span), use: use)
    default:
      tree.wrongForm(node, expected: "languages")
      return nil
    }
  }

  /// The same for a mapping that holds other keys too, which the caller has taken out.
  mutating func languages(_ fields: Fields, use: TextUse) -> [Language: MarkedText] {
    for entry in fields.entries where Language(rawValue: entry.key) == nil {
      note("F11", at: entry.keySpan, ["key": entry.key])
    }
    let written = Language.allCases.compactMap { language in
      fields[language.rawValue].map { (language, $0) }
    }.filter { !isBlank($0.1) }
    checkLanguages(written.map(\.0), fields)
    return texts(written, use: use)
  }

  private func isBlank(_ node: SourceNode) -> Bool {
    guard case .scalar(let words, _) = node.value else { return false }
    return words.allSatisfy(\.isWhitespace)
  }

  private mutating func checkLanguages(_ found: [Language], _ fields: Fields) {
    let needed = status == .library ? Language.allCases : [language]
    for language in needed where !found.contains(language) {
      let span = fields.place(of: language.rawValue)
      note("L01", at: span, ["language": language.rawValue])
    }
    if status != .library, !found.contains(language.other) { untranslated.append(fields.span) }
  }

  private mutating func texts(
    _ written: [(Language, SourceNode)], use: TextUse
  ) -> [Language: MarkedText] {
    var parsed: [(node: SourceNode, text: MarkedText)] = []
    var texts: [Language: MarkedText] = [:]
    for (language, node) in written {
      guard let words = tree.words(node, expected: "words") else { continue }
      let text = markedText(words.value, node, allowsMarks: use.allowsMarks)
      checkHarmless(words.value, node)
      if let place = use.early { checkUnannounced(words.value, node, language, place) }
      parsed.append((node, text))
      texts[language] = text
    }
    if parsed.count == 2 { compare(parsed[0].text, parsed[1].text, at: parsed[1].node.span) }
    return texts
  }

  /// What is marked and counted must be the same in both languages.
  private mutating func compare(_ first: MarkedText, _ second: MarkedText, at span: SourceSpan) {
    let counters = [first, second].map { text in
      Set(text.counters.map { self.counters[$0].id }).sorted()
    }
    if counters[0] != counters[1] {
      note(
        "L03", at: span,
        ["problem": "differ", "zh": list(counters[0]), "en": list(counters[1])])
    }
    let marks = [first.marks.sorted(), second.marks.sorted()]
    if marks[0] != marks[1] {
      note("L04", at: span, ["zh": list(marks[0]), "en": list(marks[1])])
    }
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "-" : names.joined(separator: ", ")
  }

  private mutating func checkUnannounced(
    _ words: String, _ node: SourceNode, _ language: Language, _ place: String
  ) {
    guard let word = Announcing.word(in: words, language) else { return }
    note("P19", at: node.span, ["word": word, "place": place])
  }

  /// Texts that the other language lacks are one remark, not one each.
  mutating func noteUntranslated() {
    guard status != .library, let first = untranslated.first else { return }
    tree.findings.add(
      "L01", at: first,
      ["language": language.other.rawValue, "count": String(untranslated.count)],
      forLibrary: true)
  }
}

extension MarkedText {
  var counters: [Int] {
    pieces.compactMap { if case .counter(let index) = $0.content { index } else { nil } }
  }

  /// The ids of the marked stretches, one for each stretch.
  var marks: [String] {
    var marks: [String] = []
    for (index, piece) in pieces.enumerated() {
      guard let mark = piece.mark else { continue }
      if index == 0 || pieces[index - 1].mark != mark { marks.append(mark) }
    }
    return marks
  }
}
