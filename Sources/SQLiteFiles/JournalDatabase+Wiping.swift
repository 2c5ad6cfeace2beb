import GRDB
package import Journal

/// What erased records leave in the files: deleted rows stand in free pages and in the write-ahead log until
/// both are written anew. That it is still to be done stands in the journal itself, so that neither another
/// program nor a power cut can prevent it for good.
extension JournalDatabase {
  private static let owed = "traces"

  private enum Stage: String {
    /// Nothing is wiped yet.
    case everywhere
    /// Written anew; the log has not been emptied since.
    case inLog
  }

  package func wipeTraces(waiting: Bool) throws(JournalFailure) {
    do {
      try queue.writeWithoutTransaction { db in
        if !waiting { try db.execute(sql: "PRAGMA busy_timeout = 0") }
        defer { if !waiting { try? db.execute(sql: "PRAGMA busy_timeout = \(busyMilliseconds)") } }
        if try Self.stage(in: db) != .inLog {
          try db.execute(sql: "VACUUM")
          try Self.owe(.inLog, in: db)
        }
        _ = try db.checkpoint(.truncate)
        try db.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [Self.owed])
      }
    } catch {
      let reason = failure(error, at: folder.journal)
      switch reason {
      case .busy, .full: throw .tracesLeft(path: folder.journal)
      default: throw reason
      }
    }
  }

  /// Does what an earlier program could not, where no reader is in the way.
  func wipeWhatIsOwed() {
    let isOwed = (try? queue.read { db in try Self.stage(in: db) != nil }) ?? false
    if isOwed { try? wipeTraces(waiting: false) }
  }

  /// To be called in the change that erases.
  func oweWipe(in db: Database) throws { try Self.owe(.everywhere, in: db) }

  private static func owe(_ stage: Stage, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO setting (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """,
      arguments: [owed, stage.rawValue])
  }

  private static func stage(in db: Database) throws -> Stage? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [owed])
      .flatMap(Stage.init)
  }
}
