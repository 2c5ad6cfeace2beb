package import Scenarios
package import Scoring

/// A report about few people, held whole.
package struct ReportDocument: Sendable {
  /// In the order in which they are to appear; never an order of merit.
  package var learners: [LearnerReport]
  package var frame: ReportFrame

  package init(learners: [LearnerReport], frame: ReportFrame) {
    self.learners = learners
    self.frame = frame
  }

  package init(
    learners: [LearnerReport], language: Language = .zh, titles: [String: String] = [:],
    kinds: [String: CaseKinds] = [:], kindIDs: [String: CaseKinds] = [:]
  ) {
    self.init(
      learners: learners,
      frame: ReportFrame(
        language: language, title: { titles[$0] }, kinds: { kinds[$0] }, kindIDs: { kindIDs[$0] }))
  }

  package func text(_ writer: some ReportWriter) -> String {
    var writer = writer
    return writer.whole(learners)
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

extension LearnerReport {
  /// The same without plays of forms; nil where nothing else was played.
  var withoutForms: LearnerReport? {
    guard plays.contains(where: { $0.form != nil }) else { return self }
    let others = plays.filter { $0.form == nil }
    return others.isEmpty ? nil : LearnerReport(learner: learner, plays: others)
  }
}

extension PlayRecord {
  /// When the play ended, in milliseconds since 1970; nil where it was left open.
  var ended: Int? { quit ? nil : endedAt }

  /// "scam" or "genuine", of the judged person.
  var truth: String { (isScam ? Telling.scam : .genuine).rawValue }
}
