import Classroom
import Engine
import Journal
import Reports
import Rooms
import ScenarioFiles
import Scenarios
import Screens

extension Setup {
  /// - Parameter names: whom the host knows; nil for random ids.
  func report(
    of recorded: RecordedRoom, _ library: Library, _ store: any JournalStore,
    _ language: Language, _ names: ((ParticipantID) -> String?)? = nil
  ) throws(Trouble) -> ClassReport {
    let record = try ClassRecord(recorded, from: library, in: store)
    var labels = record.stories.labels(library.vocabulary.taxonomy, language)
    labels.lesson = record.room.created.lesson.flatMap { library.loadLesson($0)?.lesson }
      .flatMap { $0.title[language] ?? $0.title[language.other] }
    labels.name = names
    return ClassReport(
      record.room, record.rules, events: recorded.events, times: recorded.times, labels)
  }

  /// All classes that have ended, in the order in which they began; says how many cannot be read.
  ///
  /// - Parameter lesson: only those of this lesson; nil for all.
  func programme(
    of lesson: String?, by grouping: ProgrammeReport.Grouping, _ scope: ReportScope,
    _ store: any JournalStore, _ language: Language
  ) throws(Trouble) -> ProgrammeReport {
    let library = try library()
    let (held, kept) = try Session.journal { () throws(JournalFailure) in
      (try RoomJournal(store).rooms(), try store.streams(owner: nil, kind: .room).count)
    }
    let rooms = held.filter {
      $0.created != nil && scope.contains(startedAt: Int($0.times.first ?? 0))
    }
    if let lesson {
      let known = Set(rooms.compactMap { $0.created?.lesson }).union(library.lessonIDs)
      guard known.contains(lesson) else {
        throw .unknownLesson(lesson, nearest: nearest(lesson, among: known.sorted()))
      }
    }
    var frame = frame(language)
    let title = lesson.map { id in
      library.loadLesson(id)?.lesson.flatMap { $0.title[language] ?? $0.title[language.other] }
        ?? id
    }
    frame.scope = scope.sentence(language, lesson: title)
    var report = ProgrammeReport(frame, by: grouping)
    var unreadable = kept - held.count { $0.created != nil }
    let wanted = rooms.filter { lesson == nil || $0.created?.lesson == lesson }
      .sorted { ($0.createdAt, $0.id.description) < ($1.createdAt, $1.id.description) }
    for room in wanted {
      guard room.hasEnded else {
        report.open += 1
        continue
      }
      do throws(Trouble) {
        let one = try self.report(of: room, library, store, language)
        report.add(one, day: localDay(one.startedAt), lesson: room.created?.lesson)
      } catch .journal(let failure) {
        throw .journal(failure)
      } catch {
        unreadable += 1
      }
    }
    if unreadable > 0 { output.complain(CommandWords(language).unreadableClasses(unreadable)) }
    return report
  }
}

extension [ClassStory] {
  /// How a report names these stories, as they were when the class began.
  func frame(_ taxonomy: Taxonomy, _ language: Language) -> ReportFrame {
    let titles = Dictionary(map { ($0.planned.story.program.caseID, $0.title) }) { one, _ in one }
    // One story may be told together in one telling and gone through alone in both.
    let programs = flatMap { $0.planned.tellings.values.map(\.program) }
    return ReportFrame(
      language: language, title: { titles[$0].flatMap { $0[language] ?? $0[language.other] } },
      flag: { taxonomy.label(.flags, $0, language) },
      choice: { place in
        programs.first { $0.caseID == place.caseID && $0.telling == place.telling }?
          .words(of: place, language)
      })
  }

  /// How the stories and their signs are called in a report.
  func labels(_ taxonomy: Taxonomy, _ language: Language) -> ClassReport.Labels {
    var labels = ClassReport.Labels(
      language: language,
      titles: map { $0.title[language] ?? $0.title[language.other] ?? "" },
      mark: { id, telling in
        taxonomy.label(telling == .scam ? .flags : .signals, id, language)
      })
    labels.act = { taxonomy.label(.nextSteps, $0, language) }
    labels.moment = localTime
    return labels
  }
}
