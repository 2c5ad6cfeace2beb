/// The keys of a line that are no person.
enum SayKeys {
  static let speakers = ["me", "scene", "silence", "card"]
  static let others = ["if", "channel"]
  static let all = speakers + others
}

extension CaseParser {
  mutating func lines(_ node: SourceNode, path: String, isShared: Bool) -> [WrittenLine] {
    var lines: [WrittenLine] = []
    for (index, item) in tree.list(node).enumerated() {
      let path = "\(path)/say/\(index + 1)"
      if let line = line(item, path: path, isShared: isShared) { lines.append(line) }
    }
    return lines
  }

  private mutating func line(
    _ node: SourceNode, path: String, isShared: Bool
  ) -> WrittenLine? {
    let keys = people.map(\.id) + SayKeys.all
    guard let fields = tree.fields(node, keys: keys) else { return nil }
    let speakers = fields.named.filter {
      keys.contains($0.key) && !SayKeys.others.contains($0.key)
    }
    guard let speaker = speakers.first else {
      let isUnknown = fields.entries.contains { !keys.contains($0.key) }
      if !isUnknown { note("S02", at: node.span, ["key": "speaker"]) }
      return nil
    }
    if let second = speakers.dropFirst().first {
      note("S03", at: second.keySpan, ["expected": "oneSpeaker", "found": second.key])
    }
    guard var line = spoken(speaker, path: path, isShared: isShared) else { return nil }
    line.condition = fields["if"].flatMap { condition($0) }
    line.channel = fields["channel"].flatMap { tree.option($0, "channels", of: Channel.self) }
    return line
  }

  private mutating func spoken(
    _ entry: SourceEntry, path: String, isShared: Bool
  ) -> WrittenLine? {
    let shown: TextUse = isShared ? .openingLine : .line
    switch entry.key {
    case "silence":
      return tree.number(entry.value, in: 1...10_000).map {
        WrittenLine(speaker: .silence(minutes: $0))
      }
    case "card":
      return card(entry, path: path, use: shown)
    case "me":
      return WrittenLine(speaker: .me, text: text(entry.value, path, use: shown))
    case "scene":
      return WrittenLine(speaker: .scene, text: text(entry.value, path, use: shown))
    default:
      let index = people.firstIndex { $0.id == entry.key } ?? 0
      return WrittenLine(speaker: .person(index), text: text(entry.value, path, use: .line))
    }
  }

  private mutating func card(_ entry: SourceEntry, path: String, use: TextUse) -> WrittenLine? {
    guard var fields = tree.anyFields(entry.value, owner: entry.keySpan) else { return nil }
    let kind = tree.required("kind", in: fields)
      .flatMap { tree.option($0, "card", of: CardKind.self) }
    let address = fields["address"].flatMap { self.address($0) }
    let words = fields["text"]
    fields.entries.removeAll { ["kind", "address"].contains($0.key) }
    let ref: TextRef
    if let words, allowsPlainWords {
      ref = text(words, path, use: use)
    } else {
      let texts = languages(fields, use: use)
      ref = strings.add(StringTable.Entry(id: path, texts: texts))
    }
    return WrittenLine(speaker: .card(kind ?? .web, address: address), text: ref)
  }

  private mutating func address(_ node: SourceNode) -> String? {
    guard let written = tree.words(node, expected: "address") else { return nil }
    if !Harmless.isReserved(address: written.value, allowed: allowedContacts) {
      note("P03", at: node.span, ["what": "domain", "found": written.value])
    }
    return written.value
  }
}
