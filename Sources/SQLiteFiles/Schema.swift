import GRDB
import Journal

/// What the database looks like, and how an older one becomes today's.
enum Schema {
  /// The format this program writes, in SQLite's `user_version`.
  static let version = 4
  /// "Scam" in ASCII, in SQLite's `application_id`, so that no other database is taken for ours.
  static let applicationID: Int32 = 0x5363_616D

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { db in
      try db.execute(sql: guests)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { db in
      try db.execute(sql: persons)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4") { db in
      try db.execute(sql: summaries)
      try db.execute(sql: deliveries)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    return migrator
  }()

  private static let first = """
    CREATE TABLE learner (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      name TEXT NOT NULL,
      createdAt INTEGER NOT NULL,
      language TEXT CHECK (language <> '')
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tombstone (
      learner BLOB NOT NULL PRIMARY KEY CHECK (length(learner) = 16),
      erasedAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE stream (
      id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
      kind TEXT NOT NULL CHECK (kind <> ''),
      owner BLOB REFERENCES learner(id),
      createdAt INTEGER NOT NULL,
      CHECK (kind <> 'play' OR owner IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX streamByOwner ON stream(owner, kind, createdAt);

    CREATE TABLE event (
      stream BLOB NOT NULL REFERENCES stream(id) ON DELETE CASCADE,
      seq INTEGER NOT NULL CHECK (seq >= 1),
      at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind <> ''),
      version INTEGER NOT NULL CHECK (version >= 1),
      body BLOB NOT NULL,
      PRIMARY KEY (stream, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE source (
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
      text BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
  /// Guests of a class: their names stand with those of the learners, what they are known by does not.
  private static let guests = """
    ALTER TABLE learner ADD COLUMN room BLOB REFERENCES stream(id) ON DELETE CASCADE;
    CREATE INDEX learnerByRoom ON learner(room) WHERE room IS NOT NULL;

    CREATE TABLE admission (
      guest BLOB NOT NULL PRIMARY KEY REFERENCES learner(id) ON DELETE CASCADE,
      key BLOB NOT NULL CHECK (length(key) = 32),
      resume BLOB NOT NULL CHECK (length(resume) = 32)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE token (
      sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
      guest BLOB NOT NULL REFERENCES learner(id) ON DELETE CASCADE,
      place INTEGER NOT NULL CHECK (place >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tokenByGuest ON token(guest);
    """

  /// Who a guest is on the host's own list: names stand in this one table only.
  private static let persons = """
    ALTER TABLE learner ADD COLUMN person TEXT;
    ALTER TABLE learner ADD COLUMN personID TEXT;
    """

  /// What was made of plays, and which plays are still to do; by owner, so that one person's lie together.
  ///
  /// Triggers keep both true, whoever adds events or takes plays away: no summary can be older than its play, nor
  /// outlive it. Keys to streams would need an index by play, which made summing up three times as slow.
  private static let summaries = """
    CREATE TABLE summary (
      owner BLOB NOT NULL,
      play BLOB NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (owner, play)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unsummarised (
      owner BLOB NOT NULL,
      play BLOB NOT NULL,
      PRIMARY KEY (owner, play)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER playWentOn AFTER INSERT ON event
    WHEN (SELECT kind FROM stream WHERE id = NEW.stream) = 'play'
    BEGIN
      DELETE FROM summary
        WHERE owner = (SELECT owner FROM stream WHERE id = NEW.stream) AND play = NEW.stream;
      INSERT INTO unsummarised SELECT owner, id FROM stream WHERE id = NEW.stream
        ON CONFLICT DO NOTHING;
    END;

    CREATE TRIGGER playWentAway AFTER DELETE ON stream WHEN OLD.kind = 'play'
    BEGIN
      DELETE FROM summary WHERE owner = OLD.owner AND play = OLD.id;
      DELETE FROM unsummarised WHERE owner = OLD.owner AND play = OLD.id;
    END;
    """

  /// What was sent to record stores, so that it is sent once.
  private static let deliveries = """
    CREATE TABLE delivery (
      learner BLOB NOT NULL REFERENCES learner(id) ON DELETE CASCADE,
      place TEXT NOT NULL CHECK (place <> ''),
      id BLOB NOT NULL CHECK (length(id) = 16),
      PRIMARY KEY (learner, place, id)
    ) STRICT, WITHOUT ROWID;
    """
}
