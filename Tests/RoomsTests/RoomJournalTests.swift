import Classroom
import Journal
import Rooms
import Scenarios
import TestSupport
import Testing

/// Rooms in a journal: begun, gone on with, found again.
struct RoomJournalTests {
  private let store = MemoryJournal()
  private let id: StreamID
  private let code: RoomCode
  private var created: RoomEvent {
    .created(
      RoomCreated(
        code: code, seed: 1, language: .zh,
        items: [.init(caseID: "takeout", telling: .scam, source: "ab")], expectedHeads: nil))
  }
  private let source = CaseSource(sha256: "ab", text: Array("format: 1".utf8))

  init() {
    var random = SplitMix64(seed: 1)
    id = StreamID(using: &random)
    code = RoomCode(using: &random)
  }

  private func begun() throws -> (RoomJournal, RecordedRoom) {
    let journal = try RoomJournal(store)
    return (journal, try journal.begin([created], id: id, sources: [source], at: 10))
  }

  private func append(
    _ events: [RoomEvent], to room: inout RecordedRoom, in journal: RoomJournal, at time: Int64
  ) throws {
    let seq = try journal.append(events, to: id, after: room.lastSeq, at: time)
    room.add(events, lastSeq: seq, at: time)
  }

  @Test("a room is found again with all its events and the sources of its stories")
  func whole() throws {
    var (journal, room) = try begun()
    try append([.began(0), .readOn("hello")], to: &room, in: journal, at: 20)
    #expect(try journal.rooms() == [room])
    #expect((room.lastSeq, room.times, room.createdAt) == (3, [10, 20, 20], 10))
    #expect(room.created?.code == code)
    #expect(try journal.source(sha256: "ab") == source)
    #expect(!room.hasEnded)
    try append([.ended], to: &room, in: journal, at: 30)
    #expect(try journal.rooms() == [room])
    #expect(room.hasEnded)
  }

  @Test("no news is not written")
  func nothing() throws {
    let (journal, _) = try begun()
    #expect(try journal.append([], to: id, after: 1, at: 20) == 1)
    #expect(try journal.rooms().first?.lastSeq == 1)
  }

  @Test("of two programs that go on with a room, the second one is told and loses nothing")
  func conflict() throws {
    var (journal, room) = try begun()
    try append([.began(0)], to: &room, in: journal, at: 20)
    #expect(throws: JournalFailure.conflict(id, expected: 1, found: 2)) {
      try journal.append([.ended], to: id, after: 1, at: 21)
    }
    #expect(try journal.rooms() == [room])
  }
}
