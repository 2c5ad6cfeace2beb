import GRDB
package import Journal

extension JournalDatabase {
  package func guests(of room: StreamID) throws(JournalFailure) -> [Guest] {
    try read { db in
      var tokens: [LearnerID: [[UInt8]]] = [:]
      let all = try Row.fetchAll(
        db,
        sql: """
          SELECT guest, sha256 FROM token JOIN learner ON learner.id = guest
          WHERE room = ? ORDER BY place
          """,
        arguments: [room])
      for row in all {
        let token: Blob = try row.decode(atIndex: 1)
        tokens[try row.decode(atIndex: 0), default: []].append(token.bytes)
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, name, createdAt, language, key, resume, personID, person
          FROM learner JOIN admission ON guest = id WHERE room = ? ORDER BY createdAt, id
          """,
        arguments: [room])
      return try rows.map { row in
        let id: LearnerID = try row.decode(atIndex: 0)
        let (key, resume): (Blob, Blob) = (
          try row.decode(atIndex: 4), try row.decode(atIndex: 5)
        )
        let personID: String? = try row.decode(atIndex: 6)
        let personName: String? = try row.decode(atIndex: 7)
        let person = personID.flatMap { id in personName.map { ListedPerson(id: id, name: $0) } }
        return Guest(
          id: id, room: room, name: try row.decode(atIndex: 1), person: person,
          createdAt: try row.decode(atIndex: 2), language: try row.decode(atIndex: 3),
          key: key.bytes, resume: resume.bytes, tokens: tokens[id] ?? [])
      }
    }
  }

  @discardableResult
  package func eraseGuests(before limit: Int64, at time: Int64) throws(JournalFailure) -> Int {
    let erased = try change { db in
      let old = try LearnerID.fetchAll(
        db, sql: "SELECT id FROM learner WHERE room IS NOT NULL AND createdAt < ?",
        arguments: [limit])
      for guest in old { try erase(guest, at: time, in: db) }
      return old.count
    }
    if erased > 0 { try wipeTraces() }
    return erased
  }

  func change(_ change: GuestChange, in db: Database) throws {
    switch change {
    case .save(let guest): try save(guest, in: db)
    case .erase(let id, let time): try erase(id, at: time, in: db)
    }
  }

  private func save(_ guest: Guest, in db: Database) throws {
    try refuseErased(guest.id, in: db)
    try db.cachedStatement(
      sql: """
        INSERT INTO learner (id, name, createdAt, language, room, personID, person)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language,
          personID = excluded.personID, person = excluded.person
        """
    ).execute(
      arguments: [
        guest.id, guest.name, guest.createdAt, guest.language, guest.room, guest.person?.id,
        guest.person?.name,
      ])
    try db.cachedStatement(
      sql: """
        INSERT INTO admission (guest, key, resume) VALUES (?, ?, ?)
        ON CONFLICT (guest) DO UPDATE SET key = excluded.key, resume = excluded.resume
        """
    ).execute(arguments: [guest.id, Blob(guest.key), Blob(guest.resume)])
    try db.cachedStatement(sql: "DELETE FROM token WHERE guest = ?").execute(arguments: [guest.id])
    let token = try db.cachedStatement(
      sql: "INSERT INTO token (sha256, guest, place) VALUES (?, ?, ?)")
    for (place, sha256) in guest.tokens.enumerated() {
      try token.execute(arguments: [Blob(sha256), guest.id, place])
    }
  }
}
