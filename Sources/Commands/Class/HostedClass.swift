import Classroom
import Dispatch
import Engine
import Journal
import Rooms
import Scenarios
import Screens

/// A class at work: what the host wants is committed before anybody sees that it happened.
struct HostedClass {
  let rules: RoomRules
  let stories: [ClassStory]
  let live: LiveRoom

  /// What happened, and the room as it left it.
  struct Done: Sendable {
    var events: [RoomEvent]
    var room: Room
  }

  /// What a class is begun with.
  struct Plan {
    var stories: [ClassStory]
    var seed: UInt64
    var language: Language
    var expectedHeads: Int?
    /// nil for cases put together by hand.
    var lesson: Lesson?
    var isAtHome = false
  }

  /// Begins a class and commits its first event.
  init(_ plan: Plan, in store: any JournalStore, _ machine: Machine) throws(Trouble) {
    stories = plan.stories
    rules = RoomRules(plan.stories.map(\.planned))
    let rooms = try Session.journal { () throws(JournalFailure) in try RoomJournal(store) }
    var generator = SystemRandomNumberGenerator()
    var beginning = RoomRules.Beginning(
      code: RoomCode(using: &generator), seed: plan.seed, language: plan.language,
      sources: plan.stories.map(\.source.sha256))
    beginning.minutes = plan.stories.map(\.minutes)
    beginning.expectedHeads = plan.expectedHeads
    beginning.isAtHome = plan.isAtHome
    beginning.lesson = plan.lesson?.id
    beginning.lessonMinutes = plan.lesson?.minutes
    beginning.exit = plan.lesson?.exit.map(ExitQuestion.init)
    let (room, events) = rules.create(beginning)
    let id = StreamID(using: &generator)
    let recorded = try Session.journal { () throws(JournalFailure) in
      try rooms.begin(events, id: id, sources: plan.stories.map(\.source), at: machine.now())
    }
    live = LiveRoom(
      room, Guests(), rules: rules, recorded: recorded, in: rooms, now: machine.now)
  }

  /// Takes a class up again exactly where it was left; a vote that was open stands paused until the
  /// host goes on.
  init(resuming record: ClassRecord, in store: any JournalStore, _ machine: Machine)
    throws(Trouble)
  {
    rules = record.rules
    stories = record.stories
    let rooms = try Session.journal { () throws(JournalFailure) in try RoomJournal(store) }
    let guests = try Session.journal { () throws(JournalFailure) in
      try rooms.guests(of: record.recorded.id)
    }
    live = LiveRoom(
      record.room, Guests(guests), rules: rules, recorded: record.recorded, in: rooms,
      now: machine.now)
    // At home nobody leads: it goes on by itself.
    if record.room.created.isForOne {
      if record.room.isPaused { _ = try perform(.pause(false)) }
    } else if record.room.phase == .open || record.room.phase == .own {
      _ = try perform(.pause(true))
    }
  }

  var room: Room { live.standing.room }

  /// Whether somebody said how long the class or one of its stories may take.
  var isTimed: Bool {
    room.created.minutes != nil || room.created.items.contains { $0.minutes != nil }
  }

  /// How many minutes are left; nil where nobody said how long it may take.
  ///
  /// Below zero where it took longer.
  ///
  /// - Parameter runBegan: when this run of the program began, in milliseconds since 1970 UTC.
  func minutesLeft(runBegan: Int64, now: Int64) -> (story: Int?, lesson: Int?) {
    let room = room
    let clock = ClassClock(live.recorded, runBegan: runBegan, now: now)
    let minutes = room.created.items.map(\.minutes)
    let here = rules.openItems(at: room.item).compactMap { minutes[$0] }
    let all = minutes.compactMap { $0 }
    let lesson = room.created.minutes ?? (all.isEmpty ? nil : all.reduce(0, +))
    // A minute that has begun is not over.
    let left = { (planned: Int, spent: Int64) in planned - Int(spent / 60_000) }
    return (
      here.isEmpty || room.phase == .lobby ? nil : left(here.reduce(0, +), clock.story),
      lesson.map { left($0, clock.lesson) }
    )
  }

  /// Does what the host wants, or says why not; returns once it is safe on disk.
  func perform(_ command: RoomCommand) throws(Trouble) -> Result<Done, RoomRefusal> {
    do throws(LiveRoom.Failure) {
      let done = try live.changeAndWait { draft throws(RoomRefusal) in
        let events = try draft.perform(command)
        return Done(events: events, room: draft.room)
      }
      return .success(done)
    } catch {
      switch error {
      case .refused(let refusal): return .failure(refusal)
      case .unwritten(let failure): throw .journal(failure)
      }
    }
  }

  /// Begins as soon as somebody is in: where there is one learner, nobody else is to be waited for.
  func startWithTheFirst(_ tell: @escaping @Sendable (Done) -> Void) {
    let queue = DispatchQueue(label: "start")
    let startIfDue = { @Sendable (room: Room) in
      guard room.phase == .lobby, room.headsPresent > 0 else { return }
      // The room may still be busy with whoever came in. What cannot be written now is asked for again by
      // whoever comes next, or begun by the host.
      queue.async {
        guard case .success(let done) = try? perform(.start) else { return }
        tell(done)
      }
    }
    live.watch { standing, _ in startIfDue(standing.room) }
    // Somebody may be in already where it is gone on with.
    startIfDue(room)
  }

  /// How the class is told in each language.
  func tellers(_ look: Look) -> [Language: RoomLines] {
    Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        var look = look
        look.language = language
        return (language, lines(look))
      })
  }

  func lines(_ look: Look) -> RoomLines {
    RoomLines(
      rules: rules, look: look, titles: stories.map { look.title($0.title) },
      currencies: stories.map(\.currency))
  }
}

extension ExitQuestion {
  fileprivate init(_ question: Lesson.Question) {
    let byCode = { (texts: [Language: String]) in
      Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
    }
    self.init(question: byCode(question.question), options: question.options.map(byCode))
  }
}
