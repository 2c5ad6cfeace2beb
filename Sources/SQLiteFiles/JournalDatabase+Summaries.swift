import GRDB
package import Journal

/// What was made of plays: rows that can all be made again.
extension JournalDatabase {
  /// The key under which stands by which rules the summaries were made.
  private static let rulesKey = "summaries"

  package func plays(
    withoutSummaryBy rules: String, after last: StreamHead?, limit: Int
  ) throws(JournalFailure) -> [StreamContents] {
    try follow(rules)
    return try read { db in
      try contents(
        db,
        of: """
          SELECT owner, play FROM unsummarised WHERE (owner, play) > (?, ?)
          ORDER BY owner, play LIMIT ?
          """,
        [last?.owner?.databaseValue ?? Self.first, last?.id.databaseValue ?? Self.first, limit])
    }
  }

  /// The plays with their events, one person's after another's.
  ///
  /// - Parameter plays: a query for owners and plays.
  private func contents(
    _ db: Database, of plays: String, _ arguments: StatementArguments
  ) throws -> [StreamContents] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, stream.owner, createdAt FROM (\(plays)) AS missing
        CROSS JOIN stream ON id = play ORDER BY missing.owner, play
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      var head = StreamHead(
        id: try row.decode(atIndex: 0), kind: .play, owner: try row.decode(atIndex: 1),
        createdAt: try row.decode(atIndex: 2))
      let events = try Envelope.fetchAll(db, of: head.id, after: 0)
      head.lastSeq = events.last?.seq ?? 0
      return StreamContents(head: head, events: whole(events, of: head.id, after: 0))
    }
  }

  /// Comes before every id.
  private static let first = Blob([]).databaseValue

  package func countPlays(withoutSummaryBy rules: String) throws(JournalFailure) -> Int {
    try follow(rules)
    return try read { db in
      try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM unsummarised") ?? 0
    }
  }

  package func keep(_ summaries: [Summary]) throws(JournalFailure) {
    try change { db in
      let insert = try db.cachedStatement(
        sql: """
          INSERT INTO summary (owner, play, body) SELECT owner, id, ? FROM stream
          WHERE id = ? AND (SELECT IFNULL(MAX(seq), 0) FROM event WHERE event.stream = id) = ?
          ON CONFLICT DO UPDATE SET body = excluded.body
          """)
      let done = try db.cachedStatement(
        sql: """
          DELETE FROM unsummarised
          WHERE owner = (SELECT owner FROM stream WHERE id = ?1) AND play = ?1
          """)
      for summary in summaries {
        try insert.execute(arguments: [Blob(summary.body), summary.play, summary.lastSeq])
        if db.changesCount > 0 { try done.execute(arguments: [summary.play]) }
      }
    }
  }

  package func readSummaries(
    of owners: [LearnerID], by rules: String, _ body: (SummedUp) -> Void
  ) throws(JournalFailure) {
    try read { db in
      let isByRules = try rules == Self.rules(in: db)
      let isComplete = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM unsummarised)")
      let statement = try db.cachedStatement(
        sql: "SELECT body FROM summary WHERE owner = ? ORDER BY play")
      for owner in owners {
        var all = SummedUp(owner: owner, bodies: [], missing: [])
        guard isByRules else {
          // Another build of the program has made them, or nobody has.
          all.missing = try contents(
            db, of: "SELECT owner, id AS play FROM stream WHERE owner = ? AND kind = ?",
            [owner, StreamKind.play.rawValue])
          body(all)
          continue
        }
        let rows = try Row.fetchCursor(statement, arguments: [owner])
        while let row = try rows.next() { all.bodies.append(try row.bytes(atIndex: 0)) }
        if isComplete != true {
          all.missing = try contents(
            db, of: "SELECT owner, play FROM unsummarised WHERE owner = ?", [owner])
        }
        body(all)
      }
    }
  }

  private static func rules(in db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [rulesKey])
  }

  /// Drops what was made by other rules.
  private func follow(_ rules: String) throws(JournalFailure) {
    let known = try read { db in try Self.rules(in: db) }
    guard known != rules else { return }
    try change { db in
      try db.execute(sql: "DELETE FROM summary")
      try db.execute(
        sql: """
          INSERT INTO unsummarised SELECT owner, id FROM stream WHERE kind = ?
          ON CONFLICT DO NOTHING
          """,
        arguments: [StreamKind.play.rawValue])
      try db.execute(
        sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        arguments: [Self.rulesKey, rules])
    }
  }
}
