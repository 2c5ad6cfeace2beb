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
  private let rooms: RoomJournal
  private let machine: Machine
  private var recorded: RecordedRoom
  private(set) var room: Room

  /// Begins a class and commits its first event.
  init(
    _ stories: [ClassStory], seed: UInt64, language: Language, in store: any JournalStore,
    _ machine: Machine
  ) throws(Trouble) {
    self.stories = stories
    self.machine = machine
    rules = RoomRules(stories.map(\.story))
    rooms = try Session.journal { () throws(JournalFailure) in try RoomJournal(store) }
    var generator = SystemRandomNumberGenerator()
    let (room, events) = rules.create(
      code: RoomCode(using: &generator), seed: seed, language: language,
      sources: stories.map(\.source.sha256), expectedHeads: nil)
    let (rooms, id) = (rooms, StreamID(using: &generator))
    self.room = room
    recorded = try Session.journal { () throws(JournalFailure) in
      try rooms.begin(events, id: id, sources: stories.map(\.source), at: machine.now())
    }
  }

  /// Takes a class up again exactly where it was left; a vote that was open stands paused until the
  /// host goes on.
  init(resuming record: ClassRecord, in store: any JournalStore, _ machine: Machine)
    throws(Trouble)
  {
    rules = record.rules
    stories = record.stories
    rooms = try Session.journal { () throws(JournalFailure) in try RoomJournal(store) }
    self.machine = machine
    recorded = record.recorded
    room = record.room
    if room.phase == .open { _ = try perform(.pause(true)) }
  }

  /// Does what the host wants, or says why not; returns once it is safe on disk.
  mutating func perform(
    _ command: RoomCommand
  ) throws(Trouble) -> Result<[RoomEvent], RoomRefusal> {
    var next = room
    let events: [RoomEvent]
    do throws(RoomRefusal) {
      events = try rules.perform(command, in: &next)
    } catch {
      return .failure(error)
    }
    try Session.journal { () throws(JournalFailure) in
      try rooms.append(events, to: &recorded, at: machine.now())
    }
    room = next
    return .success(events)
  }
}
