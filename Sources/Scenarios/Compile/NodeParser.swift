extension CaseParser {
  static let nodeKeys = [
    "stage", "channel", "clock", "after", "say", "choices", "goto", "judge", "reveals", "tactics",
    "asks", "about", "deadline", "shuffle", "discuss", "host_note",
  ]

  /// The nodes of the shared part or of one story.
  mutating func nodes(_ node: SourceNode, path: String, isShared: Bool) -> [WrittenNode] {
    guard let fields = tree.anyFields(node) else { return [] }
    return fields.named.compactMap { entry in
      _ = tree.identifier(entry.key, at: entry.keySpan)
      return self.node(entry, path: "\(path)/\(entry.key)", isShared: isShared)
    }
  }

  private mutating func node(
    _ entry: SourceEntry, path: String, isShared: Bool
  ) -> WrittenNode? {
    guard let fields = tree.fields(entry.value, keys: Self.nodeKeys, owner: entry.keySpan) else {
      return nil
    }
    var node = WrittenNode(id: entry.key, span: entry.keySpan, isShared: isShared)
    readPlace(fields, into: &node)
    readMeaning(fields, into: &node)
    if let say = fields["say"] { node.lines = lines(say, path: path, isShared: isShared) }
    if let choices = fields["choices"] { node.choices = self.choices(choices, path: path) }
    if let onward = fields["goto"] { node.onward = branches(onward) }
    node.deadline = fields["deadline"].flatMap { deadline($0) }
    node.discuss = optionalText(fields["discuss"], "\(path)/discuss")
    node.hostNote = optionalText(fields["host_note"], "\(path)/host_note")
    checkWayOn(fields, node)
    return node
  }

  private mutating func readPlace(_ fields: Fields, into node: inout WrittenNode) {
    if let stage = tree.required("stage", in: fields, forLibrary: true).flatMap({
      term($0, .stages)
    }) {
      node.stage = stage.value
    }
    if let channel = tree.required("channel", in: fields, forLibrary: true).flatMap({
      tree.option($0, "channels", of: Channel.self)
    }) {
      node.channel = channel
    }
    node.clock = fields["clock"].flatMap { clock($0) }
    if let after = fields["after"], let inner = tree.fields(after, keys: ["days"]),
      let days = tree.required("days", in: inner)
    {
      node.daysLater = tree.number(days, in: 0...3650) ?? 0
    }
  }

  private mutating func clock(_ node: SourceNode) -> String? {
    guard let written = tree.words(node, expected: "clock") else { return nil }
    let parts = written.value.split(separator: ":", omittingEmptySubsequences: false)
    let isTime =
      parts.count == 2 && parts[1].count == 2 && (0...23).contains(Int(parts[0]) ?? -1)
      && (0...59).contains(Int(parts[1]) ?? -1)
    if !isTime { tree.wrongForm(node, expected: "clock") }
    return isTime ? written.value : nil
  }

  private mutating func readMeaning(_ fields: Fields, into node: inout WrittenNode) {
    node.isJudgePoint = fields["judge"].flatMap { tree.yesNo($0) } ?? false
    node.reveals = fields["reveals"].flatMap { tree.yesNo($0) } ?? false
    node.shuffles = fields["shuffle"].flatMap { tree.yesNo($0) } ?? false
    node.about = fields["about"].flatMap { person($0) }
    node.tactics = terms(fields["tactics"], .tactics).map(\.value)
    node.asks = terms(fields["asks"], .asks)
    guard node.isShared else { return }
    if node.isJudgePoint { note("P24", at: fields.place(of: "judge"), ["node": node.id]) }
    for ask in node.asks { note("P21", at: ask.span, ["ask": ask.value, "node": node.id]) }
  }

  private mutating func deadline(_ node: SourceNode) -> WrittenDeadline? {
    guard let fields = tree.fields(node, keys: ["minutes", "goto"]),
      let minutes = tree.required("minutes", in: fields).flatMap({
        tree.number($0, in: 1...100_000)
      }),
      let target = tree.required("goto", in: fields).flatMap({ tree.words($0, expected: "name") })
    else { return nil }
    return WrittenDeadline(minutes: minutes, target: target)
  }

  /// `goto: name`, or a list of `{if, to}` that ends in one without `if`.
  mutating func branches(_ node: SourceNode) -> [WrittenBranch] {
    guard case .sequence(let items) = node.value else {
      return tree.words(node, expected: "goto").map { [WrittenBranch(target: $0)] } ?? []
    }
    let branches = items.compactMap { branch($0) }
    if let last = branches.last, last.condition != nil {
      note("G06", at: last.target.span, ["problem": "last", "name": last.target.value])
    } else if branches.isEmpty {
      note("G06", at: node.span, ["problem": "empty"])
    }
    if let early = branches.dropLast().first(where: { $0.condition == nil }) {
      note("G06", at: early.target.span, ["problem": "early", "name": early.target.value])
    }
    return branches
  }

  private mutating func branch(_ node: SourceNode) -> WrittenBranch? {
    if case .scalar = node.value { return tree.words(node).map { WrittenBranch(target: $0) } }
    guard let fields = tree.fields(node, keys: ["if", "to"]),
      let target = tree.required("to", in: fields).flatMap({ tree.words($0, expected: "name") })
    else { return nil }
    return WrittenBranch(condition: fields["if"].flatMap { condition($0) }, target: target)
  }

  private mutating func checkWayOn(_ fields: Fields, _ node: WrittenNode) {
    let hasChoices = fields["choices"] != nil
    let hasGoto = fields["goto"] != nil
    if hasChoices == hasGoto {
      note("S07", at: node.span, ["node": node.id, "problem": hasChoices ? "both" : "none"])
    }
    if let choices = fields["choices"], case .sequence(let items) = choices.value, items.isEmpty {
      note("S08", at: fields.place(of: "choices"), ["node": node.id, "problem": "choices"])
    }
    if hasGoto, !hasChoices, fields["say"] == nil, node.onward.count < 2 {
      note("S08", at: node.span, ["node": node.id, "problem": "node"])
    }
  }
}
