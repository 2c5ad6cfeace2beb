import Classroom
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
    var lesson: String?
    var exit: ExitQuestion?
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
    beginning.lesson = plan.lesson
    beginning.exit = plan.exit
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
    if record.room.phase == .open || record.room.phase == .own { _ = try perform(.pause(true)) }
  }

  var room: Room { live.standing.room }

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
