import Cells
import Journal
import Scenarios
import Screens

/// What is kept between two starts, by its key in the journal.
enum Setting: String {
  case language, region, theme, glyphs, mouse, learner

  /// The environment variable that may name it instead; nil where there is none.
  var variable: String? {
    switch self {
    case .language: "SCAMDRILL_LANG"
    case .region: "SCAMDRILL_REGION"
    case .theme: "SCAMDRILL_THEME"
    case .glyphs: "SCAMDRILL_GLYPHS"
    case .mouse, .learner: nil
    }
  }
}

extension Session {
  func choose(learner id: String) throws(Trouble) {
    let learners = try Session.journal { () throws(JournalFailure) in try store.learners() }
    guard let found = learners.first(where: { $0.id.description == id }) else {
      throw .unknownLearner(id)
    }
    try use(found)
  }

  /// Goes on as somebody new; a name that is known already means that person.
  func addLearner(name: String) throws(Trouble) {
    let learner = try Session.journal { () throws(JournalFailure) in
      try store.learner(named: name, at: machine.now())
    }
    try use(learner)
  }

  private func use(_ learner: Learner) throws(Trouble) {
    self.learner = learner
    current = nil
    try remember(.learner, learner.id.description)
  }

  func remember(_ setting: Setting, _ value: String) throws(Trouble) {
    try Session.journal { () throws(JournalFailure) in
      try store.set(setting.rawValue, to: value)
    }
  }

  func remember(_ display: Display) throws(Trouble) {
    try remember(.theme, display.palette.rawValue)
    try remember(.glyphs, display.signs.rawValue)
    try remember(.mouse, display.usesMouse ? "on" : "off")
  }
}

extension JournalStore {
  /// Who practised last, else who has been here longest; nil where nobody has.
  func lastLearner() throws(JournalFailure) -> Learner? {
    let last = try setting(Setting.learner.rawValue)
    let learners = try learners()
    return learners.first { $0.id.description == last } ?? learners.first
  }

  /// The learner with the name, or a new one; without a name always a new one.
  func learner(named name: String, at time: Int64) throws(JournalFailure) -> Learner {
    let name = Learner.shownName(name)
    if !name.isEmpty, let known = try learners().first(where: { $0.name == name }) { return known }
    var generator = SystemRandomNumberGenerator()
    let learner = Learner(id: LearnerID(using: &generator), name: name, createdAt: time)
    try save(learner)
    return learner
  }
}

extension Learner {
  private static let longestName = 60

  /// Whether the words given on the command line mean this learner: the name, or the id.
  func answers(to words: String) -> Bool {
    name == Learner.shownName(words) || id.description == words.lowercased()
  }

  /// A name as it may be shown anywhere: without control and reading-direction characters, on one
  /// line, and not endless.
  static func shownName(_ typed: String) -> String {
    let kept = typed.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
      default: true
      }
    }
    let words = String(String.UnicodeScalarView(kept)).split(separator: " ")
    return String(words.joined(separator: " ").prefix(longestName))
  }
}
