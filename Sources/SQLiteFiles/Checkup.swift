import GRDB
package import Journal

/// What the storage says of itself, for whoever looks into a problem.
package struct Checkup: Equatable, Sendable {
  /// SQLite's own version, such as `3.40.1`.
  package var engine: String
  /// The format of the journal.
  package var version: Int
  /// `wal`.
  package var journalMode: String
  /// 2 stands for FULL: a change is on disk before it is acknowledged.
  package var synchronous: Int
  /// What is broken, in SQLite's words; empty for a sound file.
  package var problems: [String]
}

extension JournalDatabase {
  /// Reads the whole file.
  package func checkup() throws(JournalFailure) -> Checkup {
    try read { db in
      let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      return Checkup(
        engine: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
        version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        journalMode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
        synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0,
        problems: problems == ["ok"] ? [] : problems)
    }
  }
}
