import Classroom
import Journal
import Scenarios
import TestSupport
import Testing

@testable import Rooms

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

  @Test("a room is found again with all its events and the sources of its stories")
  func whole() throws {
    var (journal, room) = try begun()
    try journal.append([.began(0), .readOn("hello")], to: &room, at: 20)
    #expect(try journal.rooms() == [room])
    #expect((room.lastSeq, room.times, room.createdAt) == (3, [10, 20, 20], 10))
    #expect(room.created?.code == code)
    #expect(try journal.source(sha256: "ab") == source)
    #expect(!room.hasEnded)
    try journal.append([.ended], to: &room, at: 30)
    #expect(room.hasEnded)
  }

  @Test("no news is not written")
  func nothing() throws {
    var (journal, room) = try begun()
    try journal.append([], to: &room, at: 20)
    #expect(try journal.rooms().first?.lastSeq == 1)
  }

  @Test("of two programs that go on with a room, the second one is told and loses nothing")
  func conflict() throws {
    var (journal, room) = try begun()
    var other = room
    try journal.append([.began(0)], to: &other, at: 20)
    #expect(throws: JournalFailure.conflict(id, expected: 1, found: 2)) {
      try journal.append([.ended], to: &room, at: 21)
    }
    #expect(try journal.rooms() == [other])
  }
}
