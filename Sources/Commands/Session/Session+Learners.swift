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

  func addLearner(name: String) throws(Trouble) {
    let learner = Learner.new(name: name, at: machine.now())
    try Session.journal { () throws(JournalFailure) in try store.save(learner) }
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

extension Learner {
  static func new(name: String, at time: Int64) -> Learner {
    var generator = SystemRandomNumberGenerator()
    return Learner(id: LearnerID(using: &generator), name: name, createdAt: time)
  }
}
