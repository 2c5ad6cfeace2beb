package import Scenarios

/// A learner made of two rules: what it believes, and how it acts.
///
/// Simulated learners drive the same ``Story/step(_:_:)`` as people do, to show that no fixed habit
/// earns a score and to try out a story from end to end.
package struct SimulatedLearner: Sendable {
  /// How a simulated learner chooses.
  package enum Acting: Sendable {
    case policy(Policy)
    /// Goes along after a belief that leans to trust, refuses after one that does not.
    case onBelief
    /// Any of the choices offered, alike likely.
    case anyhow
    /// Verifies wherever that is offered, by whatever way stands first; else goes along.
    case verifyAll
    /// Follows a road worked out beforehand, such as ``Walk/bestRoad()``.
    case road([ChoicePath])
  }

  package var name: String
  /// The belief it states, given a random source and whether "can't tell yet" is allowed.
  package var believe: @Sendable (inout SeededRandom, _ mayBeUnsure: Bool) -> Belief
  package var acting: Acting

  package init(
    name: String, acting: Acting,
    believe: @escaping @Sendable (inout SeededRandom, _ mayBeUnsure: Bool) -> Belief
  ) {
    self.name = name
    self.acting = acting
    self.believe = believe
  }

  /// Believes the same of everyone, and acts on it.
  package static func constant(_ belief: Belief) -> SimulatedLearner {
    SimulatedLearner(name: "always \(belief.level)", acting: .onBelief) { _, _ in belief }
  }

  /// Clicks at random, beliefs and choices alike.
  package static let random = SimulatedLearner(name: "random", acting: .anyhow) { random, _ in
    Belief.scale[Int(random.next() % 6)]
  }
}

extension SimulatedLearner {
  /// Plays a story to its end and closes it without marking; the events of the play.
  package func play(_ story: Story, seed: UInt64) -> [Event] {
    var (play, events) = story.start(
      seed: seed, source: "", language: .en, practice: nil)
    var random = SeededRandom(seed: seed)
    var last = Belief.unsure
    var road = 0
    while let input = next(story, play, &random, &last, &road) {
      guard (try? story.apply(input, to: &play, events: &events)) != nil else { break }
    }
    return events
  }

  private func next(
    _ story: Story, _ play: Play, _ random: inout SeededRandom, _ last: inout Belief,
    _ road: inout Int
  ) -> Input? {
    switch story.question(play) {
    case .belief(_, let mayBeUnsure):
      last = believe(&random, mayBeUnsure)
      return .believe(last)
    case .choices(let offered):
      let choices = story.program.nodes[play.node].choices
      return choose(choices, offered.sorted(), &random, last, &road).map { .choose($0.id) }
    case .proceed: return .proceed
    case .ended, .marking: return .close
    case .closed: return nil
    }
  }

  private func choose(
    _ choices: [Choice], _ offered: [Int], _ random: inout SeededRandom, _ last: Belief,
    _ road: inout Int
  ) -> Choice? {
    let open = offered.map { choices[$0] }
    switch acting {
    case .anyhow: return open[Int(random.next() % UInt64(open.count))]
    case .policy(let policy): return policy.preferred(open)
    case .onBelief:
      return (last.probability > 0.5 ? Policy.refuseAll : .goAlong).preferred(open)
    case .verifyAll:
      return open.first { $0.act == .verify } ?? Policy.goAlong.preferred(open)
    case .road(let paths):
      guard paths.indices.contains(road) else { return nil }
      road += 1
      return open.first { $0.id == paths[road - 1].choice }
    }
  }
}

extension Policy {
  /// The choice the policy takes of those offered, given in file order.
  func preferred(_ choices: [Choice]) -> Choice? {
    choices.min { reluctance($0) < reluctance($1) }
  }
}
