package import Scenarios

extension Walk {
  /// The choices of somebody who knows everything: the least loss and the most gain, each weighed
  /// by the most that can be lost and gained.
  package func bestRoad() -> [ChoicePath] {
    let values = bestValues()
    var road: [ChoicePath] = []
    var place = Destination.state(0)
    while case .state(let state) = place {
      let node = program.nodes[states[state].node]
      let best = edges[state].max { worth($0, values) < worth($1, values) } ?? edges[state][0]
      if let choice = best.choice {
        road.append(ChoicePath(node: node.id, choice: node.choices[choice].id))
      }
      place = best.destination
    }
    return road
  }

  private func worth(_ edge: Edge, _ values: [Double]) -> Double {
    let gain = maxGain > 0 ? Double(edge.gained) / Double(maxGain) : 0
    let loss = maxLoss > 0 ? Double(edge.lost) / Double(maxLoss) : 0
    guard case .state(let state) = edge.destination else { return gain - loss }
    return gain - loss + values[state]
  }

  private func bestValues() -> [Double] {
    var values = Array(repeating: Double.nan, count: states.count)
    var stack = [0]
    while let top = stack.last {
      let waiting = edges[top].compactMap { edge -> Int? in
        guard case .state(let state) = edge.destination, values[state].isNaN else { return nil }
        return state
      }
      if waiting.isEmpty {
        values[top] = edges[top].map { worth($0, values) }.max() ?? 0
        stack.removeLast()
      } else {
        stack.append(contentsOf: waiting)
      }
    }
    return values
  }
}
