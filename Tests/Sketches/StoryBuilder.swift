package import Scenarios

extension Sketch {
  /// The sketch with every name turned into a number, as the compiler would hand it over.
  package var program: Program {
    var builder = StoryBuilder(self)
    return builder.build()
  }
}

/// Links a sketch; a name that leads nowhere is a mistake in the test.
private struct StoryBuilder {
  private let sketch: Sketch
  private var strings = StringTable()
  private var counters: [Counter]
  private var choiceNumbers: [String: Int] = [:]
  private var lineCount = 0

  init(_ sketch: Sketch) {
    self.sketch = sketch
    counters =
      ["lost", "gained", "minutes_spent"].map { Counter(id: $0, start: 0) }
      + sketch.variables.map { Counter(id: $0.id, start: $0.start) }
    for node in sketch.nodes {
      for choice in node.choices { choiceNumbers["\(node.id)/\(choice.id)"] = choiceNumbers.count }
    }
  }

  mutating func build() -> Program {
    let people = sketch.people.map {
      Person(id: $0.id, name: text($0.id), isScammer: $0.isScammer)
    }
    var nodes: [Node] = []
    for (index, node) in sketch.nodes.enumerated() { nodes.append(build(node, index)) }
    var endings: [Ending] = []
    for (index, ending) in sketch.endings.enumerated() {
      endings.append(
        Ending(
          id: ending.id, span: .line(10_000 + index), outcome: ending.outcome,
          text: text("\(ending.id) {lost}"), effects: ending.changes.map(effect)))
    }
    return Program(
      caseID: "sketch", telling: sketch.telling, status: sketch.status, strings: strings,
      people: people, about: 0, nodes: nodes, opening: 0, endings: endings, counters: counters,
      leaks: sketch.leaks, type: nil,
      debrief: Debrief(rule: nil, contrast: nil, nextSteps: [], facts: []), demo: sketch.demo,
      tests: sketch.tests, choiceCount: choiceNumbers.count, lineCount: lineCount,
      signals: sketch.signals)
  }

  private mutating func build(_ node: SketchNode, _ index: Int) -> Node {
    var built = Node(
      id: node.id, span: .line(100 * (index + 1)), stage: "contact", channel: .call,
      isJudgePoint: node.isJudgePoint, reveals: node.reveals,
      about: node.about.map(person) ?? 0, shuffles: node.shuffles, onward: node.ways.map(branch))
    for line in node.lines { built.lines.append(build(line)) }
    for (place, choice) in node.choices.enumerated() {
      built.choices.append(build(choice, of: node, at: .line(100 * (index + 1) + place + 1)))
    }
    if let deadline = node.deadline {
      built.deadline = Deadline(
        minutes: deadline.minutes, target: target(deadline.target), counter: counters.count)
      counters.append(Counter(id: "deadline:\(node.id)", start: -1))
    }
    return built
  }

  private mutating func build(_ line: SketchLine) -> Line {
    defer { lineCount += 1 }
    let speaker: Line.Speaker =
      switch line.speaker {
      case "me": .me
      case "scene": .scene
      case "silence": .silence(minutes: 2)
      case "card": .card(.receipt, address: nil)
      default: .person(person(line.speaker))
      }
    let ref = line.speaker == "silence" ? nil : text(line.words)
    return Line(
      speaker: speaker, text: ref, condition: line.when.map(condition), number: lineCount)
  }

  private mutating func build(
    _ choice: SketchChoice, of node: SketchNode, at span: SourceSpan
  ) -> Choice {
    Choice(
      id: choice.id, span: span, act: choice.act, via: choice.via, text: text(choice.id),
      condition: choice.when.map(condition), isOnce: choice.isOnce,
      effects: choice.changes.map(effect), onward: choice.ways.map(branch),
      number: number("\(node.id)/\(choice.id)"))
  }

  /// Chinese texts are the English ones with full stops as they are in Chinese.
  private mutating func text(_ words: String) -> TextRef {
    let english = MarkedText(words, counters: counters.map(\.id))
    let chinese = MarkedText(
      words.replacing(". ", with: "。").replacing(", ", with: "，"), counters: counters.map(\.id))
    return strings.add(.init(id: words, texts: [.en: english, .zh: chinese]))
  }
}

extension StoryBuilder {
  private func branch(_ way: SketchWay) -> Branch {
    Branch(condition: way.when.map(condition), target: target(way.target))
  }

  private func target(_ name: String) -> Target {
    if let node = sketch.nodes.firstIndex(where: { $0.id == name }) { return .node(node) }
    return .ending(place(of: name, in: sketch.endings.map(\.id)))
  }

  private func condition(_ when: When) -> Condition {
    switch when {
    case .not(let inner): .not(condition(inner))
    case .and(let left, let right): .and(condition(left), condition(right))
    case .or(let left, let right): .or(condition(left), condition(right))
    case .value(let name, let comparison, let value):
      .compare(counter: counter(name), comparison, value)
    case .leaked(let name): .leaked(place(of: name, in: sketch.leaks))
    case .visited(let name): .visited(place(of: name, in: sketch.nodes.map(\.id)))
    case .chose(let path): .chose(number(path))
    }
  }

  private func effect(_ change: Change) -> Effect {
    switch change {
    case .add(let name, let amount): .add(counter: counter(name), amount)
    case .set(let name, let value): .set(counter: counter(name), value)
    case .leak(let name): .leak(place(of: name, in: sketch.leaks))
    }
  }

  private func person(_ id: String) -> Int { place(of: id, in: sketch.people.map(\.id)) }

  private func counter(_ id: String) -> Int { place(of: id, in: counters.map(\.id)) }

  private func number(_ path: String) -> Int {
    guard let number = choiceNumbers[path] else { preconditionFailure("no choice \(path)") }
    return number
  }

  private func place(of name: String, in names: [String]) -> Int {
    guard let place = names.firstIndex(of: name) else { preconditionFailure("no \(name)") }
    return place
  }
}

extension SourceSpan {
  /// A line of the file that a sketch pretends to come from.
  package static func line(_ line: Int) -> SourceSpan {
    SourceSpan(file: "sketch.yaml", start: SourcePosition(line: line, column: 1))
  }
}

extension MarkedText {
  /// Reads `{counter}` and `[[mark|words]]`; counters also inside of a mark.
  package init(_ words: String, counters: [String] = []) {
    self.init([])
    var rest = words[...]
    while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
      append(rest[..<open.lowerBound], nil, counters)
      let inner = rest[open.upperBound..<close.lowerBound].split(separator: "|", maxSplits: 1)
      append(inner[1], String(inner[0]), counters)
      rest = rest[close.upperBound...]
    }
    append(rest, nil, counters)
  }

  private mutating func append(_ words: Substring, _ mark: String?, _ counters: [String]) {
    var rest = words
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(Piece(.words(String(rest[..<open])), mark: mark)) }
      let name = String(rest[rest.index(after: open)..<close])
      guard let counter = counters.firstIndex(of: name) else { preconditionFailure("no \(name)") }
      pieces.append(Piece(.counter(counter), mark: mark))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(Piece(.words(String(rest)), mark: mark)) }
  }
}
