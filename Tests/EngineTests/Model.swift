import Engine
import Scenarios
import Sketches

/// The rules of a story written a second time, slowly and by name, to hold the engine against.
struct Model: Hashable {
  var node: String
  var ending: String?
  var values: [String: Int]
  var leaked: Set<String> = []
  var visited: Set<String> = []
  var chosen: Set<String> = []
  /// Minutes spent when a node was entered for the first time.
  var firstEntry: [String: Int] = [:]
  /// Lines shown so far, as `node/place`.
  var shown: Set<String> = []
  /// What the last step showed, with the numbers of the moment.
  var fresh: [String] = []
  /// Who has spoken since they were last asked about.
  var heard: Set<String> = []
  var isRevealed = false
  var isJudged = false
  var isAsked = false

  init(_ sketch: Sketch) {
    node = sketch.nodes[0].id
    values = Dictionary(
      uniqueKeysWithValues: sketch.variables.map { ($0.id, $0.start) }
        + ["lost", "gained", "minutes_spent"].map { ($0, 0) })
    enter(sketch.nodes[0], sketch)
  }

  var lost: Int { values["lost", default: 0] }
  var gained: Int { values["gained", default: 0] }

  /// Ids of the choices left here; nil where the story only goes on.
  func options(_ sketch: Sketch) -> [String]? {
    let choices = sketch.node(node).choices
    guard !choices.isEmpty else { return nil }
    return choices.filter { choice in
      !(choice.isOnce && chosen.contains("\(node)/\(choice.id)"))
        && choice.when.map(holds) ?? true
    }.map(\.id)
  }

  /// Answers the question whether the person can be trusted, if it is asked.
  mutating func answer(_ sketch: Sketch) {
    guard isAsked else { return }
    isAsked = false
    heard.remove(sketch.person(askedAt: node))
  }

  /// Takes a choice, or reads on.
  mutating func take(_ option: String?, _ sketch: Sketch) {
    let here = sketch.node(node)
    fresh = []
    var ways = here.ways
    if let option, let choice = here.choices.first(where: { $0.id == option }) {
      chosen.insert("\(node)/\(option)")
      choice.changes.forEach { change($0) }
      ways = choice.ways
    }
    guard let way = ways.first(where: { $0.when.map(holds) ?? true }) else { return }
    go(to: way.target, sketch)
  }

  private mutating func go(to name: String, _ sketch: Sketch) {
    if let ending = sketch.endings.first(where: { $0.id == name }) {
      ending.changes.forEach { change($0) }
      self.ending = name
      fresh.append("\(name) \(lost)")
      return
    }
    let next = sketch.node(name)
    if let deadline = next.deadline, let since = firstEntry[name],
      values["minutes_spent", default: 0] - since >= deadline.minutes
    {
      go(to: deadline.target, sketch)
    } else {
      enter(next, sketch)
    }
  }

  private mutating func enter(_ next: SketchNode, _ sketch: Sketch) {
    node = next.id
    visited.insert(node)
    if firstEntry[node] == nil { firstEntry[node] = values["minutes_spent"] }
    if next.reveals { isRevealed = true }
    for (place, line) in next.lines.enumerated() where line.when.map(holds) ?? true {
      guard shown.insert("\(node)/\(place)").inserted else { continue }
      if sketch.people.contains(where: { $0.id == line.speaker }) { heard.insert(line.speaker) }
      fresh.append(
        line.speaker == "silence"
          ? "…" : values.reduce(line.words) { $0.replacing("{\($1.key)}", with: "\($1.value)") })
    }
    isAsked = false
    guard !next.choices.isEmpty, !isRevealed else { return }
    let isFirstJudged = next.isJudgePoint && !isJudged
    isJudged = isJudged || isFirstJudged
    isAsked = isFirstJudged || heard.contains(sketch.person(askedAt: node))
  }

  private mutating func change(_ change: Change) {
    switch change {
    case .add(let name, let amount): values[name, default: 0] += amount
    case .set(let name, let value): values[name] = value
    case .leak(let name): leaked.insert(name)
    }
  }

  func holds(_ when: When) -> Bool {
    switch when {
    case .not(let inner): return !holds(inner)
    case .and(let left, let right): return holds(left) && holds(right)
    case .or(let left, let right): return holds(left) || holds(right)
    case .leaked(let name): return leaked.contains(name)
    case .visited(let name): return visited.contains(name)
    case .chose(let path): return chosen.contains(path)
    case .value(let name, let comparison, let number):
      let value = values[name, default: 0]
      switch comparison {
      case .equal: return value == number
      case .notEqual: return value != number
      case .less: return value < number
      case .lessOrEqual: return value <= number
      case .greater: return value > number
      case .greaterOrEqual: return value >= number
      }
    }
  }
}

extension Sketch {
  func node(_ id: String) -> SketchNode {
    guard let node = nodes.first(where: { $0.id == id }) else { preconditionFailure("no \(id)") }
    return node
  }

  func person(askedAt node: String) -> String {
    self.node(node).about ?? people[0].id
  }
}
