import Journal
import Plays
import Reports
import SQLiteFiles
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

  /// How a report names cases; by their ids where there are no cases.
  func frame(_ language: Language) -> ReportFrame {
    (try? library()).map { CaseNames($0, language).frame } ?? ReportFrame(language: language)
  }

  /// Goes through learners one after another, each with all plays as they were begun; says how many cannot
  /// be read.
  ///
  /// What the plays amount to is kept with the records, so that only the first reading of many takes long.
  ///
  /// - Parameter body: must ask nothing of the store, which is still being read.
  func readPlays(
    of learners: [Learner], _ store: any JournalStore, _ language: Language,
    _ body: (Learner, [PlayRecord]) -> Void
  ) throws(Trouble) {
    try summarise(store)
    let unreadable = try readSummarised(of: learners, store, body)
    if unreadable > 0 { output.complain(Phrases.of(language).unreadablePlays(unreadable)) }
  }

  /// The same without summing up first; returns how many plays cannot be read.
  func readSummarised(
    of learners: [Learner], _ store: any JournalStore, _ body: (Learner, [PlayRecord]) -> Void
  ) throws(Trouble) -> Int {
    try Session.journal { () throws(JournalFailure) in
      let summaries = try PlaySummaries(store, program: programName)
      let known = Dictionary(learners.map { ($0.id, $0) }) { first, _ in first }
      var unreadable = 0
      try summaries.read(of: learners.map(\.id)) { records in
        unreadable += records.unreadable
        if let learner = known[records.owner] { body(learner, records.plays.inOrder) }
      }
      return unreadable
    }
  }

  /// Sums up what is new in the records, so that the next report has less to read.
  func summarise(_ store: any JournalStore) throws(Trouble) {
    let line = progressLine()
    try Session.journal { () throws(JournalFailure) in
      let summaries = try PlaySummaries(store, program: programName)
      try summaries.complete { line.tell(done: $0, total: $1) }
    }
  }
}
