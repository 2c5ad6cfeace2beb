package import Scenarios
package import Scoring

/// All that a report is made of; the same document always gives the same bytes.
package struct ReportDocument: Equatable, Sendable {
  /// In the order in which they are to appear; never an order of merit.
  package var learners: [LearnerReport]
  /// The language of the reports for people; the other formats are the same in every language.
  package var language: Language
  /// Titles in that language by case id; a case without one is shown by its id.
  package var titles: [String: String]
  /// What kinds cases belong to, by case id; plays of others are in no table of kinds.
  package var kinds: [String: CaseKinds]

  package init(
    learners: [LearnerReport], language: Language = .zh, titles: [String: String] = [:],
    kinds: [String: CaseKinds] = [:]
  ) {
    self.kinds = kinds
    self.learners = learners
    self.language = language
    self.titles = titles
  }
}

/// One person's plays, in the order in which they were begun.
package struct LearnerReport: Equatable, Sendable {
  /// The random id; the name only where someone asked for it.
  package var learner: String
  package var plays: [PlayRecord]

  package init(learner: String, plays: [PlayRecord]) {
    self.learner = learner
    self.plays = plays
  }
}

extension PlayRecord {
  /// When the play ended, in milliseconds since 1970; nil where it was left open.
  var ended: Int? { quit ? nil : endedAt }

  /// "scam" or "genuine", of the judged person.
  var truth: String { (isScam ? Telling.scam : .genuine).rawValue }
}
