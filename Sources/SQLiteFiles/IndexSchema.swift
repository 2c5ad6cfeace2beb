import GRDB

/// What the index looks like; another one is thrown away and made anew.
enum IndexSchema {
  /// Grows with every change below, in SQLite's `user_version`.
  static let version = 3
  /// "Scai" in ASCII, in SQLite's `application_id`.
  static let applicationID: Int32 = 0x5363_6169

  /// Makes an empty file an index; refuses one that is something else.
  static func prepare(_ db: Database) throws {
    if try isReady(db) { return }
    try db.inTransaction(.immediate) {
      // Another program may have been faster.
      guard try !isReady(db) else { return .rollback }
      try db.execute(sql: tables)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  private static func isReady(_ db: Database) throws -> Bool {
    let stamp = try DatabaseStamp(in: db)
    if stamp.applicationID == applicationID, stamp.version == version { return true }
    guard stamp.applicationID == 0, stamp.version == 0, !stamp.hasTables else {
      throw DatabaseError(resultCode: .SQLITE_NOTADB)
    }
    return false
  }

  /// Which shelves are asked about, and in which order: for one connection only.
  static let today = """
    CREATE TEMP TABLE IF NOT EXISTS today (
      place INTEGER NOT NULL PRIMARY KEY,
      shelf INTEGER NOT NULL UNIQUE
    ) STRICT;
    """

  private static let tables = """
    CREATE TABLE state (
      id INTEGER NOT NULL PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      used INTEGER NOT NULL,
      vocabulary TEXT
    ) STRICT;

    CREATE TABLE shelf (
      id INTEGER NOT NULL PRIMARY KEY,
      state INTEGER NOT NULL REFERENCES state(id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      form TEXT NOT NULL,
      UNIQUE (state, path, form)
    ) STRICT;

    CREATE TABLE file (
      shelf INTEGER NOT NULL REFERENCES shelf(id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (name <> ''),
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      playable TEXT NOT NULL,
      id TEXT,
      head TEXT CHECK ((head IS NULL) = (id IS NULL)),
      traits TEXT CHECK ((traits IS NULL) = (id IS NULL)),
      isOffered INTEGER NOT NULL CHECK (isOffered IN (0, 1)),
      PRIMARY KEY (shelf, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fileByID ON file(id);
    CREATE INDEX fileOffered ON file(shelf, isOffered, traits, id);

    CREATE TABLE settled (
      state INTEGER NOT NULL REFERENCES state(id) ON DELETE CASCADE,
      shelves TEXT NOT NULL,
      brokenFiles INTEGER NOT NULL,
      PRIMARY KEY (state, shelves)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE suggestion (
      place INTEGER NOT NULL PRIMARY KEY,
      token TEXT NOT NULL UNIQUE,
      caseID TEXT NOT NULL
    ) STRICT;
    """
}
