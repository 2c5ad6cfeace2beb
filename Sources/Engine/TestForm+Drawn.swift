package import Scenarios

extension TestForm {
  /// A story of a form as one person gets it.
  package struct Drawn: Equatable, Sendable {
    package var item: Item
    package var telling: Telling
    /// The seed of its play.
    package var seed: UInt64
  }

  /// The stories in an order of their own for each seed, half of those at every distance told as scams.
  ///
  /// Neither the order nor what came before says anything about a telling that is still to come, except by
  /// the count; and nobody is told a truth to count.
  package func drawn(seed: UInt64) -> [Drawn] {
    var random = SeededRandom(seed: seed)
    var stories: [Drawn] = []
    for distance in Distance.allCases {
      let some = items.filter { $0.distance == distance }.shuffledBySeed(random.next())
      for (place, item) in some.enumerated() {
        let telling: Telling = place < some.count / 2 ? .scam : .genuine
        stories.append(Drawn(item: item, telling: telling, seed: random.next()))
      }
    }
    return stories.shuffledBySeed(random.next())
  }
}
