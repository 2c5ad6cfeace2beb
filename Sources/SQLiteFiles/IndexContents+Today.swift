import GRDB
import ScenarioFiles
import Scenarios

extension IndexContents.Today {
  /// As many states as stand side by side: of packs with words of their own, and of other programs.
  private static let mostStates = 4

  /// Finds what belongs to a state, making it where it is missing, and remembers that it was wanted.
  init(_ name: String, _ wanted: [Shelf], in db: Database) throws {
    let found = try Self.find(name, wanted, in: db)
    if let found, found.isNewest {
      self = found.today
    } else {
      self = try Self.make(name, wanted, in: db)
    }
    try db.execute(sql: "DELETE FROM today")
    for (place, (id, _)) in shelves.enumerated() {
      try db.execute(
        sql: "INSERT INTO today VALUES (?, ?)", arguments: [place, id])
    }
  }

  private init(state: Int64, _ shelves: [(id: Int64, shelf: Shelf)]) {
    self.init(state: state, shelves: shelves)
  }

  /// nil where something of it is missing.
  private static func find(
    _ name: String, _ wanted: [Shelf], in db: Database
  ) throws -> (today: Self, isNewest: Bool)? {
    let sql = "SELECT id, used = (SELECT max(used) FROM state) FROM state WHERE name = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [name]) else { return nil }
    let state: Int64 = try row.decode(atIndex: 0)
    var shelves: [(id: Int64, shelf: Shelf)] = []
    for shelf in wanted {
      guard let id = try id(of: shelf, in: state, db) else { return nil }
      shelves.append((id, shelf))
    }
    return (Self(state: state, shelves), try row.decode(atIndex: 1))
  }

  private static func make(_ name: String, _ wanted: [Shelf], in db: Database) throws -> Self {
    var made: Self?
    try db.inTransaction(.immediate) {
      try db.execute(
        sql: """
          INSERT INTO state (name, used) VALUES (?, (SELECT ifnull(max(used), 0) + 1 FROM state))
          ON CONFLICT (name) DO UPDATE SET used = excluded.used
          """, arguments: [name])
      try db.execute(
        sql: """
          DELETE FROM state WHERE id NOT IN (SELECT id FROM state ORDER BY used DESC LIMIT ?)
          """, arguments: [mostStates])
      let sql = "SELECT id FROM state WHERE name = ?"
      let state = try Int64.fetchOne(db, sql: sql, arguments: [name]) ?? 0
      for shelf in wanted {
        try db.execute(
          sql: "INSERT INTO shelf (state, path, form) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          arguments: [state, shelf.realPath, shelf.form.rawValue])
      }
      made = try find(name, wanted, in: db)?.today
      return .commit
    }
    guard let made else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return made
  }

  private static func id(of shelf: Shelf, in state: Int64, _ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      try db.cachedStatement(
        sql: "SELECT id FROM shelf WHERE state = ? AND path = ? AND form = ?"),
      arguments: [state, shelf.realPath, shelf.form.rawValue])
  }
}
