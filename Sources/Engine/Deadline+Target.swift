import Scenarios

extension Program {
  /// Where a way on really leads, once deadlines that have passed are taken into account.
  ///
  /// One late node may lead to another; a chain longer than the story would go round for ever and
  /// stops where it is.
  func destination(of target: Target, isLate: (Deadline) -> Bool) -> Target {
    var current = target
    for _ in nodes.indices {
      guard case .node(let node) = current, let deadline = nodes[node].deadline, isLate(deadline)
      else { return current }
      current = deadline.target
    }
    return current
  }
}
