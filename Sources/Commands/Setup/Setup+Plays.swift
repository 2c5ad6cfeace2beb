import Journal
import Plays
import Reports
import Scenarios
import Scoring
import Screens

/// Whom a document is about, and what they played.
extension Setup {
  /// Everybody; else who was named; else who practised last.
  func learners(
    all: Bool, named name: String?, _ store: any JournalStore
  ) throws(Trouble) -> [Learner] {
    let learners = try Session.journal { () throws(JournalFailure) in try store.learners() }
    if all { return learners }
    if let name {
      let named = learners.filter { $0.answers(to: name) }
      guard !named.isEmpty else { throw .unknownLearner(Learner.shownName(name)) }
      return named
    }
    let last = try Session.journal { () throws(JournalFailure) in try store.lastLearner() }
    return last.map { [$0] } ?? []
  }

  /// All plays of a learner as they were begun; says how many cannot be read.
  func plays(
    of learner: Learner, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> [PlayRecord] {
    let history = try Session.journal { () throws(JournalFailure) in
      try PlayJournal(store).history(of: learner.id)
    }
    if !history.unreadable.isEmpty {
      output.complain(Phrases.of(language).unreadablePlays(history.unreadable.count))
    }
    return history.plays.compactMap(\.record).inOrder
  }
}
