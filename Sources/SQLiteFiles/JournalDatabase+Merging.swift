import Digests
import GRDB
package import Journal

/// Taking in what was recorded on another machine: whatever the order, and however often, the same comes of it.
extension JournalDatabase {
  /// Takes in learners, finished classes, plays and their case sources, all or nothing.
  ///
  /// Whom either side has forgotten is forgotten. Settings, and the names of a class's guests, stay where they are.
  ///
  /// A play that was told further there goes on here. Where a copied data folder went on in two ways, both
  /// are kept. The file itself is not changed.
  ///
  /// - Parameters:
  ///   - path: a backup, a journal, or a data folder.
  ///   - isOver: whether a class has ended; others could be gone on with on two machines.
  package func merge(
    _ path: String, isOver: (_ room: [Envelope]) -> Bool
  ) throws(JournalFailure) -> MergeOutcome {
    let foreign = try ForeignJournal(path, copiedInto: folder)
    defer { foreign.close() }
    let other = foreign.journal
    let outcome = try change { db in
      var outcome = MergeOutcome()
      try mergeTombstones(try other.tombstones(), in: db, &outcome)
      let erased = Set(try Tombstone.fetchAll(db).map(\.learner))
      for learner in try other.learners() {
        if erased.contains(learner.id) {
          outcome.erased += 1
        } else {
          outcome.learners += try mergeLearner(learner, in: db) ? 1 : 0
        }
      }
      for head in try other.streams(owner: nil, kind: nil) {
        try merge(head, from: other, erased, isOver, in: db, &outcome)
      }
      try mergeSources(of: other, in: db)
      return outcome
    }
    if outcome.erased > 0 { try wipeTraces() }
    return outcome
  }

  private func mergeTombstones(
    _ tombstones: [Tombstone], in db: Database, _ outcome: inout MergeOutcome
  ) throws {
    for tombstone in tombstones {
      let isHere = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT * FROM learner WHERE id = ?)",
        arguments: [tombstone.learner])
      if isHere == true {
        outcome.erased += 1
        try erase(tombstone.learner, at: tombstone.erasedAt, in: db)
      } else {
        try db.execute(
          sql: "INSERT INTO tombstone VALUES (?, ?) ON CONFLICT DO NOTHING",
          arguments: [tombstone.learner, tombstone.erasedAt])
      }
    }
  }

  /// Whether the learner is new; the name of one who is here stays as it is.
  private func mergeLearner(_ learner: Learner, in db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT INTO learner (id, name, createdAt, language) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """,
      arguments: [learner.id, learner.name, learner.createdAt, learner.language])
    return db.changesCount > 0
  }

  private func merge(
    _ head: StreamHead, from other: JournalDatabase, _ erased: Set<LearnerID>,
    _ isOver: (_ room: [Envelope]) -> Bool, in db: Database, _ outcome: inout MergeOutcome
  ) throws {
    var head = head
    if let owner = head.owner, erased.contains(owner) {
      guard head.kind != .play else { return }
      head.owner = nil
    }
    let theirs: [Envelope]
    do { theirs = try other.events(of: head.id) } catch {
      outcome.unreadable += 1
      return
    }
    guard head.kind != .room || isOver(theirs) else {
      outcome.unfinished += 1
      return
    }
    let entries = theirs.map(\.entry)
    for relative in try relatives(of: head, in: db) {
      let ours = try Envelope.fetchAll(db, of: relative, after: 0).map(\.entry)
      if ours.starts(with: entries) {
        outcome.known += 1
        return
      }
      if entries.starts(with: ours) {
        try insert(
          [Envelope](Array(entries.dropFirst(ours.count)), of: relative, after: ours.count), in: db)
        outcome.count(head.kind)
        return
      }
    }
    while try StreamHead.lastSeq(of: head.id, in: db) != nil {
      outcome.forked += 1
      head.id = Self.fork(of: head.id, entries)
    }
    try db.execute(
      sql: "INSERT INTO stream (id, kind, owner, createdAt) VALUES (?, ?, ?, ?)",
      arguments: [head.id, head.kind.rawValue, head.owner, head.createdAt])
    try insert([Envelope](entries, of: head.id, after: 0), in: db)
    outcome.count(head.kind)
  }

  /// Streams here that may be the same, whatever they are called: a side of a fork has another id elsewhere.
  private func relatives(of head: StreamHead, in db: Database) throws -> [StreamID] {
    try StreamID.fetchAll(
      db,
      sql: """
        SELECT id FROM stream WHERE kind = ? AND owner IS ? AND createdAt = ? ORDER BY id
        """,
      arguments: [head.kind.rawValue, head.owner, head.createdAt])
  }

  /// The id of another side of a stream, which follows from what happened on it.
  private static func fork(of id: StreamID, _ entries: [Entry]) -> StreamID {
    let told = entries.flatMap { entry in
      Array("\(entry.at) \(entry.kind) \(entry.version) \(entry.body.count) ".utf8) + entry.body
    }
    let name = namedUUID(sha256Hex(told), in: id.bytes)
    guard let fork = StreamID(name) else { preconditionFailure("\(name) is a UUID") }
    return fork
  }

  private func mergeSources(of other: JournalDatabase, in db: Database) throws {
    for source in try other.sources() { try source.insert(in: db) }
  }

  private func sources() throws(JournalFailure) -> [CaseSource] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT sha256, text FROM source ORDER BY sha256").map { row in
        let text: Blob = try row.decode(atIndex: 1)
        return CaseSource(sha256: try row.decode(atIndex: 0), text: text.bytes)
      }
    }
  }
}

extension MergeOutcome {
  fileprivate mutating func count(_ kind: StreamKind) {
    if kind == .room { rooms += 1 } else { plays += 1 }
  }
}
