/// Writes a report person by person, so that it never has to be held whole.
///
/// The same people in the same order always give the same bytes.
package protocol ReportWriter {
  /// What is to be written now that this person is known as well.
  mutating func add(_ learner: LearnerReport) -> String

  /// What is left to be written; nobody can be added afterwards.
  mutating func end() -> String
}

extension ReportWriter {
  /// The report about these people in one piece.
  package mutating func whole(_ learners: [LearnerReport]) -> String {
    var text = ""
    for learner in learners { text += add(learner) }
    return text + end()
  }
}
