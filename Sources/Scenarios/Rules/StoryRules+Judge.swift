extension StoryRules {
  mutating func checkJudgePoints() {
    let points = reachable.filter { nodes[$0].isJudgePoint }
    if points.isEmpty { note("P18", at: span, ["count": "0"]) }
    for index in points where index >= sharedCount {
      guard let lack = lack(at: nodes[index]) else { continue }
      note("P23", at: nodes[index].span, ["node": nodes[index].id, "lacks": lack])
    }
  }

  /// What a judge point does not offer; a mini needs one way to verify, whichever.
  private func lack(at node: Node) -> String? {
    let checks = node.choices.filter { $0.act == .verify }
    guard checks.allSatisfy({ $0.via != nil }) else { return nil }
    let dependent = checks.filter { $0.via?.isIndependent == false }
    if form == .mini, checks.isEmpty { return "any" }
    if node.choices.count == checks.count { return "besides" }
    guard form == .full else { return nil }
    if dependent.count == checks.count { return "independent" }
    if dependent.isEmpty { return "dependent" }
    let isExposed = dependent.allSatisfy { choice in
      choice.onward.allSatisfy { branch in
        if case .node(let next) = branch.target { nodes[next].reveals } else { true }
      }
    }
    return program.telling == .scam && isExposed ? "confirmation" : nil
  }

  /// A mini is a shared opening without choices and one judge node with the only decision.
  mutating func checkMini() {
    let decisions = reachable.filter { !nodes[$0].choices.isEmpty }
    for index in decisions where index < sharedCount {
      note("P25", at: nodes[index].span, ["node": nodes[index].id, "problem": "opening"])
    }
    for index in decisions where index >= sharedCount && !nodes[index].isJudgePoint {
      note("P25", at: nodes[index].span, ["node": nodes[index].id, "problem": "decision"])
    }
    let points = reachable.filter { nodes[$0].isJudgePoint }
    if points.count > 1, let last = points.last {
      note("P25", at: nodes[last].span, ["node": nodes[last].id, "problem": "points"])
    }
  }
}
