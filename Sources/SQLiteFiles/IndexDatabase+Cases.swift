import GRDB
package import ScenarioFiles
package import Scenarios

extension IndexDatabase {
  package func settle() {
    change { db, today in
      // The first file with an id has it; of a row with the smallest place, SQLite gives the rest too.
      let playable = """
        SELECT count(*) FROM (
          SELECT playable, min(printf('%06d %s', place, name))
          FROM file JOIN today USING (shelf) WHERE id IS NOT NULL GROUP BY id
        ) WHERE playable <> ''
        """
      let all = "SELECT count(*) FROM file JOIN today USING (shelf)"
      try db.execute(
        sql: """
          INSERT INTO settled VALUES (?, ?, (\(all)) - (\(playable)))
          ON CONFLICT DO UPDATE SET brokenFiles = excluded.brokenFiles
          """, arguments: [today.state, today.key])
    }
  }

  package var brokenFiles: Int? {
    ask(or: nil) { db, today in
      let sql = "SELECT brokenFiles FROM settled WHERE state = ? AND shelves = ?"
      return try Int.fetchOne(db, sql: sql, arguments: [today.state, today.key])
    }
  }

  package func file(id: String) -> IndexedFile? {
    ask(or: nil) { db, today in
      let statement = try db.cachedStatement(
        sql: "\(IndexedFile.selection) WHERE id = ? ORDER BY place, name LIMIT 1")
      return try Row.fetchOne(statement, arguments: [id]).map { try IndexedFile($0, today) }
    }
  }

  package func files(_ visit: (IndexedFile) -> Void) {
    ask(or: ()) { db, today in
      for (id, _) in today.shelves {
        let sql = "\(IndexedFile.selection) WHERE file.shelf = ? ORDER BY name"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [id])
        while let row = try rows.next() { visit(try IndexedFile(row, today)) }
      }
    }
  }

  package var firstPlayable: IndexedFile? {
    ask(or: nil) { db, today in
      for (id, _) in today.shelves {
        let sql = """
          \(IndexedFile.selection) WHERE file.shelf = ? AND playable <> '' ORDER BY name LIMIT 1
          """
        if let row = try Row.fetchOne(db, sql: sql, arguments: [id]) {
          return try IndexedFile(row, today)
        }
      }
      return nil
    }
  }

  package var hasCandidates: Bool {
    ask(or: false) { db, today in
      let sql = "SELECT EXISTS (SELECT * FROM file WHERE shelf = ? AND isOffered = 1)"
      return try today.shipped.contains {
        try Bool.fetchOne(db, sql: sql, arguments: [$0]) ?? false
      }
    }
  }

  package func candidates(
    without kept: Set<String>,
    _ visit: (_ traits: CaseTraits, _ ids: ((String) -> Void) -> Void) -> Void
  ) {
    ask(or: ()) { db, today in
      for shelf in today.shipped {
        let kinds = try String.fetchCursor(
          db, sql: "SELECT DISTINCT traits FROM file WHERE shelf = ? AND isOffered = 1",
          arguments: [shelf])
        while let kind = try kinds.next() {
          var failure: (any Error)?
          guard try hasAny(of: kind, on: shelf, without: kept, in: db) else { continue }
          visit(try CaseTraits(packed: kind)) { visit in
            do {
              try ids(of: kind, on: shelf, in: db) { if !kept.contains($0) { visit($0) } }
            } catch {
              failure = error
            }
          }
          if let failure { throw failure }
        }
      }
    }
  }

  private func ids(
    of kind: String, on shelf: Int64, in db: Database, _ visit: (String) -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM file WHERE shelf = ? AND isOffered = 1 AND traits = ?")
    let ids = try String.fetchCursor(statement, arguments: [shelf, kind])
    while let id = try ids.next() { visit(id) }
  }

  private func hasAny(
    of kind: String, on shelf: Int64, without kept: Set<String>, in db: Database
  ) throws -> Bool {
    guard !kept.isEmpty else { return true }
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM file WHERE shelf = ? AND isOffered = 1 AND traits = ?")
    let ids = try String.fetchCursor(statement, arguments: [shelf, kind])
    while let id = try ids.next() { if !kept.contains(id) { return true } }
    return false
  }

  package func suggestion(for token: String) -> String? {
    ask(or: nil) { db, _ in
      let sql = "SELECT caseID FROM suggestion WHERE token = ?"
      return try String.fetchOne(db, sql: sql, arguments: [token])
    }
  }

  /// As many suggestions as are kept, so that some people may share a machine.
  private static let mostSuggestions = 32

  package func keep(suggestion id: String, for token: String) {
    change { db, _ in
      try db.execute(
        sql: "INSERT OR REPLACE INTO suggestion (token, caseID) VALUES (?, ?)",
        arguments: [token, id])
      try db.execute(
        sql: "DELETE FROM suggestion WHERE place <= (SELECT max(place) FROM suggestion) - ?",
        arguments: [Self.mostSuggestions])
    }
  }
}
