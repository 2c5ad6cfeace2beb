import Foundation
import GRDB
import Journal
import SQLiteFiles
import Testing

struct TwoProgramsTests {
  private let folder: TemporaryFolder
  /// For many programs on a slow disk.
  private let patient = JournalDatabase.Options(busySeconds: 60)

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `the second program says that it is not alone`() throws {
    let first = try JournalDatabase(in: folder.data)
    let second = try JournalDatabase(in: folder.data)
    #expect(first.isAlone)
    #expect(first.others == [])
    #expect(!second.isAlone)
    #expect(second.others == [ProcessInfo.processInfo.processIdentifier])
  }

  @Test func `a third program sees the second when the first is gone`() throws {
    var first: JournalDatabase? = try JournalDatabase(in: folder.data)
    let second = try JournalDatabase(in: folder.data)
    #expect(first?.isAlone == true)
    first = nil
    #expect(try !JournalDatabase(in: folder.data).isAlone)
    #expect(!second.isAlone)
  }

  @Test func `a program that comes when all are gone is alone`() throws {
    _ = try JournalDatabase(in: folder.data)
    #expect(try JournalDatabase(in: folder.data).isAlone)
  }

  @Test func `two programs write two streams side by side`() throws {
    let programs = [
      try JournalDatabase(in: folder.data), try JournalDatabase(in: folder.data),
    ]
    var samples = Samples(seed: 1)
    let rooms = [samples.room(at: 1), samples.room(at: 2)]
    let entries = samples.entries(40)
    for (program, room) in zip(programs, rooms) { try program.create(room, with: []) }
    for (seq, entry) in entries.enumerated() {
      for (program, room) in zip(programs, rooms) {
        try program.append([entry], to: room.id, after: seq)
      }
    }
    for (program, room) in zip(programs, rooms.reversed()) {
      #expect(try program.events(of: room.id).map(\.entry) == entries)
    }
  }

  @Test func `of two programs in one stream the second gets a conflict and loses nothing`() throws {
    let first = try JournalDatabase(in: folder.data)
    let second = try JournalDatabase(in: folder.data)
    var samples = Samples(seed: 2)
    let room = samples.room()
    let entries = samples.entries(3)
    try first.create(room, with: [entries[0]])
    try first.append([entries[1]], to: room.id, after: 1)
    #expect(throws: JournalFailure.conflict(room.id, expected: 1, found: 2)) {
      try second.append([entries[2]], to: room.id, after: 1)
    }
    try second.append([entries[2]], to: room.id, after: 2)
    #expect(try first.events(of: room.id).map(\.entry) == entries)
  }

  @Test func `many programs that write at once never share a number`() async throws {
    let data = folder.data
    var samples = Samples(seed: 3)
    let room = samples.room()
    let entry = samples.entries(1)
    try JournalDatabase(in: data).create(room, with: [])
    let won = try await withThrowingTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          let program = try JournalDatabase(in: data, options: patient)
          return (0..<25).count { seq in
            (try? program.append(entry, to: room.id, after: seq)) != nil
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(try JournalDatabase(in: data).head(of: room.id)?.lastSeq == won)
    #expect(won == 25)
  }

  @Test func `programs that make the journal at the same moment all get it`() async throws {
    let data = folder.data
    try await withThrowingTaskGroup { group in
      for index in 0..<8 {
        group.addTask {
          try JournalDatabase(in: data, options: patient).set("program\(index)", to: "here")
        }
      }
      try await group.waitForAll()
    }
    let journal = try JournalDatabase(in: data)
    for index in 0..<8 { #expect(try journal.setting("program\(index)") == "here") }
    #expect(try journal.checkup().problems == [])
  }

  @Test func `a journal that another program keeps locked is busy, then goes on`() throws {
    let options = JournalDatabase.Options(busySeconds: 0)
    let journal = try JournalDatabase(in: folder.data, options: options)
    let other = try DatabaseQueue(path: folder.data.journal)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: JournalFailure.busy(path: folder.data.journal)) {
        try journal.set("language", to: "zh")
      }
      #expect(try journal.setting("language") == nil)
      try db.execute(sql: "ROLLBACK")
    }
    try journal.set("language", to: "zh")
    #expect(try journal.setting("language") == "zh")
  }
}
