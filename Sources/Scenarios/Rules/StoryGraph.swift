/// Where the nodes of a telling lead, with all conditions left aside.
struct StoryGraph {
  struct Edge: Equatable {
    var target: Target
    /// Whether the learner chooses to go there.
    var isChosen = false
    /// Whether it can be gone only once.
    var isOnce = false
  }

  /// By index of the node.
  let edges: [[Edge]]
  let opening: Int

  init(_ program: Program) {
    opening = program.opening
    edges = program.nodes.map { node in
      var edges = node.onward.map { Edge(target: $0.target) }
      for choice in node.choices {
        edges += choice.onward.map {
          Edge(target: $0.target, isChosen: true, isOnce: choice.isOnce)
        }
      }
      if let deadline = node.deadline { edges.append(Edge(target: deadline.target)) }
      return edges
    }
  }

  /// Everything that can be come to from the nodes, the nodes included.
  ///
  /// - Parameter stops: nodes that are come to but not gone on from.
  func reached(from start: [Int], stops: Set<Int> = []) -> Set<Target> {
    var reached = Set(start.map(Target.node))
    var waiting = start
    while let node = waiting.popLast() {
      guard !stops.contains(node) else { continue }
      for edge in edges[node] where reached.insert(edge.target).inserted {
        if case .node(let next) = edge.target { waiting.append(next) }
      }
    }
    return reached
  }

  /// The nodes from which no ending can be come to.
  var trapped: Set<Int> {
    var free: Set<Int> = []
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for node in edges.indices where !free.contains(node) {
        let isFree = edges[node].contains { edge in
          if case .node(let next) = edge.target { free.contains(next) } else { true }
        }
        if isFree {
          free.insert(node)
          isGrowing = true
        }
      }
    }
    return Set(edges.indices).subtracting(free)
  }

  /// The first node, in file order, of a circle made of such edges; nil where there is none.
  func circle(where belongs: (Edge) -> Bool) -> Int? {
    let kept = edges.map { list in
      list.filter(belongs).compactMap { edge -> Int? in
        if case .node(let next) = edge.target { next } else { nil }
      }
    }
    var remaining = Set(kept.indices)
    var isShrinking = true
    while isShrinking {
      let ends = remaining.filter { node in !kept[node].contains(where: remaining.contains) }
      isShrinking = !ends.isEmpty
      remaining.subtract(ends)
    }
    return remaining.sorted().first { node in returns(node, kept) }
  }

  private func returns(_ node: Int, _ kept: [[Int]]) -> Bool {
    var seen: Set<Int> = []
    var waiting = kept[node]
    while let next = waiting.popLast() {
      if next == node { return true }
      if seen.insert(next).inserted { waiting += kept[next] }
    }
    return false
  }
}
