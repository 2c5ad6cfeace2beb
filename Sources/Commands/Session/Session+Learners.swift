import Journal
import Scenarios

/// Keys of the journal's settings.
enum Setting {
  static let language = "language"
  static let region = "region"
  static let learner = "learner"
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
    try remember(Setting.learner, learner.id.description)
  }

  func remember(_ key: String, _ value: String) throws(Trouble) {
    try Session.journal { () throws(JournalFailure) in try store.set(key, to: value) }
  }
}

extension JournalStore {
  /// Who practised last, else who has been here longest; nil where nobody has.
  func lastLearner() throws(JournalFailure) -> Learner? {
    let last = try setting(Setting.learner)
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
