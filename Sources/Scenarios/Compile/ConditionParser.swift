/// Reads `not`, `and`, `or`, comparisons, brackets, `has`, `visited` and `chose`; nothing else.
struct ConditionParser {
  /// Why it cannot be read, at a token.
  struct Failure: Error {
    var code: String
    var facts: [String: String]
    var offset: Int
    var length: Int
  }

  private let tokens: ConditionTokens
  private let node: SourceNode
  private let counters: [Counter]
  private var index = 0

  init(_ text: String, _ node: SourceNode, counters: [Counter]) {
    tokens = ConditionTokens(text)
    self.node = node
    self.counters = counters
  }

  mutating func parse() throws(Failure) -> WrittenCondition {
    let condition = try either()
    if index < tokens.items.count { throw unexpected("end") }
    return condition
  }

  private mutating func either() throws(Failure) -> WrittenCondition {
    var left = try both()
    while takes(.name("or")) { left = .or(left, try both()) }
    return left
  }

  private mutating func both() throws(Failure) -> WrittenCondition {
    var left = try single()
    while takes(.name("and")) { left = .and(left, try single()) }
    return left
  }

  private mutating func single() throws(Failure) -> WrittenCondition {
    if takes(.name("not")) { return .not(try single()) }
    if takes(.open) {
      let inner = try either()
      try expect(.close, ")")
      return inner
    }
    let (name, item) = try name()
    switch name {
    case "has": return try has()
    case "visited":
      try expect(.open, "(")
      let (node, place) = try self.name()
      try expect(.close, ")")
      return .visited(Placed(node, at: span(place)))
    case "chose": return try chose()
    default: return try comparison(name, item)
    }
  }

  private mutating func has() throws(Failure) -> WrittenCondition {
    try expect(.open, "(")
    try expect(.name("leaked"), "leaked")
    try expect(.comma, ",")
    let (leak, place) = try name()
    try expect(.close, ")")
    return .leaked(Placed(leak, at: span(place)))
  }

  private mutating func chose() throws(Failure) -> WrittenCondition {
    try expect(.open, "(")
    let (node, first) = try name()
    try expect(.slash, "/")
    let (choice, last) = try name()
    try expect(.close, ")")
    var whole = first
    whole.length = last.offset + last.length - first.offset
    return .chose(Placed(ChoicePath(node: node, choice: choice), at: span(whole)))
  }

  private mutating func comparison(
    _ name: String, _ item: ConditionTokens.Item
  ) throws(Failure) -> WrittenCondition {
    guard let counter = counters.firstIndex(where: { $0.id == name }) else {
      var facts = ["kind": "variable", "name": name]
      facts["suggestion"] = nearest(name, among: counters.map(\.id))
      throw Failure(code: "V01", facts: facts, offset: item.offset, length: item.length)
    }
    let isYesNo = counters[counter].isYesNo
    guard case .comparison(let comparison) = current else {
      if isYesNo { return .compare(counter: counter, .notEqual, 0) }
      throw mismatch("bareNumber", name, item)
    }
    if isYesNo { throw mismatch("compareYesNo", name, item) }
    index += 1
    guard case .number(let number) = current else { throw unexpected("number") }
    index += 1
    return .compare(counter: counter, comparison, number)
  }

  private var current: ConditionTokens.Token? {
    index < tokens.items.count ? tokens.items[index].token : nil
  }

  private mutating func takes(_ token: ConditionTokens.Token) -> Bool {
    guard current == token else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ token: ConditionTokens.Token, _ words: String) throws(Failure) {
    guard takes(token) else { throw unexpected(words) }
  }

  private mutating func name() throws(Failure) -> (String, ConditionTokens.Item) {
    guard case .name(let name) = current, !["and", "or", "not"].contains(name) else {
      throw unexpected("name")
    }
    index += 1
    return (name, tokens.items[index - 1])
  }

  private func span(_ item: ConditionTokens.Item) -> SourceSpan {
    node.span(at: item.offset, length: item.length)
  }

  private func mismatch(
    _ problem: String, _ name: String, _ item: ConditionTokens.Item
  ) -> Failure {
    Failure(
      code: "V02", facts: ["problem": problem, "name": name], offset: item.offset,
      length: item.length)
  }

  private func unexpected(_ expected: String) -> Failure {
    guard index < tokens.items.count else {
      return Failure(
        code: "V07", facts: ["expected": expected], offset: max(0, tokens.end - 1), length: 1)
    }
    let item = tokens.items[index]
    var facts = ["expected": expected]
    facts["found"] = words(item.token)
    return Failure(code: "V07", facts: facts, offset: item.offset, length: item.length)
  }

  private func words(_ token: ConditionTokens.Token) -> String {
    switch token {
    case .name(let name): name
    case .number(let number): String(number)
    case .comparison(let comparison): comparison.rawValue
    case .open: "("
    case .close: ")"
    case .comma: ","
    case .slash: "/"
    case .strange(let sign): sign
    }
  }
}

extension CaseParser {
  /// A condition; nil, and noted, where it cannot be read.
  mutating func condition(_ node: SourceNode) -> WrittenCondition? {
    guard let words = tree.words(node, expected: "condition") else { return nil }
    var parser = ConditionParser(words.value, node, counters: counters)
    do throws(ConditionParser.Failure) {
      return try parser.parse()
    } catch {
      note(error.code, at: node.span(at: error.offset, length: error.length), error.facts)
      return nil
    }
  }
}
