package import Engine
package import Scenarios

/// One participant's own way through a story.
package struct OwnPlay: Equatable, Sendable {
  /// Names it: who, and at which place of the plan, from 0.
  package struct ID: Hashable, Sendable {
    package var participant: ParticipantID
    package var item: Int

    package init(participant: ParticipantID, item: Int) {
      self.participant = participant
      self.item = item
    }
  }

  package var telling: Telling
  package internal(set) var play: Play
  /// Everything they did, in order.
  package internal(set) var inputs: [OwnInput] = []
  /// Whether the explanation was read and the next story asked for.
  package internal(set) var isThrough = false

  init(telling: Telling, play: Play) {
    self.telling = telling
    self.play = play
  }
}

/// One thing that a participant does in a story of their own.
package enum OwnInput: Hashable, Sendable {
  case play(Input)
  /// On to the next story, once this one is explained.
  case goOn
}

/// What comes at the very end of a lesson: one question, answered by a tap.
package struct ExitQuestion: Hashable, Sendable, Codable {
  /// In each language, by its code.
  package var question: [String: String]
  package var options: [[String: String]]

  package init(question: [String: String], options: [[String: String]]) {
    self.question = question
    self.options = options
  }
}
