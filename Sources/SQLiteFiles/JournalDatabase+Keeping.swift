import GRDB
package import Journal

extension JournalDatabase {
  package func put(_ source: CaseSource) throws(JournalFailure) {
    try change { db in try source.insert(in: db) }
  }

  package func source(sha256: String) throws(JournalFailure) -> CaseSource? {
    try read { db in
      let sql = "SELECT text FROM source WHERE sha256 = ?"
      let text = try Blob.fetchOne(db, sql: sql, arguments: [sha256])
      return text.map { CaseSource(sha256: sha256, text: $0.bytes) }
    }
  }

  package func setting(_ key: String) throws(JournalFailure) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
    }
  }

  package func set(_ key: String, to value: String?) throws(JournalFailure) {
    try change { db in
      guard let value else {
        try db.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
        return
      }
      try db.execute(
        sql: """
          INSERT INTO setting (key, value) VALUES (?, ?)
          ON CONFLICT (key) DO UPDATE SET value = excluded.value
          """,
        arguments: [key, value])
    }
  }
}
