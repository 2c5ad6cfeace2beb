import Journal
import Reports
import Scenarios
import Scoring

extension Setup {
  /// What forms show of everybody who answered one here, alone or in a class that has ended.
  func formFigures(
    _ scope: ReportScope, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> BeforeAfter {
    var sittings = FormSitting.Collection()
    let learners = try self.learners(all: true, named: nil, store)
    try readPlays(of: learners, store, language) { learner, plays in
      sittings.add(plays, of: learner.id.description)
    }
    return BeforeAfter(sittings.all.filter { scope.contains(startedAt: $0.startedAt) })
  }
}
