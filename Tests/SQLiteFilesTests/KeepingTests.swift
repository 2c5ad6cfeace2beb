import Foundation
import GRDB
import Journal
import SQLiteFiles
import Testing

struct KeepingTests {
  private let folder: TemporaryFolder
  private let journal: JournalDatabase

  init() throws {
    folder = try TemporaryFolder()
    journal = try JournalDatabase(in: folder.data)
  }

  @Test func `a thousand events come back in order`() throws {
    var samples = Samples(seed: 1)
    let room = samples.room()
    let entries = samples.entries(1000)
    try journal.create(room, with: [])
    for (seq, entry) in entries.enumerated() {
      try journal.append([entry], to: room.id, after: seq)
    }
    let events = try JournalDatabase(in: folder.data).events(of: room.id)
    #expect(events.map(\.seq) == Array(1...1000))
    #expect(events.map(\.entry) == entries)
  }

  @Test func `a full disk keeps what was acknowledged and the journal goes on later`() throws {
    try journal.close()
    let small = JournalDatabase.Options(pageLimit: 30)
    let journal = try JournalDatabase(in: folder.data, options: small)
    var samples = Samples(seed: 2)
    let room = samples.room()
    let entries = samples.entries(100, bytes: 2000)
    try journal.create(room, with: [])
    var written = 0
    let failure = #expect(throws: JournalFailure.self) {
      for entry in entries { written = try journal.append([entry], to: room.id, after: written) }
    }
    #expect(failure == .full(path: folder.data.journal))
    #expect(written > 5)
    #expect(try journal.events(of: room.id).map(\.entry) == Array(entries[..<written]))
    try journal.close()

