package import Engine
package import Scenarios

/// A form that somebody is about to answer.
package struct FormStart: Equatable, Sendable {
  package var occasion: FormPlace.Occasion
  /// How many stories it has.
  package var count: Int
  /// Roughly, by what its authors say.
  package var minutes: Int

  package init(occasion: FormPlace.Occasion, count: Int, minutes: Int) {
    self.occasion = occasion
    self.count = count
    self.minutes = minutes
  }
}

/// A form that was answered to its end: from now on its stories may be explained.
package struct FormEnd: Equatable, Sendable {
  package struct Answer: Equatable, Sendable {
    package var play: PlayID
    package var title: [Language: String]
    package var wasRight: Bool?

    package init(play: PlayID, title: [Language: String], wasRight: Bool?) {
      self.play = play
      self.title = title
      self.wasRight = wasRight
    }
  }

  package var occasion: FormPlace.Occasion
  /// As it is read out.
  package var code: String
  /// In the order in which they were told.
  package var answers: [Answer]

  package init(occasion: FormPlace.Occasion, code: String, answers: [Answer]) {
    self.occasion = occasion
    self.code = code
    self.answers = answers
  }
}
