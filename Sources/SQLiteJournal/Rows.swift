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
    Data.fromDatabaseValue(value).flatMap { RandomID(bytes: $0) }
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

extension StreamHead {
  /// Oldest first.
  static func fetchAll(_ db: Database, where condition: SQL) throws -> [StreamHead] {
    let request: SQL = """
      SELECT id, kind, owner, createdAt,
        (SELECT IFNULL(MAX(seq), 0) FROM event WHERE event.stream = stream.id)
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
    return try Row.fetchAll(statement, arguments: [stream, seq]).map { row in
      let body: Blob = try row.decode(atIndex: 4)
      let entry = Entry(
        at: try row.decode(atIndex: 1), kind: try row.decode(atIndex: 2),
        version: try row.decode(atIndex: 3), body: body.bytes)
      return Envelope(stream: stream, seq: try row.decode(atIndex: 0), entry: entry)
    }
  }
}

extension Learner {
  /// Oldest first.
  static func fetchAll(_ db: Database) throws -> [Learner] {
    let sql = "SELECT id, name, createdAt, language FROM learner ORDER BY createdAt, id"
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
