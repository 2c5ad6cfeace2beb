/// The rules that look at one linked telling as a whole.
struct StoryRules {
  let program: Program
  let graph: StoryGraph
  let form: CaseHead.Form
  let taxonomy: Taxonomy
  /// Where to point when the story itself lacks something.
  let span: SourceSpan
  /// Nodes below this index are shared with the other telling.
  let sharedCount: Int
  var findings: Findings

  init(
    _ program: Program, form: CaseHead.Form, taxonomy: Taxonomy, span: SourceSpan,
    sharedCount: Int, findings: Findings
  ) {
    self.program = program
    self.form = form
    self.taxonomy = taxonomy
    self.span = span
    self.sharedCount = sharedCount
    self.findings = findings
    graph = StoryGraph(program)
  }

  var nodes: [Node] { program.nodes }

  /// Nodes that can be come to, in file order.
  var reachable: [Int] {
    let reached = graph.reached(from: [program.opening])
    return nodes.indices.filter { reached.contains(.node($0)) }
  }

  /// Nodes with choices that can be come to before the truth is out.
  var openDecisions: [Int] {
    openNodes.filter { !nodes[$0].choices.isEmpty }
  }

  var openNodes: [Int] {
    let revealing = Set(nodes.indices.filter { nodes[$0].reveals })
    let reached = graph.reached(from: [program.opening], stops: revealing)
    return nodes.indices.filter { reached.contains(.node($0)) && !nodes[$0].reveals }
  }

  mutating func check() {
    let isWhole = isWhole
    if isWhole { checkGraph() }
    checkOutcomes()
    checkFlags()
    if isWhole {
      checkAsks()
      checkStakes()
      checkJudgePoints()
      if form == .mini { checkMini() }
    }
  }

  /// Whether every way was written and found, so that nothing follows from a gap already named.
  private var isWhole: Bool {
    let goesOn = nodes.allSatisfy { node in
      node.choices.isEmpty
        ? !node.onward.isEmpty : node.choices.allSatisfy { !$0.onward.isEmpty }
    }
    let gaps: Set = ["G01", "G06", "S06", "S07", "S08"]
    return goesOn && !findings.hasAny(of: gaps, in: program.telling)
  }

  mutating func note(_ code: String, at span: SourceSpan, _ facts: [String: String] = [:]) {
    findings.add(code, at: span, facts)
  }
}

extension StoryRules {
  private mutating func checkGraph() {
    let reached = graph.reached(from: [program.opening])
    for (index, node) in nodes.enumerated() where !reached.contains(.node(index)) {
      note("G02", at: node.span, ["node": node.id, "what": "node"])
    }
    for (index, ending) in program.endings.enumerated() where !reached.contains(.ending(index)) {
      findings.add(
        "G02", at: ending.span, ["node": ending.id, "what": "ending"], severity: .error)
    }
    let endless = graph.circle { !$0.isChosen }
    if let endless { note("G04", at: nodes[endless].span, ["node": nodes[endless].id]) }
    for index in graph.trapped.sorted() where reached.contains(.node(index)) {
      if endless != index { note("G03", at: nodes[index].span, ["node": nodes[index].id]) }
    }
    if endless == nil, let circle = graph.circle(where: { !$0.isOnce }) {
      note("G08", at: nodes[circle].span, ["node": nodes[circle].id])
    }
  }

  private mutating func checkOutcomes() {
    let outcomes = program.endings.map(\.outcome)
    let isKnown = !findings.hasAny(of: ["S02", "S03"], in: program.telling)
    guard !outcomes.isEmpty, isKnown else { return }
    if !outcomes.contains(where: { $0 == .safe || $0 == .served }) {
      note("P06", at: span, ["missing": "good"])
    }
    let isBad = { (outcome: Outcome) in [.loss, .exposed, .harmedOthers].contains(outcome) }
    if program.telling == .scam, !outcomes.contains(where: isBad) {
      note("P06", at: span, ["missing": "bad"])
    }
  }

  private mutating func checkFlags() {
    guard program.telling == .scam, !findings.hasAny(of: ["L05"], in: .scam) else { return }
    if flagCount(nodes.indices) == 0 { note("P04", at: span) }
  }

  /// The stretches marked with a flag in the nodes' lines.
  func flagCount(_ indexes: some Sequence<Int>) -> Int {
    let refs = indexes.flatMap { nodes[$0].lines.compactMap(\.text) }
    return refs.reduce(0) { count, ref in
      let texts = program.strings.entries[ref.index].texts.values
      let flags = texts.map { text in
        text.marks.count { taxonomy.entry(.flags, $0) != nil }
      }
      return count + (flags.max() ?? 0)
    }
  }

  /// Where nothing can be chosen at the ask itself, the next decisions answer it.
  private mutating func checkAsks() {
    for index in reachable where !nodes[index].asks.isEmpty {
      let answers = decisions(from: index)
      let isAnswered = answers.map { answers in
        answers.allSatisfy { answer in
          nodes[answer].choices.contains { [.verify, .pause, .refuse].contains($0.act) }
        }
      }
      if isAnswered != true { note("P14", at: nodes[index].span, ["node": nodes[index].id]) }
    }
  }

  /// The first nodes with choices on every way from the node; nil where a way ends without one.
  private func decisions(from start: Int) -> Set<Int>? {
    var decisions: Set<Int> = []
    var seen: Set<Int> = [start]
    var waiting = [start]
    while let node = waiting.popLast() {
      guard nodes[node].choices.isEmpty else {
        decisions.insert(node)
        continue
      }
      for branch in nodes[node].onward {
        guard case .node(let next) = branch.target else { return nil }
        if seen.insert(next).inserted { waiting.append(next) }
      }
    }
    return decisions.isEmpty ? nil : decisions
  }

  private mutating func checkStakes() {
    switch program.telling {
    case .genuine:
      for index in openDecisions where !nodes[index].choices.contains(where: { $0.act == .refuse })
      {
        note("P22", at: nodes[index].span, ["node": nodes[index].id, "problem": "refusal"])
      }
    case .scam:
      let effects =
        nodes.flatMap { $0.choices.flatMap(\.effects) }
        + program.endings.flatMap(\.effects)
      let isAtStake = effects.contains { effect in
        switch effect {
        case .add(Counter.lost, let amount): amount > 0
        case .leak: true
        default: false
        }
      }
      let harmsOthers = program.endings.contains { $0.outcome == .harmedOthers }
      if !isAtStake, !harmsOthers { note("P22", at: span, ["problem": "stake"]) }
    }
  }
}
