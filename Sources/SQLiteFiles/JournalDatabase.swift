import GRDB
package import Journal

/// The journal of this machine: one SQLite file in the data folder.
///
/// Several programs may have it open. Every change is on disk when its function returns.
package final class JournalDatabase: Sendable {
  /// What an opening may ask for; the defaults are what the program uses.
  package struct Options: Sendable {
    /// How long a change waits for another program before it fails as busy.
    package var busySeconds: Double
    /// How large the file may grow, in pages of 4 KiB; nil where only the disk sets a limit.
    package var pageLimit: Int?

    package init(busySeconds: Double = 2, pageLimit: Int? = nil) {
      self.busySeconds = busySeconds
      self.pageLimit = pageLimit
    }
  }

  package let folder: DataFolder
  let queue: DatabaseQueue
  let busyMilliseconds: Int
  private let presence: Presence?

  /// Opens the journal, making folder and file where they are missing.
  ///
  /// A journal of a newer program, another program's database and a file that is no database are
  /// refused and left as they are.
  package init(in folder: DataFolder, options: Options = Options()) throws(JournalFailure) {
    self.folder = folder
    busyMilliseconds = Int(options.busySeconds * 1_000)
    try folder.prepare()
    presence = Presence(path: folder.lock)
    // Closing any handle of a file drops every lock that SQLite holds on it in this process.
    let isOpenHere = presence?.includesThisProcess ?? false
    let isBlank = try isOpenHere ? false : Self.inspect(folder)
    do {
      queue = try DatabaseQueue(path: folder.journal, configuration: Self.settings(options))
      try Self.migrate(queue, path: folder.journal)
      // The names of new files are on disk only when their folder is.
      if isBlank { try Posix.flush(folder.path) }
    } catch {
      throw failure(error, at: folder.journal)
    }
    wipeWhatIsOwed()
  }

  /// Whether no other program had the data folder open when this one opened it.
  package var isAlone: Bool { presence?.isAlone ?? true }

  /// The process ids of the programs that had the data folder open already.
  package var others: [Int32] { presence?.others ?? [] }

  /// Lets go of the file; nothing else may be asked of the journal afterwards.
  package func close() throws(JournalFailure) {
    do { try queue.close() } catch { throw failure(error, at: folder.journal) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(JournalFailure) -> Value {
    do { return try queue.read(body) } catch { throw failure(error, at: folder.journal) }
  }

  /// All or nothing, and on disk when it returns.
  func change<Value>(_ body: (Database) throws -> Value) throws(JournalFailure) -> Value {
    do { return try queue.write(body) } catch { throw failure(error, at: folder.journal) }
  }

  /// Looks at the file without SQLite, which would change it; true where nothing was ever written.
  private static func inspect(_ folder: DataFolder) throws(JournalFailure) -> Bool {
    let file = try folder.journalFile()
    defer { Posix.shut(file) }
    Posix.makePrivate(file)
    do {
      let head = try Posix.head(of: file, count: DatabaseStamp.length)
      guard !head.isEmpty else { return true }
      guard let stamp = DatabaseStamp(head) else {
        throw JournalFailure.damaged(path: folder.journal, detail: "not a database")
      }
      try stamp.check(path: folder.journal)
      return false
    } catch {
      throw failure(error, at: folder.journal)
    }
  }

  private static func settings(_ options: Options) -> Configuration {
    var settings = Configuration()
    settings.busyMode = .timeout(options.busySeconds)
    settings.label = "journal"
    settings.prepareDatabase { db in
      // The log is emptied every 400 KiB: events are small, and so may the disk be.
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA fullfsync = ON;
          PRAGMA wal_autocheckpoint = 100;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          """)
      if let limit = options.pageLimit {
        try db.execute(sql: "PRAGMA max_page_count = \(limit)")
      }
    }
    return settings
  }

  private static func migrate(_ queue: DatabaseQueue, path: String) throws {
    // The file may have been changed since the look at its first bytes.
    let stamp = try queue.read(DatabaseStamp.init(in:))
    try stamp.check(path: path)
    guard stamp.version < Schema.version else { return }
    // First of all, so that a journal left half made, on a full disk say, is known as ours.
    try queue.write { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
    do {
      try Schema.migrator.migrate(queue)
    } catch {
      // Another program may have been faster at the same step; the second try then has less to do.
      try Schema.migrator.migrate(queue)
    }
  }
}
