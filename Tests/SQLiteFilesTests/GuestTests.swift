import GRDB
import Journal
import SQLiteFiles
import TestSupport
import Testing

/// Guests of a class: kept with the events they came by, named in one place, forgotten without a trace.
struct GuestTests {
  enum Kind: CaseIterable {
    case memory, database
  }

  private struct Opened {
    var store: any JournalStore
    var folder: TemporaryFolder?

    init(_ kind: Kind) throws {
      switch kind {
      case .memory: store = MemoryJournal()
      case .database:
        let folder = try TemporaryFolder()
        store = try JournalDatabase(in: folder.data)
        self.folder = folder
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `guests come and change together with events`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 1)
    let room = samples.room()
    try opened.store.create(room, with: samples.entries(1))
    let first = samples.guest(in: room, at: 20)
    var second = samples.guest(in: room, named: "Lee", at: 30)
    try opened.store.append(
      samples.entries(2), to: room.id, after: 1, changing: [.save(first), .save(second)])
    #expect(try opened.store.guests(of: room.id) == [first, second])
    second.tokens = [samples.digest()]
    second.person = ListedPerson(id: "S-07", name: "Lee Example")
    second.resume = samples.digest()
    // A token alone is no event.
    #expect(try opened.store.append([], to: room.id, after: 3, changing: [.save(second)]) == 3)
    #expect(try opened.store.guests(of: room.id) == [first, second])
    #expect(try opened.store.learners() == [])
  }

  @Test(arguments: Kind.allCases)
  func `what is refused changes neither events nor guests`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 2)
    let room = samples.room()
    try opened.store.create(room, with: samples.entries(1))
    let guest = samples.guest(in: room)
    #expect(throws: JournalFailure.self) {
      try opened.store.append(samples.entries(1), to: room.id, after: 7, changing: [.save(guest)])
    }
    #expect(try opened.store.guests(of: room.id) == [])
    try opened.store.append([], to: room.id, after: 1, changing: [.erase(guest.id, at: 9)])
    #expect(throws: JournalFailure.erased(guest.id)) {
      try opened.store.append(samples.entries(1), to: room.id, after: 1, changing: [.save(guest)])
    }
    #expect(try opened.store.events(of: room.id).count == 1)
  }

  @Test(arguments: Kind.allCases)
  func `guests are forgotten after a time, the room's events stay`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 3)
    let room = samples.room()
    try opened.store.create(room, with: samples.entries(3))
    let old = samples.guest(in: room, at: 20)
    let new = samples.guest(in: room, at: 90)
    try opened.store.append(
      [], to: room.id, after: 3, changing: [.save(old), .save(new)])
    #expect(try opened.store.eraseGuests(before: 50, at: 99) == 1)
    #expect(try opened.store.guests(of: room.id) == [new])
    #expect(try opened.store.tombstones() == [Tombstone(learner: old.id, erasedAt: 99)])
    #expect(try opened.store.events(of: room.id).count == 3)
    try opened.store.eraseEverything(at: 100)
    #expect(try opened.store.tombstones().map(\.learner).contains(new.id))
  }

  @Test func `no byte of a forgotten name is left in the files`() throws {
    let folder = try TemporaryFolder()
    let store = try JournalDatabase(in: folder.data)
    var samples = Samples(seed: 4)
    let room = samples.room()
    try store.create(room, with: samples.entries(1))
    let names = (0..<200).map { "Unmistakable-\($0)-Name" }
    let guests = names.map { name in
      var guest = samples.guest(in: room, named: name)
      guest.person = ListedPerson(id: "id of \(name)", name: "person \(name)")
      return guest
    }
    try store.append([], to: room.id, after: 1, changing: guests.map { .save($0) })
    try store.append([], to: room.id, after: 1, changing: guests.map { .erase($0.id, at: 5) })
    try store.wipeTraces()
    for file in [folder.data.journal, folder.data.journal + "-wal"] {
      let text = String(decoding: (try? folder.bytes(file)) ?? [], as: UTF8.self)
      #expect(!text.contains("Unmistakable"))
    }
  }

  @Test func `a journal of the first version takes guests after it was opened`() throws {
    let folder = try TemporaryFolder()
    var samples = Samples(seed: 5)
    let learner = samples.learner()
    let room = samples.room()
    do {
      let store = try JournalDatabase(in: folder.data)
      try store.save(learner)
      try store.create(room, with: samples.entries(1))
      try store.close()
    }
    // As the first version left it.
    let old = try DatabaseQueue(path: folder.data.journal)
    try old.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          DROP INDEX learnerByRoom; DROP TABLE token; DROP TABLE admission;
          ALTER TABLE learner DROP COLUMN room;
          ALTER TABLE learner DROP COLUMN person; ALTER TABLE learner DROP COLUMN personID;
          DELETE FROM grdb_migrations WHERE identifier IN ('2', '3');
          PRAGMA user_version = 1;
          """)
    }
    try old.close()
    let store = try JournalDatabase(in: folder.data)
    #expect(try store.learners() == [learner])
    let guest = samples.guest(in: room)
    try store.append([], to: room.id, after: 1, changing: [.save(guest)])
    #expect(try store.guests(of: room.id) == [guest])
  }
}
