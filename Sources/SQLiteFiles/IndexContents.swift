import GRDB
import ScenarioFiles

/// The database that an index has open: the file, then a new file, then memory, then nothing.
struct IndexContents: Sendable {
  private enum Place {
    case file
    /// After the one that was found was of no use.
    case newFile
    case memory
  }

  /// What the index was opened for.
  struct Today: Sendable {
    var state: Int64
    var shelves: [(id: Int64, shelf: Shelf)]

    func id(of shelf: Shelf) -> Int64? {
      shelves.first { $0.shelf.isSame(as: shelf) }?.id
    }

    /// The shelves whose cases may be offered.
    var shipped: [Int64] { shelves.filter { $0.shelf.origin == .shipped }.map(\.id) }

    /// Names the shelves in their order.
    var key: String { shelves.map { String($0.id) }.joined(separator: " ") }
  }

  private(set) var queue: DatabaseQueue?
  private(set) var today: Today?
  private(set) var losses = 0
  private let path: String
  private let version: String
  private var place = Place.file
  private var hasTurnedAgain = false
  private var wanted: (state: String, shelves: [Shelf])?

  init(path: String, version: String) {
    self.path = path
    self.version = version
    openFile()
  }

  /// Turns to a state and its shelves.
  mutating func open(state: String, shelves: [Shelf]) {
    wanted = ("\(version) \(state)", shelves)
    while let queue {
      do {
        today = try turn(queue)
        return
      } catch {
        replace(queue, after: error)
      }
    }
  }

  mutating func close() {
    try? queue?.close()
    queue = nil
  }

  /// Puts another database in place of one that failed, with what can be saved of it.
  mutating func replace(_ failed: DatabaseQueue, after error: any Error) {
    guard failed === queue else { return }
    if !hasTurnedAgain, (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT {
      // Newer programs have thrown away what the questions are about.
      hasTurnedAgain = true
      losses += 1
      today = try? turn(failed)
      if today != nil { return }
    }
    let isDamaged = (error as? DatabaseError)?.tellsOfDamage ?? true
    queue = nil
    switch place {
    case .file where isDamaged:
      try? failed.close()
      losses += 1
      openNewFile()
    case .file, .newFile:
      openMemory()
      if isDamaged || !save(failed) { losses += 1 }
      try? failed.close()
    case .memory:
      losses += 1
    }
    today = queue.flatMap { try? turn($0) }
    if today == nil { queue = nil }
  }

  private mutating func openFile() {
    place = .file
    do {
      queue = try IndexContents.file(path)
    } catch let error as DatabaseError where error.tellsOfDamage {
      openNewFile()
    } catch {
      openMemory()
    }
  }

  private mutating func openNewFile() {
    place = .newFile
    for ending in ["", "-wal", "-shm"] { Posix.remove(path + ending) }
    queue = try? IndexContents.file(path)
    if queue == nil { openMemory() }
  }

  private mutating func openMemory() {
    place = .memory
    queue = try? DatabaseQueue(configuration: IndexContents.settings)
    try? queue?.inDatabase(IndexSchema.prepare)
  }

  /// Takes over what the other database holds.
  private func save(_ other: DatabaseQueue) -> Bool {
    guard let queue else { return false }
    do {
      try other.backup(to: queue)
      return true
    } catch {
      return false
    }
  }

  private func turn(_ queue: DatabaseQueue) throws -> Today? {
    guard let wanted else { return nil }
    return try queue.inDatabase { db in try Today(wanted.state, wanted.shelves, in: db) }
  }

  private static func file(_ path: String) throws -> DatabaseQueue {
    // Made here, so that it is its owner's alone from the beginning.
    if Posix.place(path) == .nothing { Posix.shut(try Posix.open(path, .created)) }
    let queue = try DatabaseQueue(path: path, configuration: settings)
    try queue.inDatabase(IndexSchema.prepare)
    return queue
  }

  private static var settings: Configuration {
    var settings = Configuration()
    settings.busyMode = .timeout(1)
    settings.label = "index"
    settings.prepareDatabase { db in
      // Nothing here is worth waiting for a disk, but a cut of the power must not mix old and new.
      // Little memory: no screen needs more of it than a few pages.
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = NORMAL;
          PRAGMA wal_autocheckpoint = 256;
          PRAGMA cache_size = -512;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          \(IndexSchema.today)
          """)
    }
    return settings
  }
}

extension Shelf {
  /// Whether the same files lie there and are read in the same way.
  func isSame(as other: Shelf) -> Bool {
    (realPath, form) == (other.realPath, other.form)
  }
}

extension DatabaseError {
  /// Whether the file itself is of no use: broken, or no index.
  fileprivate var tellsOfDamage: Bool {
    if extendedResultCode == .SQLITE_IOERR_SHORT_READ { return true }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR].contains(resultCode)
  }
}
