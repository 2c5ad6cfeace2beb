import Classroom
import Engine
import Journal
import Reports
import Rooms
import Scenarios
import Scoring

extension Setup {
  /// What was answered on phones, each by itself.
  ///
  /// - Returns: how many classes with forms have not ended, and are left out.
  private func addClasses(
    to sittings: inout FormSitting.Collection, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> Int {
    let rooms = try Session.journal { () throws(JournalFailure) in
      try RoomJournal(store).rooms()
    }
    let withForms = rooms.filter { $0.created?.items.contains { $0.form != nil } == true }
    let answered = withForms.filter(\.hasEnded)
    let open = withForms.count - answered.count
    guard !answered.isEmpty else { return open }
    let library = try library()
    var unreadable = 0
    for room in answered {
      do throws(Trouble) {
        for learner in try report(of: room, library, store, language).learners {
          sittings.add(learner.plays, of: learner.learner)
        }
      } catch .journal(let failure) {
        throw .journal(failure)
      } catch {
        unreadable += 1
      }
    }
    if unreadable > 0 { output.complain(CommandWords(language).unreadableClasses(unreadable)) }
    return open
  }

  /// What forms show of everybody who answered one here, alone or in a class that has ended.
  func formsReport(
    _ scope: ReportScope, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> FormsReport {
    var sittings = FormSitting.Collection()
    let learners = try self.learners(all: true, named: nil, store)
    try readPlays(of: learners, store, language) { learner, plays in
      sittings.add(plays, of: learner.id.description)
    }
    let open = try addClasses(to: &sittings, store, language)
    let figures = BeforeAfter(sittings.all.filter { scope.contains(startedAt: $0.startedAt) })
    return FormsReport(figures, language, open: open, scope: scope.sentence(language))
  }
}
