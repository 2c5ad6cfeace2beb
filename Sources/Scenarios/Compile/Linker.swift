/// Turns names into numbers: one story with what it shares becomes a ``Program``.
struct Linker {
  let written: WrittenCase
  let story: WrittenStory
  let status: CaseStatus
  let strings: StringTable
  let people: [WrittenPerson]
  let taxonomy: Taxonomy
  var findings: Findings
  var counters: [Counter]
  var leaks: [String] = []
  let nodes: [WrittenNode]
  let nodeIndexes: [String: Int]
  let endingIndexes: [String: Int]
  let choiceNumbers: [ChoicePath: Int]
  private var lineCount = 0

  init(_ parser: CaseParser, _ written: WrittenCase, _ story: WrittenStory) {
    self.written = written
    self.story = story
    status = parser.status
    strings = parser.strings
    people = parser.people
    taxonomy = parser.surroundings.taxonomy
    findings = parser.tree.findings
    findings.telling = story.telling
    counters = parser.counters
    nodes = written.nodes + story.nodes
    nodeIndexes = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    endingIndexes = Dictionary(
      story.endings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var numbers: [ChoicePath: Int] = [:]
    var count = 0
    for node in nodes {
      for choice in node.choices {
        numbers[ChoicePath(node: node.id, choice: choice.id)] = count
        count += 1
      }
    }
    choiceNumbers = numbers
  }

  /// The telling, linked as far as its names lead somewhere; nil where it has no nodes.
  mutating func program() -> Program? {
    checkNames()
    guard let opening = self.opening() else { return nil }
    let linked = nodes.map { link($0) }
    let endings = story.endings.map { ending in
      var ending = ending
      ending.effects += leak(story.endingLeaks[ending.id] ?? [])
      return ending
    }
    return Program(
      caseID: written.id.value, telling: story.telling, status: status, strings: strings,
      people: people.map { person in
        Person(id: person.id, name: person.name, isScammer: isScammer(person.id))
      },
      about: person(written.about), nodes: linked, opening: opening, endings: endings,
      counters: counters, leaks: leaks, type: story.type?.value, debrief: story.debrief,
      demo: story.demo.compactMap { path in
        known(path).map { _ in path.value }
      },
      tests: story.tests.compactMap { test($0) },
      choiceCount: nodes.reduce(0) { $0 + $1.choices.count }, lineCount: lineCount,
      signals: Set(taxonomy.entries[.signals, default: []].map(\.id)))
  }

  private mutating func checkNames() {
    for node in story.nodes {
      let others = nodes.count { $0.id == node.id }
      if others > 1 { findings.add("S06", at: node.span, ["id": node.id, "what": "node"]) }
    }
    for ending in story.endings where nodeIndexes[ending.id] != nil {
      findings.add("S06", at: ending.span, ["id": ending.id, "what": "ending"])
    }
  }

  private mutating func opening() -> Int? {
    guard let opening = written.opening else { return nil }
    guard let index = nodeIndexes[opening.value] else {
      missing(opening, kind: "node", among: nodes.map(\.id))
      return nil
    }
    if !nodes[index].isShared, status == .library {
      findings.add("G01", at: opening.span, ["kind": "opening", "name": opening.value])
    }
    return index
  }

  /// The case's main person is what the telling says; so is anyone else, unless the story's `truth`
  /// says otherwise.
  private func isScammer(_ id: String) -> Bool {
    let main = written.about?.value ?? people.first?.id
    let truth = id == main ? nil : story.truth[id]
    return (truth ?? story.telling) == .scam
  }

  private func person(_ about: Placed<String>?) -> Int {
    about.flatMap { about in people.firstIndex { $0.id == about.value } } ?? 0
  }

  mutating func missing(_ name: Placed<String>, kind: String, among known: [String]) {
    var facts = ["kind": kind, "name": name.value]
    facts["suggestion"] = nearest(name.value, among: known)
    findings.add("G01", at: name.span, facts)
  }

  private mutating func link(_ node: WrittenNode) -> Node {
    var linked = Node(
      id: node.id, span: node.span, stage: node.stage, channel: node.channel, clock: node.clock,
      daysLater: node.daysLater, isJudgePoint: node.isJudgePoint, reveals: node.reveals,
      about: person(node.about ?? written.about), tactics: node.tactics,
      asks: node.asks.map(\.value), shuffles: node.shuffles, discuss: node.discuss,
      hostNote: node.hostNote)
    linked.lines = node.lines.map { line($0) }
    linked.choices = node.choices.map { choice($0, at: node.id) }
    linked.onward = branches(node.onward)
    if let deadline = node.deadline, let target = target(deadline.target) {
      counters.append(Counter(id: "deadline:\(node.id)", start: -1))
      linked.deadline = Deadline(
        minutes: deadline.minutes, target: target, counter: counters.count - 1)
    }
    return linked
  }

  private mutating func line(_ line: WrittenLine) -> Line {
    defer { lineCount += 1 }
    return Line(
      speaker: line.speaker, text: line.text, condition: line.condition.flatMap { link($0) },
      channel: line.channel, number: lineCount)
  }

  private mutating func choice(_ choice: WrittenChoice, at node: String) -> Choice {
    Choice(
      id: choice.id, span: choice.span, act: choice.act, via: choice.via, text: choice.text,
      why: choice.why, condition: choice.condition.flatMap { link($0) }, isOnce: choice.isOnce,
      effects: choice.effects.counters + leak(choice.effects.leaks),
      onward: branches(choice.onward),
      number: choiceNumbers[ChoicePath(node: node, choice: choice.id)] ?? 0)
  }

  private mutating func branches(_ branches: [WrittenBranch]) -> [Branch] {
    branches.compactMap { branch in
      let condition = branch.condition.flatMap { link($0) }
      return target(branch.target).map { Branch(condition: condition, target: $0) }
    }
  }

  private mutating func target(_ name: Placed<String>) -> Target? {
    if let node = nodeIndexes[name.value] { return .node(node) }
    if let ending = endingIndexes[name.value] { return .ending(ending) }
    missing(name, kind: "target", among: nodes.map(\.id) + story.endings.map(\.id))
    return nil
  }
}
