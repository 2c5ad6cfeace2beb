import Classroom
import Engine
import Journal
import Reports
import Rooms
import Scenarios
import Scoring

extension Setup {
  /// What was answered on phones, each by itself.
  private func addClasses(
    to sittings: inout FormSitting.Collection, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) {
    let rooms = try Session.journal { () throws(JournalFailure) in
      try RoomJournal(store).rooms()
    }
    let answered = rooms.filter { room in
      room.hasEnded && room.created?.items.contains { $0.form != nil } == true
    }
    guard !answered.isEmpty else { return }
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
  }

  /// What forms show of everybody who answered one here, alone or in a class that has ended.
  func formFigures(
    _ scope: ReportScope, _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> BeforeAfter {
    var sittings = FormSitting.Collection()
    let learners = try self.learners(all: true, named: nil, store)
    try readPlays(of: learners, store, language) { learner, plays in
      sittings.add(plays, of: learner.id.description)
    }
    try addClasses(to: &sittings, store, language)
    return BeforeAfter(sittings.all.filter { scope.contains(startedAt: $0.startedAt) })
  }
}
