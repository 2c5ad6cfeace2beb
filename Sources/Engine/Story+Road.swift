import Scenarios

/// A class sees what the person in the story does; nobody's belief is asked for that.
extension Story {
  /// The play after a choice, whether or not a belief was due before it; nil where the choice is not
  /// offered.
  package func taking(_ choice: String, in play: Play) -> Play? {
    var next = play
    // As after an answer: it is asked again only where there is something new to go by.
    if play.asksBelief { next.bits[layout.heard + program.nodes[play.node].about] = false }
    next.asksBelief = false
    next.asksJudgement = false
    var events: [Event] = []
    guard (try? choose(choice, &next, &events)) != nil else { return nil }
    return next
  }

  /// The play after reading on; nil where there is something to decide, or nothing more to read.
  package func readOn(_ play: Play) -> Play? {
    var next = play
    var events: [Event] = []
    guard (try? proceed(&next, &events)) != nil else { return nil }
    return next
  }

  /// The plays at which the person in the story decides, from the first decision to the last.
  package func roadDecisions(seed: UInt64) -> [Play] {
    var play = begin(seed: seed)
    var decisions: [Play] = []
    while play.phase == .story {
      if let next = readOn(play) {
        play = next
      } else {
        decisions.append(play)
        guard let next = taking(roadChoice(play), in: play) else { break }
        play = next
      }
    }
    return decisions
  }

  /// What the person in the story does at the decision at hand: as its `demo` says, at the nth visit
  /// of a node the nth choice given there; off that road, or without one, the choice of someone who
  /// goes along.
  ///
  /// A decision has to be at hand.
  package func roadChoice(_ play: Play) -> String {
    let node = program.nodes[play.node]
    let offered = node.choices.filter { isEnabled($0, play) }
    let visits = play.transcript.count { moment in
      if case .chose(play.node, _) = moment { true } else { false }
    }
    let given = program.demo.filter { $0.node == node.id }.map(\.choice)
    if given.indices.contains(visits), offered.contains(where: { $0.id == given[visits] }) {
      return given[visits]
    }
    let reluctance = offered.map(Policy.goAlong.reluctance)
    let least = reluctance.min().flatMap(reluctance.firstIndex) ?? 0
    return offered[least].id
  }
}
