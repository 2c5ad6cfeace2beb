package import Scenarios

/// A fixed way of choosing, in file order, never shuffled.
package enum Policy: Sendable {
  /// The first enabled `comply`, else the first enabled choice.
  case goAlong
  /// The first enabled `refuse`, else `report`, `pause`, an independent `verify`, a dependent one,
  /// else the first enabled choice.
  case refuseAll

  /// How willingly the policy takes a choice; the lowest wins, the first of equals.
  func reluctance(_ choice: Choice) -> Int {
    switch self {
    case .goAlong: choice.act == .comply ? 0 : 1
    case .refuseAll:
      switch choice.act {
      case .refuse: 0
      case .report: 1
      case .pause: 2
      case .verify: choice.via?.isIndependent == true ? 3 : 4
      case .comply, .probe: 5
      }
    }
  }
}

/// What a policy meets on its one road through the story.
struct Road {
  /// By node: 1 for the first decision on the road and so on; a node that only goes on has the rank
  /// of the decision before it; 0 is off the road, or before its first decision.
  var ranks: [Int]
  /// The highest rank of a decision from which something could still be lost; a road that comes
  /// back to an earlier one has passed it all the same.
  var lastLosingRank: Int?
  var result: StoryLimits.Result
  /// The choices made, for tests and the demonstration in class.
  var choices: [ChoicePath]
}

extension Walk {
  func follow(_ policy: Policy) -> Road {
    var road = Road(
      ranks: Array(repeating: 0, count: program.nodes.count), lastLosingRank: nil,
      result: .init(lost: 0, gained: 0), choices: [])
    var decisions = 0
    var place = Destination.state(0)
    while case .state(let state) = place {
      let node = program.nodes[states[state].node]
      if !node.choices.isEmpty, road.ranks[states[state].node] == 0 {
        decisions += 1
      }
      if road.ranks[states[state].node] == 0 { road.ranks[states[state].node] = decisions }
      if !node.choices.isEmpty, lossAhead[state] > 0 {
        road.lastLosingRank = max(road.lastLosingRank ?? 0, road.ranks[states[state].node])
      }
      let edge = preferred(policy, of: edges[state], at: node)
      if let choice = edge.choice {
        road.choices.append(ChoicePath(node: node.id, choice: node.choices[choice].id))
      }
      road.result.lost += edge.lost
      road.result.gained += edge.gained
      place = edge.destination
    }
    return road
  }

  private func preferred(_ policy: Policy, of edges: [Edge], at node: Node) -> Edge {
    var best = edges[0]
    guard var least = best.choice.map({ policy.reluctance(node.choices[$0]) }) else { return best }
    for edge in edges.dropFirst() {
      guard let choice = edge.choice else { continue }
      let reluctance = policy.reluctance(node.choices[choice])
      if reluctance < least {
        best = edge
        least = reluctance
      }
    }
    return best
  }

  /// The choices a policy makes from the opening to an ending.
  package func road(_ policy: Policy) -> [ChoicePath] {
    follow(policy).choices
  }
}
