import Scenarios

/// What decides how a story goes on: the node, and the facts and numbers that anything reads.
package struct WalkState: Hashable, Sendable {
  /// An index of ``Program/nodes``.
  package internal(set) var node: Int
  /// Facts that something reads; all others stay false.
  var bits: Bits
  /// Numbers that something reads; all others stay 0.
  ///
  /// A deadline's counter holds the minutes since
  /// its node was entered first, up to the limit, and -1 before.
  var values: [Int]
}

/// How states follow one another in a program.
struct WalkRules {
  /// A way on before the state it leads to has a number.
  struct Way {
    enum Arrival {
      case state(WalkState)
      case ending(Int)
    }

    var choice: Int?
    var arrival: Arrival
    var lost: Int
    var gained: Int
  }

  private let program: Program
  private let layout: Layout
  private let isRead: Bits
  private let readCounters: [Bool]
  private let deadlines: [Deadline]

  init(_ program: Program) {
    self.program = program
    layout = Layout(program)
    deadlines = program.nodes.compactMap(\.deadline)
    var readers = ConditionReaders(program, layout)
    readers.readAll()
    isRead = readers.bits
    readCounters = readers.counters
  }

  var opening: WalkState {
    let values = program.counters.enumerated().map {
      readCounters[$0.offset] ? $0.element.start : 0
    }
    var state = WalkState(
      node: program.opening, bits: Bits(count: layout.count), values: values)
    for deadline in deadlines { state.values[deadline.counter] = -1 }
    enter(program.opening, &state)
    return state
  }

  func ways(from state: WalkState) -> [Way] {
    let node = program.nodes[state.node]
    guard !node.choices.isEmpty else {
      return [follow(node.onward, choice: nil, from: state, lost: 0, gained: 0)].compactMap { $0 }
    }
    return node.choices.indices.compactMap { way(by: $0, of: node, from: state) }
  }

  private func way(by place: Int, of node: Node, from state: WalkState) -> Way? {
    let choice = node.choices[place]
    if choice.isOnce, state.bits[layout.chosen + choice.number] { return nil }
    guard holds(choice.condition, state) else { return nil }
    var next = state
    set(layout.chosen + choice.number, &next)
    let change = apply(choice.effects, &next)
    return follow(
      choice.onward, choice: place, from: next, lost: change.lost, gained: change.gained)
  }

  private func follow(
    _ branches: [Branch], choice: Int?, from state: WalkState, lost: Int, gained: Int
  ) -> Way? {
    guard let branch = branches.first(where: { holds($0.condition, state) }) else { return nil }
    var next = state
    let destination = program.destination(of: branch.target) { deadline in
      state.values[deadline.counter] >= deadline.minutes
    }
    switch destination {
    case .node(let node):
      enter(node, &next)
      return Way(choice: choice, arrival: .state(next), lost: lost, gained: gained)
    case .ending(let ending):
      let change = apply(program.endings[ending].effects, &next)
      return Way(
        choice: choice, arrival: .ending(ending), lost: lost + change.lost,
        gained: gained + change.gained)
    }
  }

  private func enter(_ node: Int, _ state: inout WalkState) {
    state.node = node
    set(layout.visited + node, &state)
    if let deadline = program.nodes[node].deadline, state.values[deadline.counter] < 0 {
      state.values[deadline.counter] = 0
    }
  }

  private func holds(_ condition: Condition?, _ state: WalkState) -> Bool {
    condition?.holds(counters: state.values, bits: state.bits, layout: layout) ?? true
  }

  private func set(_ bit: Int, _ state: inout WalkState) {
    if isRead[bit] { state.bits[bit] = true }
  }

  private func apply(
    _ effects: [Effect], _ state: inout WalkState
  ) -> (lost: Int, gained: Int) {
    var change = (lost: 0, gained: 0)
    for effect in effects {
      switch effect {
      case .add(let counter, let amount):
        if counter == Counter.lost { change.lost += amount }
        if counter == Counter.gained { change.gained += amount }
        if counter == Counter.minutesSpent { pass(amount, &state) }
        if readCounters[counter] { state.values[counter] += amount }
      case .set(let counter, let value):
        if readCounters[counter] { state.values[counter] = value }
      case .leak(let index): set(layout.leaked + index, &state)
      }
    }
    return change
  }

  private func pass(_ minutes: Int, _ state: inout WalkState) {
    for deadline in deadlines where state.values[deadline.counter] >= 0 {
      state.values[deadline.counter] = min(
        deadline.minutes, state.values[deadline.counter] + minutes)
    }
  }
}

/// Collects what the conditions of a program read.
private struct ConditionReaders {
  private let program: Program
  private let layout: Layout
  private(set) var bits: Bits
  private(set) var counters: [Bool]

  init(_ program: Program, _ layout: Layout) {
    self.program = program
    self.layout = layout
    bits = Bits(count: layout.count)
    counters = Array(repeating: false, count: program.counters.count)
  }

  mutating func readAll() {
    for (index, node) in program.nodes.enumerated() {
      // The judge points and the reveals a path has met are part of the state, so that the checks
      // can count them on every path.
      if node.isJudgePoint || node.reveals { bits[layout.visited + index] = true }
      for choice in node.choices {
        if choice.isOnce { bits[layout.chosen + choice.number] = true }
        if let condition = choice.condition { read(condition) }
        choice.onward.compactMap(\.condition).forEach { read($0) }
      }
      node.onward.compactMap(\.condition).forEach { read($0) }
    }
  }

  private mutating func read(_ condition: Condition) {
    switch condition {
    case .not(let inner): read(inner)
    case .and(let left, let right), .or(let left, let right):
      read(left)
      read(right)
    case .compare(let counter, _, _): counters[counter] = true
    case .leaked(let index): bits[layout.leaked + index] = true
    case .visited(let node): bits[layout.visited + node] = true
    case .chose(let number): bits[layout.chosen + number] = true
    }
  }
}
