package import Classroom

/// A class as somebody sees it who takes part from a terminal.
package struct JoinData: Equatable, Sendable {
  /// How one asking of the decision at hand went.
  package struct Bars: Equatable, Sendable {
    package var round: Int
    package var voters: Int
    package var trusting: Int?
    package var doubting: Int?
    package var unsure: Int?
    package var choices: [Int]?

    package init(
      round: Int, voters: Int, trusting: Int?, doubting: Int?, unsure: Int?, choices: [Int]?
    ) {
      self.round = round
      self.voters = voters
      self.trusting = trusting
      self.doubting = doubting
      self.unsure = unsure
      self.choices = choices
    }
  }

  /// What they answered last in the asking at hand.
  package struct Vote: Equatable, Sendable {
    package var belief: Int?
    /// The letter of the choice.
    package var choice: String

    package init(belief: Int?, choice: String) {
      self.belief = belief
      self.choice = choice
    }
  }

  /// What they are called in the class.
  package var name: String
  /// The word of the room, as on the projector.
  package var word: String
  /// Six symbols that let them go on elsewhere.
  package var resumeCode: String
  package var phase = Room.Phase.lobby
  /// Whether they wait to be let in.
  package var isWaiting = false
  package var isPaused = false
  /// Whether the host's computer does not answer.
  package var isSilent = false
  package var joined = 0
  /// Which asking of which decision, as the class counts them; nil where nothing is asked.
  package var step: Int?
  package var round: Int?
  package var scene: ClassScene?
  package var bars: [Bars] = []
  package var vote: Vote?
  package var own: OwnScene?
  /// Whether they are through with everything that each goes through alone.
  package var isThrough = false
  /// The code that joins what is answered in forms with other days; nil in a class without forms.
  package var formCode: String?
  /// Whether the end of the class will tell what the stories of forms were.
  package var isToldLater = false

  package init(name: String, word: String, resumeCode: String) {
    self.name = name
    self.word = word
    self.resumeCode = resumeCode
  }
}

/// What somebody answers in a class they joined from a terminal.
package enum JoinAnswer: Equatable, Sendable {
  /// For the decision at hand; the choice by its letter.
  case vote(step: Int, round: Int, JoinData.Vote)
  case believe(Int)
  case choose(letter: String)
  case proceed
  case takeBack
  /// Have the story explained that is over.
  case close
  /// On to the next story.
  case goOn
}
