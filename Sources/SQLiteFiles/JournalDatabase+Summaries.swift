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
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, stream.owner, createdAt
          FROM (
            SELECT owner, play FROM unsummarised WHERE (owner, play) > (?, ?)
            ORDER BY owner, play LIMIT ?
          ) AS missing
          CROSS JOIN stream ON id = play ORDER BY missing.owner, play
          """,
        arguments: [
          last?.owner?.databaseValue ?? Self.first, last?.id.databaseValue ?? Self.first, limit,
        ])
      return try rows.map { row in
        var head = StreamHead(
          id: try row.decode(atIndex: 0), kind: .play, owner: try row.decode(atIndex: 1),
          createdAt: try row.decode(atIndex: 2))
        let events = try Envelope.fetchAll(db, of: head.id, after: 0)
        head.lastSeq = events.last?.seq ?? 0
        return StreamContents(head: head, events: whole(events, of: head.id, after: 0))
      }
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
    of owners: [LearnerID], _ body: (_ owner: LearnerID, _ bodies: [[UInt8]]) -> Void
  ) throws(JournalFailure) {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT body FROM summary WHERE owner = ? ORDER BY play")
      for owner in owners {
        var bodies: [[UInt8]] = []
        let rows = try Row.fetchCursor(statement, arguments: [owner])
        while let row = try rows.next() { bodies.append(try row.bytes(atIndex: 0)) }
        body(owner, bodies)
      }
    }
  }

  /// Drops what was made by other rules.
  private func follow(_ rules: String) throws(JournalFailure) {
    let known = try setting(Self.rulesKey)
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