    let roomy = try JournalDatabase(in: folder.data)
    try roomy.append([entries[written]], to: room.id, after: written)
    #expect(try roomy.events(of: room.id).map(\.entry) == Array(entries[...written]))
    #expect(try roomy.checkup().problems == [])
  }

  @Test func `a batch that does not fit leaves nothing behind`() throws {
    try journal.close()
    let small = JournalDatabase.Options(pageLimit: 30)
    let journal = try JournalDatabase(in: folder.data, options: small)
    var samples = Samples(seed: 3)
    let room = samples.room()
    #expect(throws: JournalFailure.full(path: folder.data.journal)) {
      try journal.create(room, with: samples.entries(200, bytes: 2000))
    }
    #expect(try journal.head(of: room.id) == nil)
  }

  @Test func `no byte of an erased learner is left in any file`() throws {
    var samples = Samples(seed: 4)
    var learner = samples.learner(named: "Ottoline Featherstonehaugh")
    let play = samples.play(of: learner)
    let secret = Array("my-own-words-in-the-story".utf8)
    try journal.save(learner)
    learner.name = "Ottoline Smith-Featherstone"
    try journal.save(learner)
    try journal.create(
      play, with: (0..<200).map { Entry(at: $0, kind: "play.said", version: 1, body: secret) })
    let traces = [Array("Ottoline".utf8), Array("Featherstone".utf8), secret]
    #expect(try traces.allSatisfy { try isAnywhere($0) })

    try journal.erase(learner.id, at: 1)
    for trace in traces { #expect(try !isAnywhere(trace)) }
    #expect(try journal.checkup().problems == [])
    #expect(try journal.tombstones().map(\.learner) == [learner.id])
  }

  @Test func `erasing everything leaves no byte of any learner`() throws {
    var samples = Samples(seed: 5)
    try journal.save(samples.learner(named: "Ottoline Featherstonehaugh"))
    try journal.set("last", to: "a-setting-of-mine")
    try journal.eraseEverything(at: 1)
    #expect(try !isAnywhere(Array("Ottoline".utf8)))
    #expect(try !isAnywhere(Array("a-setting-of-mine".utf8)))
  }

  @Test func `erasing that could not wipe its traces says so and can be done again`() throws {
    try journal.close()
    let hasty = JournalDatabase.Options(busySeconds: 0)
    let journal = try JournalDatabase(in: folder.data, options: hasty)
    var samples = Samples(seed: 9)
    let learner = samples.learner(named: "Ottoline Featherstonehaugh")
    try journal.save(learner)
    try journal.set("learner", to: learner.id.description)
    let other = try DatabaseQueue(path: folder.data.journal)
    try other.read { db in
      _ = try Row.fetchAll(db, sql: "SELECT * FROM learner")
      #expect(throws: JournalFailure.tracesLeft(path: folder.data.journal)) {
        try journal.erase(learner.id, at: 1)
      }
      #expect(throws: JournalFailure.tracesLeft(path: folder.data.journal)) {
        try journal.wipeTraces()
      }
    }
    #expect(try journal.learners() == [])
    #expect(try journal.setting("learner") == nil)
    #expect(try isAnywhere(Array("Ottoline".utf8)))

    try journal.wipeTraces()
    #expect(try !isAnywhere(Array("Ottoline".utf8)))
    #expect(try !isAnywhere(Array(learner.id.description.utf8)))
  }

  @Test func `traces that could not be wiped are wiped by whoever opens the journal next`() throws {
    var samples = Samples(seed: 9)
    let learner = samples.learner(named: "Ottoline Featherstonehaugh")
    try journal.save(learner)
    let other = try DatabaseQueue(path: folder.data.journal)
    try other.read { db in
      _ = try Row.fetchAll(db, sql: "SELECT * FROM learner")
      #expect(throws: JournalFailure.tracesLeft(path: folder.data.journal)) {
        try journal.eraseEverything(at: 1)
      }
      // Nobody is waited for where nobody may be kept waiting.
      let start = ContinuousClock.now
      #expect(throws: JournalFailure.tracesLeft(path: folder.data.journal)) {
        try journal.wipeTraces(waiting: false)
      }
      #expect(ContinuousClock.now - start < .seconds(1))
      try journal.close()
      #expect(try isAnywhere(Array("Ottoline".utf8)))
    }
    try JournalDatabase(in: folder.data).close()
    #expect(try !isAnywhere(Array("Ottoline".utf8)))
    try other.close()
  }

  @Test func `a damaged file is reported, never guessed at`() throws {
    var samples = Samples(seed: 7)
    let room = samples.room()
    try journal.create(room, with: samples.entries(300, bytes: 500))
    try journal.close()
    var bytes = try folder.bytes(folder.data.journal)
    for index in 8192..<bytes.count { bytes[index] = UInt8(truncatingIfNeeded: index) }
    try folder.write(bytes, to: folder.data.journal)

    let damaged = try JournalDatabase(in: folder.data)
    #expect {
      try damaged.events(of: room.id)
    } throws: {
      guard case .damaged(folder.data.journal, _) = $0 as? JournalFailure else { return false }
      return true
    }
  }

  @Test func `an event that is missing in the middle is reported`() throws {
    var samples = Samples(seed: 8)
    let room = samples.room()
    try journal.create(room, with: samples.entries(5))
    let other = try DatabaseQueue(path: folder.data.journal)
    try other.write { try $0.execute(sql: "DELETE FROM event WHERE seq = 3") }
    let path = folder.data.journal
    #expect(throws: JournalFailure.damaged(path: path, detail: "\(room.id)/3 is missing")) {
      try journal.events(of: room.id)
    }
  }

  @Test(arguments: [1, 3]) func `a missing event spoils only its own stream`(seq: Int) throws {
    var samples = Samples(seed: 9)
    let rooms = [samples.room(at: 1), samples.room(at: 2), samples.room(at: 3)]
    for room in rooms { try journal.create(room, with: samples.entries(4)) }
    let torn = rooms[1].id
    let other = try DatabaseQueue(path: folder.data.journal)
    try other.write {
      let bytes = Data(torn.bytes)
      try $0.execute(
        sql: "DELETE FROM event WHERE stream = ? AND seq = ?", arguments: [bytes, seq])
    }
    let damage = JournalFailure.damaged(
      path: folder.data.journal, detail: "\(torn)/\(seq) is missing")
    let contents = try journal.contents(owner: nil, kind: .room)
    #expect(contents.map(\.head) == (try journal.streams(owner: nil, kind: .room)))
    #expect(contents[1].events == .failure(damage))
    for index in [0, 2] {
      #expect(contents[index].events == .success(try journal.events(of: rooms[index].id)))
    }
  }

  private func isAnywhere(_ trace: [UInt8]) throws -> Bool {
    try folder.names().contains { name in
      let bytes = Data(try folder.bytes(folder.data.path + "/" + name))
      return bytes.range(of: Data(trace)) != nil
    }
  }
}
