import Classroom
import Journal
import Rooms
import ScenarioFiles
import Scenarios

/// A class out of the journal, on the stories it began with.
struct ClassRecord {
  let recorded: RecordedRoom
  let stories: [ClassStory]
  let rules: RoomRules
  let room: Room

  init(
    _ recorded: RecordedRoom, from library: Library, in store: any JournalStore
  ) throws(Trouble) {
    let code = recorded.created?.code.text ?? ""
    var stories: [ClassStory] = []
    for item in recorded.created?.items ?? [] {
      let source = try Session.journal { () throws(JournalFailure) in
        try store.source(sha256: item.source)
      }
      guard let source else { throw .lostVersion(item.caseID) }
      stories.append(try library.classStory(item, from: source))
    }
    guard !stories.isEmpty else { throw .brokenClass(code) }
    rules = RoomRules(stories.map(\.planned))
    guard let room = try? rules.replay(recorded.events) else { throw .brokenClass(code) }
    self.recorded = recorded
    self.stories = stories
    self.room = room
  }

  /// The newest class with the code, or the newest at all.
  ///
  /// - Parameter isOpen: whether only those that have not ended are meant.
  static func find(
    _ code: String?, isOpen: Bool, in store: any JournalStore
  ) throws(Trouble) -> RecordedRoom {
    let rooms = try Session.journal { () throws(JournalFailure) in
      try RoomJournal(store).rooms()
    }.filter { $0.created != nil && !(isOpen && $0.hasEnded) }
    let wanted = code.flatMap(RoomCode.init)
    guard let found = rooms.last(where: { code == nil || $0.created?.code == wanted }) else {
      throw isOpen ? .unknownClass(code ?? "") : .noSuchClass(code ?? "")
    }
    return found
  }
}
