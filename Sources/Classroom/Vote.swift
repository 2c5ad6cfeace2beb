package import Engine

/// What one participant answers at a decision: the belief where it is asked, and the choice.
package struct Vote: Hashable, Sendable, Codable {
  /// nil exactly where "can … be trusted?" is not asked.
  package var belief: Belief?
  /// The id of a choice.
  package var choice: String

  package init(belief: Belief?, choice: String) {
    self.belief = belief
    self.choice = choice
  }
}

/// Raised two-coloured cards, as the host counted them.
package struct Hands: Hashable, Sendable, Codable {
  /// Cards that say "not to be trusted", where that is asked; the others say the opposite.
  package var doubting: Int?
  /// Cards for each choice, in the order the choices are shown.
  package var choices: [Int]

  package init(doubting: Int?, choices: [Int]) {
    self.doubting = doubting
    self.choices = choices
  }

  /// How many cards were raised.
  package var count: Int { choices.reduce(0, +) }
  /// More cards than this are a slip of the keyboard.
  package static let limit = 10_000
}

/// One asking of one decision.
package struct BallotID: Hashable, Sendable, Codable {
  /// The decision's number in the room, from 1.
  package var step: Int
  /// How often the decision has been opened, from 1.
  package var round: Int

  package init(step: Int, round: Int) {
    self.step = step
    self.round = round
  }
}

/// All answers to one asking.
package struct Ballot: Equatable, Sendable {
  /// How many heads were in the room when it was opened.
  package var present: Int
  /// The last vote of each participant.
  package var votes: [ParticipantID: Vote] = [:]
  /// The last count of raised cards; nil where none was typed in.
  package var hands: Hands?
  /// Whether its bars were shown.
  package var isRevealed = false

  package init(present: Int) { self.present = present }
}
