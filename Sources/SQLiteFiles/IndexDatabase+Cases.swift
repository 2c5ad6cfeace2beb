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
    ask(or: false) { db, _ in
      let sql = """
        SELECT EXISTS (SELECT * FROM today JOIN file USING (shelf) WHERE isOffered AND isShipped)
        """
      return try Bool.fetchOne(db, sql: sql) ?? false
    }
  }

  package func candidates(_ visit: (_ id: String, _ traits: CaseTraits) -> Void) {
    ask(or: ()) { db, _ in
      // In the order of the index, so that cases that are alike follow one another.
      let sql = """
        SELECT id, traits FROM today CROSS JOIN file USING (shelf)
        WHERE isOffered AND isShipped ORDER BY place, traits
        """
      var last: (text: String, traits: CaseTraits)?
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        let text: String = try row.decode(atIndex: 1)
        let traits =
          if let last, last.text == text { last.traits } else { try CaseTraits(packed: text) }
        last = (text, traits)
        visit(try row.decode(atIndex: 0), traits)
      }
    }
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
