package import Scenarios

/// Why a telling could not be walked to its ends.
package enum WalkFailure: Error, Equatable, Sendable {
  /// At the node, a way the play can take offers nothing to do.
  case stuck(node: String, path: String)
  /// The story can go round for ever through this node.
  case endless(node: String)
  /// More states than the walk takes on; a story this entangled cannot be vouched for.
  case tooManyStates(limit: Int)
}

/// Everything that can happen in a telling: all its states, found once, never guessed.
///
/// A state is the node with all that decides how the story goes on from there: `once` choices that
/// are spent and the facts and numbers that conditions and deadlines read. What has been said is
/// not part of it, because lines shown decide nothing about where a play can go. Every cycle passes
/// a `once` choice, so the states form a graph without cycles and the largest loss and gain follow
/// by dynamic programming.
package struct Walk: Sendable {
  /// How many states a walk takes on before it gives up.
  package static let stateLimit = 400_000

  package enum Destination: Hashable, Sendable {
    /// An index of ``states``.
    case state(Int)
    /// An index of ``Program/endings``.
    case ending(Int)
  }

  /// A way from one state on, with what it costs and brings, the ending's effects included.
  package struct Edge: Hashable, Sendable {
    /// The choice's place in its node; nil for a node that simply goes on.
    package var choice: Int?
    package var destination: Destination
    package var lost: Int
    package var gained: Int
  }

  package let program: Program
  /// The first is where the story opens.
  package private(set) var states: [WalkState] = []
  /// By state: the ways on from it.
  package private(set) var edges: [[Edge]] = []
  /// By state: the state and the choice it was first reached from.
  private var origins: [(state: Int, choice: Int?)?] = []
  /// By state: the most that can still be lost and gained.
  private(set) var lossAhead: [Int] = []
  private var gainAhead: [Int] = []

  /// Walks the whole telling.
  package init(_ program: Program) throws(WalkFailure) {
    self.program = program
    try explore()
    try measure()
  }

  /// The largest loss any play can end with, at least 0.
  package var maxLoss: Int { max(0, lossAhead[0]) }
  /// The largest gain any play can end with, at least 0.
  package var maxGain: Int { max(0, gainAhead[0]) }

  private mutating func explore() throws(WalkFailure) {
    let rules = WalkRules(program)
    var places: [WalkState: Int] = [:]
    let first = rules.opening
    places[first] = 0
    states = [first]
    edges = [[]]
    origins = [nil]
    var next = 0
    while next < states.count {
      let ways = rules.ways(from: states[next])
      guard !ways.isEmpty else {
        throw .stuck(node: program.nodes[states[next].node].id, path: path(to: next))
      }
      for way in ways {
        let destination: Destination
        switch way.arrival {
        case .ending(let ending): destination = .ending(ending)
        case .state(let state):
          if let known = places[state] {
            destination = .state(known)
          } else {
            guard states.count < Self.stateLimit else {
              throw .tooManyStates(limit: Self.stateLimit)
            }
            places[state] = states.count
            destination = .state(states.count)
            states.append(state)
            edges.append([])
            origins.append((state: next, choice: way.choice))
          }
        }
        edges[next].append(
          Edge(
            choice: way.choice, destination: destination, lost: way.lost, gained: way.gained))
      }
      next += 1
    }
  }

  /// Values every state from the ends backwards; a state that waits for itself is an endless story.
  private mutating func measure() throws(WalkFailure) {
    lossAhead = Array(repeating: Int.min, count: states.count)
    gainAhead = lossAhead
    var isOpen = Array(repeating: false, count: states.count)
    var stack = [0]
    while let top = stack.last {
      guard lossAhead[top] == Int.min else {
        stack.removeLast()
        continue
      }
      isOpen[top] = true
      let waiting = edges[top].compactMap { edge -> Int? in
        guard case .state(let state) = edge.destination, lossAhead[state] == Int.min else {
          return nil
        }
        return state
      }
      if let endless = waiting.first(where: { isOpen[$0] }) {
        throw .endless(node: program.nodes[states[endless].node].id)
      }
      guard waiting.isEmpty else {
        stack.append(contentsOf: waiting)
        continue
      }
      lossAhead[top] = edges[top].map { $0.lost + ahead(lossAhead, $0.destination) }.max() ?? 0
      gainAhead[top] = edges[top].map { $0.gained + ahead(gainAhead, $0.destination) }.max() ?? 0
      isOpen[top] = false
      stack.removeLast()
    }
  }

  private func ahead(_ values: [Int], _ destination: Destination) -> Int {
    switch destination {
    case .state(let state): values[state]
    case .ending: 0
    }
  }

  /// One way to get to a state, as `node/choice` steps, for a message to the author.
  package func path(to state: Int) -> String {
    var steps: [String] = []
    var current = state
    while let origin = origins[current] {
      let node = program.nodes[states[origin.state].node]
      steps.append(origin.choice.map { "\(node.id)/\(node.choices[$0].id)" } ?? node.id)
      current = origin.state
    }
    return steps.reversed().joined(separator: " → ")
  }
}
