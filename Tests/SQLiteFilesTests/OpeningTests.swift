import Foundation
import GRDB
import Journal
import SQLiteFiles
import Testing

struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func makeFolder() throws {
    let path = folder.data.path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  @Test func `a journal opened again has everything`() throws {
    var samples = Samples(seed: 1)
    let learner = samples.learner(named: "罗宾")
    let play = samples.play(of: learner)
    let entries = samples.entries(50, bytes: 300)
    let first = try JournalDatabase(in: folder.data)
    try first.save(learner)
    try first.create(play, with: entries)
    try first.set("language", to: "zh")
    try first.close()

    let second = try JournalDatabase(in: folder.data)
    #expect(try second.learners() == [learner])
    #expect(try second.events(of: play.id) == [Envelope](entries, of: play.id, after: 0))
    #expect(try second.setting("language") == "zh")
  }

  @Test func `folder and files are for this user only`() throws {
    let deep = DataFolder(path: folder.data.path + "/below/")
    let journal = try JournalDatabase(in: deep)
    try journal.set("language", to: "en")
    #expect(try folder.mode(deep.path) == 0o700)
    #expect(try folder.mode(folder.data.path) == 0o700)
    for file in [deep.journal, deep.journal + "-wal", deep.journal + "-shm", deep.lock] {
      #expect(try folder.mode(file) == 0o600, "\(file)")
    }
  }

  @Test func `a journal that others could read becomes private`() throws {
    try JournalDatabase(in: folder.data).close()
    let open: [FileAttributeKey: Any] = [.posixPermissions: 0o644]
    try FileManager.default.setAttributes(open, ofItemAtPath: folder.data.journal)
    try JournalDatabase(in: folder.data).close()
    #expect(try folder.mode(folder.data.journal) == 0o600)
  }

  @Test func `a journal from a newer program is refused untouched`() throws {
    let journal = try JournalDatabase(in: folder.data)
    try journal.set("language", to: "zh")
    try journal.close()
    var bytes = try folder.bytes(folder.data.journal)
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 9])
    try folder.write(bytes, to: folder.data.journal)
    let names = try folder.names()

    #expect(throws: JournalFailure.newer(path: folder.data.journal, found: 9, known: 4)) {
      try JournalDatabase(in: folder.data)
    }
    #expect(try folder.bytes(folder.data.journal) == bytes)
    #expect(try folder.names() == names)
  }

  @Test func `a newer format that only the log knows of is refused without loss`() throws {
    let journal = try JournalDatabase(in: folder.data)
    try journal.set("language", to: "zh")
    let newer = try DatabaseQueue(path: folder.data.journal)
    try newer.write { try $0.execute(sql: "PRAGMA user_version = 5") }
    #expect(throws: JournalFailure.newer(path: folder.data.journal, found: 5, known: 4)) {
      try JournalDatabase(in: folder.data)
    }
    #expect(try journal.setting("language") == "zh")
  }

  @Test func `a database of another program is refused untouched`() throws {
    try makeFolder()
    let other = try DatabaseQueue(path: folder.data.journal)
    try other.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    try other.close()
    let bytes = try folder.bytes(folder.data.journal)
    #expect(throws: JournalFailure.foreign(path: folder.data.journal)) {
      try JournalDatabase(in: folder.data)
    }
    #expect(try folder.bytes(folder.data.journal) == bytes)
  }

  @Test(arguments: ["x", "SQLite format 3\0", String(repeating: "not a database ", count: 300)])
  func `a file that is no database is refused untouched`(text: String) throws {
    try makeFolder()
    try folder.write(Array(text.utf8), to: folder.data.journal)
    let damage = JournalFailure.damaged(path: folder.data.journal, detail: "not a database")
    #expect(throws: damage) { try JournalDatabase(in: folder.data) }
    #expect(try folder.bytes(folder.data.journal) == Array(text.utf8))
  }

  @Test func `a journal that was only begun is made whole`() throws {
    let full = JournalDatabase.Options(pageLimit: 3)
    #expect(throws: JournalFailure.full(path: folder.data.journal)) {
      try JournalDatabase(in: folder.data, options: full)
    }
    let journal = try JournalDatabase(in: folder.data)
    try journal.set("language", to: "zh")
    #expect(try journal.checkup().problems == [])
  }

  @Test func `an empty file is a new journal`() throws {
    try makeFolder()
    try folder.write([], to: folder.data.journal)
    #expect(try JournalDatabase(in: folder.data).learners() == [])
  }

  @Test func `a file in place of the folder is unreachable`() throws {
    try folder.write([1], to: folder.data.path)
    #expect {
      try JournalDatabase(in: folder.data)
    } throws: {
      guard case .unreachable(folder.data.path, _) = $0 as? JournalFailure else { return false }
      return true
    }
  }

  @Test func `a folder in place of the file is unreachable`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.data.journal, withIntermediateDirectories: true)
    #expect {
      try JournalDatabase(in: folder.data)
    } throws: {
      guard case .unreachable(folder.data.journal, _) = $0 as? JournalFailure else { return false }
      return true
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `a folder that may not be written is said to be read-only`() throws {
    try makeFolder()
    let closed: [FileAttributeKey: Any] = [.posixPermissions: 0o500]
    try FileManager.default.setAttributes(closed, ofItemAtPath: folder.data.path)
    #expect(throws: JournalFailure.readOnly(path: folder.data.path)) {
      try JournalDatabase(in: folder.data)
    }
  }

  @Test func `every commit waits for the disk`() throws {
    let checkup = try JournalDatabase(in: folder.data).checkup()
    #expect(checkup.journalMode == "wal")
    #expect(checkup.synchronous == 2)
    #expect(checkup.version == 4)
    #expect(checkup.problems == [])
  }

  @Test func `every table is strict`() throws {
    _ = try JournalDatabase(in: folder.data)
    let strict = try DatabaseQueue(path: folder.data.journal).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, strict FROM pragma_table_list
          WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(strict.count == 11)
    #expect(strict.allSatisfy { $0["strict"] == 1 })
  }
}
