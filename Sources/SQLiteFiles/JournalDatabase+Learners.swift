import GRDB
package import Journal

extension JournalDatabase {
  package func learners() throws(JournalFailure) -> [Learner] {
    try read(Learner.fetchAll)
  }

  package func save(_ learner: Learner) throws(JournalFailure) {
    try change { db in
      try refuseErased(learner.id, in: db)
      try db.execute(
        sql: """
          INSERT INTO learner (id, name, createdAt, language) VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language
          """,
        arguments: [learner.id, learner.name, learner.createdAt, learner.language])
    }
  }

  package func erase(_ learner: LearnerID, at time: Int64) throws(JournalFailure) {
    try change { db in try erase(learner, at: time, in: db) }
    try wipeTraces()
  }

  func erase(_ learner: LearnerID, at time: Int64, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM stream WHERE owner = ? AND kind = ?",
      arguments: [learner, StreamKind.play.rawValue])
    try db.execute(sql: "UPDATE stream SET owner = NULL WHERE owner = ?", arguments: [learner])
    try db.execute(sql: "DELETE FROM learner WHERE id = ?", arguments: [learner])
    // Such as who practised last.
    try db.execute(
      sql: "DELETE FROM setting WHERE value = ?", arguments: [learner.description])
    try db.execute(
      sql: "INSERT INTO tombstone VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [learner, time])
    try oweWipe(in: db)
  }

  package func eraseEverything(at time: Int64) throws(JournalFailure) {
    try change { db in
      try db.execute(
        sql: "INSERT INTO tombstone SELECT id, ? FROM learner", arguments: [time])
      for table in ["event", "stream", "learner", "source", "setting"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      try oweWipe(in: db)
    }
    try wipeTraces()
  }

  package func tombstones() throws(JournalFailure) -> [Tombstone] {
    try read(Tombstone.fetchAll)
  }

  func requireLearner(_ id: LearnerID, in db: Database) throws {
    try refuseErased(id, in: db)
    let sql = "SELECT EXISTS (SELECT * FROM learner WHERE id = ?)"
    guard try Bool.fetchOne(db, sql: sql, arguments: [id]) == true else {
      throw JournalFailure.unknownLearner(id)
    }
  }

  func refuseErased(_ id: LearnerID, in db: Database) throws {
    let sql = "SELECT EXISTS (SELECT * FROM tombstone WHERE learner = ?)"
    guard try Bool.fetchOne(db, sql: sql, arguments: [id]) == false else {
      throw JournalFailure.erased(id)
    }
  }
}
