import GRDB
import Journal

/// What a database says of itself, so that nothing is done to one that is not ours.
struct DatabaseStamp: Equatable {
  /// As many bytes of a file as the stamp is read from.
  static let length = 108

  /// The format, in SQLite's `user_version`.
  var version: Int
  /// Whose database it is, in SQLite's `application_id`.
  var applicationID: Int32
  /// Whether there is anything in it.
  var hasTables: Bool

  /// Reads the first bytes of a file without SQLite, which would write to it; nil for anything that
  /// is not the beginning of a database.
  ///
  /// Source: SQLite's "Database File Format", sections 1.3 and 1.6.
  init?(_ head: [UInt8]) {
    guard head.count >= Self.length, head.starts(with: "SQLite format 3\0".utf8) else { return nil }
    let number = { (range: Range<Int>) in head[range].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    version = Int(Int32(bitPattern: number(60..<64)))
    applicationID = Int32(bitPattern: number(68..<72))
    hasTables = number(103..<105) > 0
  }

  /// What the database says by now, with the changes that stand only in its log.
  init(in db: Database) throws {
    version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    applicationID = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    hasTables =
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT * FROM sqlite_schema)") ?? false
  }

  /// Refuses what this program must not touch.
  func check(path: String) throws(JournalFailure) {
    guard applicationID == Schema.applicationID || isBlank else { throw .foreign(path: path) }
    guard version <= Schema.version else {
      throw .newer(path: path, found: version, known: Schema.version)
    }
  }

  /// Whether nothing says yet whose it is: all of a new database may stand in its log.
  var isBlank: Bool { applicationID == 0 && version == 0 && !hasTables }
}
