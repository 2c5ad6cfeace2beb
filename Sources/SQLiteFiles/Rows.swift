import GRDB
import Journal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension RandomID: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> RandomID? {
    Data.fromDatabaseValue(value).flatMap { data in
      data.withUnsafeBytes { RandomID(bytes: $0) }
    }
  }
}

/// Bytes as SQLite keeps them.
struct Blob: DatabaseValueConvertible {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Blob? {
    Data.fromDatabaseValue(value).map { Blob([UInt8]($0)) }
  }
}

extension CaseSource {
  func insert(in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO source (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [sha256, Blob(text)])
  }
}

extension StreamHead {
  /// Oldest first; nil stands for every owner, and for every kind.
  ///
  /// Who reads the events anyway may leave `counting` them: `lastSeq` is 0 then.
  static func fetchAll(
    _ db: Database, owner: LearnerID?, kind: StreamKind?, counting: Bool = true
  ) throws -> [StreamHead] {
    var conditions: [SQL] = ["TRUE"]
    if let owner { conditions.append("owner = \(owner)") }
    if let kind { conditions.append("kind = \(kind.rawValue)") }
    return try fetchAll(db, where: conditions.joined(separator: " AND "), counting: counting)
  }

  /// Oldest first.
  static func fetchAll(
    _ db: Database, where condition: SQL, counting: Bool = true
  ) throws -> [StreamHead] {
    let count: SQL =
      counting ? "(SELECT IFNULL(MAX(seq), 0) FROM event WHERE event.stream = stream.id)" : "0"
    let request: SQL = """
      SELECT id, kind, owner, createdAt, \(count)
      FROM stream WHERE \(condition) ORDER BY createdAt, id
      """
    return try Row.fetchAll(db, SQLRequest(literal: request)).map { row in
      StreamHead(
        id: try row.decode(atIndex: 0),
        kind: StreamKind(rawValue: try row.decode(atIndex: 1)),
        owner: try row.decode(atIndex: 2),
        createdAt: try row.decode(atIndex: 3),
        lastSeq: try row.decode(atIndex: 4))
    }
  }

  /// Nil where there is no such stream.
  static func lastSeq(of stream: StreamID, in db: Database) throws -> Int? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT (SELECT IFNULL(MAX(seq), 0) FROM event WHERE event.stream = stream.id)
        FROM stream WHERE id = ?
        """)
    return try Int.fetchOne(statement, arguments: [stream])
  }
}

extension Envelope {
  static func fetchAll(_ db: Database, of stream: StreamID, after seq: Int) throws -> [Envelope] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT seq, at, kind, version, body FROM event
        WHERE stream = ? AND seq > ? ORDER BY seq
        """)
    var events: [Envelope] = []
    // A cursor looks at each row where SQLite has it; an array of rows would be a copy of them all.
    let rows = try Row.fetchCursor(statement, arguments: [stream, seq])
    while let row = try rows.next() {
      let entry = Entry(
        at: try row.decode(atIndex: 1), kind: try row.decode(atIndex: 2),
        version: try row.decode(atIndex: 3), body: try row.bytes(atIndex: 4))
      events.append(Envelope(stream: stream, seq: try row.decode(atIndex: 0), entry: entry))
    }
    return events
  }
}

extension Row {
  func bytes(atIndex index: Int) throws -> [UInt8] {
    try withUnsafeData(atIndex: index) { data in data.map { $0.withUnsafeBytes(Array.init) } ?? [] }
  }
}

extension Learner {
  /// Oldest first.
  static func fetchAll(_ db: Database) throws -> [Learner] {
    let sql = """
      SELECT id, name, createdAt, language FROM learner
      WHERE room IS NULL ORDER BY createdAt, id
      """
    return try Row.fetchAll(db, sql: sql).map { row in
      Learner(
        id: try row.decode(atIndex: 0), name: try row.decode(atIndex: 1),
        createdAt: try row.decode(atIndex: 2), language: try row.decode(atIndex: 3))
    }
  }
}

extension Tombstone {
  /// Oldest first.
  static func fetchAll(_ db: Database) throws -> [Tombstone] {
    let sql = "SELECT learner, erasedAt FROM tombstone ORDER BY erasedAt, learner"
    return try Row.fetchAll(db, sql: sql).map { row in
      Tombstone(learner: try row.decode(atIndex: 0), erasedAt: try row.decode(atIndex: 1))
    }
  }
}
