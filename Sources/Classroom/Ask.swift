import Engine

/// What a decision asks of everyone.
package struct Ask: Equatable, Sendable {
  /// The question "can … be trusted?".
  package struct Trust: Equatable, Sendable {
    /// An index of the story's people.
    package var person: Int
    /// Whether "can't tell yet" is an answer, as it is until the judge point.
    package var mayBeUnsure: Bool
  }

  /// nil where belief is not asked.
  package var trust: Trust?
  /// The ids of the choices, in the order to show them.
  package var choices: [String]

  package init(trust: Trust?, choices: [String]) {
    self.trust = trust
    self.choices = choices
  }
}

extension Ask {
  /// Whether a vote answers exactly what is asked.
  func check(_ vote: Vote) throws(RoomRefusal) {
    guard (vote.belief == nil) == (trust == nil) else { throw .badBelief }
    if let belief = vote.belief, let trust, belief == .unsure, !trust.mayBeUnsure {
      throw .badBelief
    }
    guard choices.contains(vote.choice) else { throw .badChoice }
  }

  /// Whether a count of cards is possible.
  func check(_ hands: Hands) throws(RoomRefusal) {
    let possible = 0...Hands.limit
    guard hands.choices.count == choices.count,
      hands.choices.allSatisfy({ possible.contains($0) }),
      (hands.doubting == nil) == (trust == nil),
      (0...hands.count).contains(hands.doubting ?? 0)
    else { throw .badCount }
  }
}
