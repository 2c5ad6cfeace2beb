package import Cells
package import Engine
package import Scenarios

/// Something a learner can do on a screen, whichever key or typed word brings it about.
package enum Action: Equatable, Sendable {
  case move(Int)
  case page(Int)
  /// Take the item in focus.
  case select
  /// Take the item at the place, from 0.
  case pick(Int)
  case believe(Int)
  /// Choose what stands at the place, from 0, in the order shown.
  case choose(Int)
  case proceed
  case takeBack
  case openMarking
  /// Mark the clause in focus.
  case mark(Mark)
  /// Mark the clause in focus as the next thing it can be.
  case cycle
  /// Mark the clause at the place, from 0; nil takes the mark away.
  case markAt(Int, Mark?)
  case finish
  case turnPage(Int)
  /// Begin to type words to look for.
  case search
  /// Look for the words, as plain mode gets them.
  case find(String)
  /// Go to the next place with the words, or to the one before.
  case findNext(Int)
  case type(Character)
  case erase
  /// The whole line at once, as plain mode gets it.
  case submit(String)
  case leave
  case help
  case switchLanguage
  case happening
  case nextRegion
  /// Keep it as a page to print.
  case save
  /// See the plays that are over, to have one explained again.
  case openPlays
  /// Choose one thing to do today.
  case openToday
  /// Lead the class.
  case lead(HostWord)
  /// Begin to type how many cards were raised, with this digit.
  case typeCards(Int)
  /// See who is in the class.
  case openPeople
  /// Give somebody another name.
  case rename
  /// Show who is who on the host's list, or no longer.
  case tellWho
  /// How stories of one's own went.
  case openResults
  /// Change the value in focus, to the next or to the one before.
  case change(Int)
}

/// A key with what it does here: the one source of dispatch, hint bar and help.
package struct Binding: Equatable, Sendable {
  package var keys: [Key]
  package var action: Action
  /// What the hint bar and the help call the key, such as `↑↓` or `Enter`.
  package var name: String
  package var label: String
  /// Whether the hint bar shows it; the help shows all.
  package var isHinted: Bool

  package init(
    _ keys: [Key], _ action: Action, name: String, label: String, isHinted: Bool = true
  ) {
    self.keys = keys
    self.action = action
    self.name = name
    self.label = label
    self.isHinted = isHinted
  }
}

/// What a screen answers to an action.
package enum Reaction: Sendable {
  case effect(Request)
  case push(any Screen)
  /// This screen is done; show what was under it.
  case pop
  case say(String)
  case setLanguage(Language)
  case setRegion(Region)
  case setDisplay(Display)
}

/// What plain mode asks after reading a screen out.
package struct PlainPrompt: Sendable {
  package struct Option: Sendable {
    /// What may be typed for it, the first one is shown.
    package var answers: [String]
    /// nil for an option that is not listed.
    package var label: String?
    package var action: Action

    package init(_ answers: [String], _ label: String?, _ action: Action) {
      self.answers = answers
      self.label = label
      self.action = action
    }
  }

  /// What the options answer, such as "What do you do?"; nil where the screen has said it.
  package var heading: String?
  /// What stands before the typed answer.
  package var question: String
  package var options: [Option]
  /// What any line does that is not an option; nil where such a line is an error.
  package var otherwise: Action?
  /// Whether the typed line is the answer itself, such as a name.
  package var takesText: Bool
  /// Whether a line that begins with `/` names words to look for.
  package var takesSearch: Bool

  package init(
    heading: String? = nil, question: String, options: [Option], otherwise: Action? = nil,
    takesText: Bool = false, takesSearch: Bool = false
  ) {
    self.heading = heading
    self.question = question
    self.options = options
    self.otherwise = otherwise
    self.takesText = takesText
    self.takesSearch = takesSearch
  }

  /// The same prompt with only its own answers, so that any other line goes on where one may.
  package var withoutWaysAside: PlainPrompt {
    var prompt = self
    prompt.options.removeAll { option in
      switch option.action {
      case .leave, .help, .happening, .switchLanguage, .openMarking: true
      default: false
      }
    }
    return prompt
  }

  /// The action for a typed line; nil where there is no such answer.
  ///
  /// Full-width letters and digits, as a Chinese keyboard types them, count as the plain ones.
  package func action(for line: String) -> Action? {
    let answer = String(String.UnicodeScalarView(line.unicodeScalars.map(\.halfWidth)))
      .lowercased().filter { !$0.isWhitespace }
    if takesText, !answer.isEmpty { return .submit(line) }
    if takesSearch, answer.hasPrefix("/") {
      return .find(String(line.drop { $0.isWhitespace }.dropFirst()))
    }
    return options.first { $0.answers.contains { $0.lowercased() == answer } }?.action ?? otherwise
  }
}

extension Unicode.Scalar {
  fileprivate var halfWidth: Unicode.Scalar {
    (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }
}
