import GRDB
package import Journal

extension JournalDatabase: JournalStore {
  package func create(
    _ head: StreamHead, with entries: [Entry], source: CaseSource?
  ) throws(JournalFailure) {
    head.assertNew()
    try change { db in
      guard try StreamHead.lastSeq(of: head.id, in: db) == nil else {
        throw JournalFailure.streamExists(head.id)
      }
      if let owner = head.owner { try requireLearner(owner, in: db) }
      try db.execute(
        sql: "INSERT INTO stream (id, kind, owner, createdAt) VALUES (?, ?, ?, ?)",
        arguments: [head.id, head.kind.rawValue, head.owner, head.createdAt])
      try insert([Envelope](entries, of: head.id, after: 0), in: db)
      try source?.insert(in: db)
    }
  }

  @discardableResult
  package func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int, changing guests: [GuestChange]
  ) throws(JournalFailure) -> Int {
    try change { db in
      guard let last = try StreamHead.lastSeq(of: stream, in: db) else {
        throw JournalFailure.unknownStream(stream)
      }
      guard seq == last else {
        throw JournalFailure.conflict(stream, expected: seq, found: last)
      }
      try insert([Envelope](entries, of: stream, after: seq), in: db)
      for guest in guests { try change(guest, in: db) }
      return seq + entries.count
    }
  }

  package func head(of stream: StreamID) throws(JournalFailure) -> StreamHead? {
    try read { db in try StreamHead.fetchAll(db, where: "id = \(stream)").first }
  }

  package func events(
    of stream: StreamID, after seq: Int
  ) throws(JournalFailure) -> [Envelope] {
    let events = try read { db in
      guard try StreamHead.lastSeq(of: stream, in: db) != nil else {
        throw JournalFailure.unknownStream(stream)
      }
      return try Envelope.fetchAll(db, of: stream, after: seq)
    }
    return try whole(events, of: stream, after: seq).get()
  }

  package func streams(
    owner: LearnerID?, kind: StreamKind?
  ) throws(JournalFailure) -> [StreamHead] {
    try read { db in try StreamHead.fetchAll(db, owner: owner, kind: kind) }
  }

  package func contents(
    owner: LearnerID?, kind: StreamKind?
  ) throws(JournalFailure) -> [StreamContents] {
    try read { db in
      try StreamHead.fetchAll(db, owner: owner, kind: kind, counting: false).map { head in
        var head = head
        let events = try Envelope.fetchAll(db, of: head.id, after: 0)
        head.lastSeq = events.last?.seq ?? 0
        return StreamContents(head: head, events: whole(events, of: head.id, after: 0))
      }
    }
  }

  /// The events, unless one is missing.
  func whole(
    _ events: [Envelope], of stream: StreamID, after seq: Int
  ) -> Result<[Envelope], JournalFailure> {
    guard let gap = events.gap(after: seq) else { return .success(events) }
    return .failure(.damaged(path: folder.journal, detail: "\(stream)/\(gap) is missing"))
  }

  func insert(_ events: [Envelope], in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO event (stream, seq, at, kind, version, body) VALUES (?, ?, ?, ?, ?, ?)")
    for event in events {
      try statement.execute(arguments: [
        event.stream, event.seq, event.at, event.kind, event.version, Blob(event.body),
      ])
    }
  }
}
