import GRDB
package import ScenarioFiles
import Scenarios
import Synchronization

extension IndexDatabase {
  package func open(state: String, shelves: [Shelf]) -> String? {
    contents.withLock { $0.open(state: state, shelves: shelves) }
    return ask(or: nil) { db, today in
      let sql = "SELECT vocabulary FROM state WHERE id = ?"
      return try String.fetchOne(db, sql: sql, arguments: [today.state])
    }
  }

  package func keep(vocabulary: String) {
    change { db, today in
      try db.execute(
        sql: "UPDATE state SET vocabulary = ? WHERE id = ?",
        arguments: [vocabulary, today.state])
    }
  }

  package func stamps(of names: [String], on shelf: Shelf) -> [FileStamp?] {
    ask(or: names.map { _ in nil }) { db, today in
      let statement = try db.cachedStatement(
        sql: "SELECT size, modified, changed FROM file WHERE shelf = ? AND name = ?")
      let id = today.id(of: shelf)
      return try names.map { name in
        try Row.fetchOne(statement, arguments: [id, name]).map { row in
          FileStamp(
            size: try row.decode(atIndex: 0), modified: try row.decode(atIndex: 1),
            changed: try row.decode(atIndex: 2))
        }
      }
    }
  }

  package func count(on shelf: Shelf) -> Int {
    ask(or: 0) { db, today in
      let sql = "SELECT count(*) FROM file WHERE shelf = ?"
      return try Int.fetchOne(db, sql: sql, arguments: [today.find(shelf, in: db)]) ?? 0
    }
  }

  package func names(on shelf: Shelf, after name: String, limit: Int) -> [String] {
    ask(or: []) { db, today in
      try String.fetchAll(
        db, sql: "SELECT name FROM file WHERE shelf = ? AND name > ? ORDER BY name LIMIT ?",
        arguments: [today.find(shelf, in: db), name, limit])
    }
  }

  package func apply(_ changes: [IndexChange]) {
    change { db, today in
      for change in changes {
        switch change {
        case .put(let file): try file.put(on: today.id(of: file.shelf), in: db)
        case .remove(let name, let shelf):
          try db.execute(
            sql: "DELETE FROM file WHERE shelf = ? AND name = ?",
            arguments: [today.find(shelf, in: db), name])
        }
      }
      try db.execute(sql: "DELETE FROM settled WHERE state = ?", arguments: [today.state])
    }
  }

  package var shelvesAway: [Shelf] {
    ask(or: []) { db, today in
      let sql = """
        SELECT path, form FROM shelf
        WHERE state = ? AND id NOT IN (SELECT shelf FROM today)
        ORDER BY id
        """
      return try Row.fetchAll(db, sql: sql, arguments: [today.state]).compactMap { row in
        let path: String = try row.decode(atIndex: 0)
        guard let form = CaseHead.Form(rawValue: try row.decode(atIndex: 1)) else { return nil }
        return Shelf(path: path, realPath: path, origin: .pack, form: form)
      }
    }
  }

  package func forget(_ shelf: Shelf) {
    change { db, today in
      try db.execute(
        sql: "DELETE FROM shelf WHERE id = ?", arguments: [today.find(shelf, in: db)])
    }
  }
}

extension IndexContents.Today {
  /// The shelf's row, also of one that is away; nil where there is none.
  func find(_ shelf: Shelf, in db: Database) throws -> Int64? {
    if let id = id(of: shelf) { return id }
    return try Int64.fetchOne(
      db, sql: "SELECT id FROM shelf WHERE state = ? AND path = ? AND form = ?",
      arguments: [state, shelf.realPath, shelf.form.rawValue])
  }
}
