import Engine

/// What a ballot comes to: distributions only, nobody by name.
package struct Tally: Equatable, Sendable {
  /// How many heads voted, raised cards included.
  package private(set) var voters = 0
  /// Heads by level of belief, 0 (can't tell yet) to 6 (surely not); raised cards are not among them.
  package private(set) var beliefs = Array(repeating: 0, count: 7)
  /// Heads for "can be trusted" (levels 1 to 3, and cards) and "cannot" (levels 4 to 6, and cards).
  package private(set) var trusting = 0
  package private(set) var doubting = 0
  /// Heads by choice, in the order the choices are shown.
  package private(set) var choices: [Int]

  /// Counts a ballot; who was sent out is not counted, who left is.
  package init(_ ballot: Ballot, ask: Ask, participants: [ParticipantID: Participant]) {
    choices = ask.choices.map { _ in 0 }
    for (id, vote) in ballot.votes {
      guard let participant = participants[id], participant.standing != .kicked,
        let place = ask.choices.firstIndex(of: vote.choice)
      else { continue }
      voters += participant.heads
      choices[place] += participant.heads
      if let belief = vote.belief { add(belief, participant.heads) }
    }
    if let hands = ballot.hands { add(hands) }
  }

  private mutating func add(_ belief: Belief, _ heads: Int) {
    beliefs[belief.level] += heads
    switch belief.level {
    case 1...3: trusting += heads
    case 4...6: doubting += heads
    default: break
    }
  }

  private mutating func add(_ hands: Hands) {
    voters += hands.count
    choices = zip(choices, hands.choices).map(+)
    if let count = hands.doubting {
      doubting += count
      trusting += hands.count - count
    }
  }

  /// Fewer votes than this are not drawn as bars: they would say who voted how.
  package static let fewest = 5
  /// Whether there are enough votes for bars.
  package var mayBeShown: Bool { voters >= Self.fewest }

  /// Whether at least three in ten differ from the rest: on trust, or on what to do where trust was not asked.
  package var isOfTwoMinds: Bool {
    let asksTrust = trusting + doubting > 0
    let all = asksTrust ? trusting + doubting : choices.reduce(0, +)
    let most = asksTrust ? max(trusting, doubting) : choices.max() ?? 0
    return all > 0 && (all - most) * 10 >= all * 3
  }

  /// The places of the choices with the most heads; several where they tie, none without votes.
  package var leading: [Int] {
    guard let most = choices.max(), most > 0 else { return [] }
    return choices.indices.filter { choices[$0] == most }
  }
}
