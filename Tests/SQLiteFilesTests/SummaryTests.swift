import GRDB
import Journal
import SQLiteFiles
import Testing

/// What every journal promises of summaries, whatever keeps it.
struct SummaryTests {
  enum Kind: CaseIterable {
    case memory, database
  }

  /// Two learners with two plays each, the events of which nobody has summed up yet.
  private struct Filled {
    let store: any JournalStore
    let folder: TemporaryFolder?
    let learners: [Learner]
    let plays: [StreamHead]
    var samples = Samples(seed: 11)

    init(_ kind: Kind) throws {
      folder = kind == .database ? try TemporaryFolder() : nil
      store = try folder.map { try JournalDatabase(in: $0.data) } ?? MemoryJournal()
      learners = [samples.learner(named: "Ann"), samples.learner(named: "Bo")].sorted {
        $0.id.bytes.lexicographicallyPrecedes($1.id.bytes)
      }
      for learner in learners { try store.save(learner) }
      var plays: [StreamHead] = []
      for learner in learners {
        let heads = [samples.play(of: learner), samples.play(of: learner)]
        plays += heads.sorted { $0.id.bytes.lexicographicallyPrecedes($1.id.bytes) }
      }
      self.plays = plays
      for play in plays.reversed() { try store.create(play, with: samples.entries(2)) }
      try store.create(samples.room(), with: samples.entries(3))
      _ = try missing()
    }

    func missing(_ rules: String = "1", after: StreamHead? = nil, limit: Int = 9) throws
      -> [StreamID]
    {
      try store.plays(withoutSummaryBy: rules, after: after, limit: limit).map(\.head.id)
    }

    func keepAll() throws {
      try store.keep(plays.map { Summary(play: $0.id, lastSeq: 2, body: Array($0.id.bytes)) })
    }

    func bodies(of owners: [LearnerID]) throws -> [[[UInt8]]] {
      var found: [[[UInt8]]] = []
      try store.readSummaries(of: owners, by: "1") { found.append($0.bodies) }
      return found
    }
  }

  @Test(arguments: Kind.allCases)
  func `plays are summed up person by person, a portion at a time`(kind: Kind) throws {
    let filled = try Filled(kind)
    let ids = filled.plays.map(\.id)
    #expect(try filled.missing() == ids)
    #expect(try filled.store.countPlays(withoutSummaryBy: "1") == 4)
    #expect(try filled.missing(limit: 3) == Array(ids[..<3]))
    #expect(try filled.missing(after: filled.plays[1]) == Array(ids[2...]))
    let first = try filled.store.plays(withoutSummaryBy: "1", after: nil, limit: 1)
    #expect(try first[0].events.get() == filled.store.events(of: ids[0]))
    #expect(first[0].head.lastSeq == 2)
  }

  @Test(arguments: Kind.allCases)
  func `what was kept is read in the order that is asked for`(kind: Kind) throws {
    let filled = try Filled(kind)
    try filled.keepAll()
    #expect(try filled.missing().isEmpty)
    let (ann, bo) = (filled.learners[0].id, filled.learners[1].id)
    let bodies = filled.plays.map { Array($0.id.bytes) }
    #expect(try filled.bodies(of: [bo, ann]) == [Array(bodies[2...]), Array(bodies[..<2])])
    var samples = Samples(seed: 12)
    #expect(try filled.bodies(of: [samples.learner().id]) == [[]])
  }

  @Test(arguments: Kind.allCases)
  func `a play that goes on is summed up again`(kind: Kind) throws {
    var filled = try Filled(kind)
    try filled.keepAll()
    let play = filled.plays[0]
    try filled.store.append(filled.samples.entries(1), to: play.id, after: 2)
    #expect(try filled.missing() == [play.id])
    #expect(try filled.bodies(of: [filled.learners[0].id])[0].count == 1)
  }

  @Test(arguments: Kind.allCases)
  func `what has no summary by the rules comes with its events`(kind: Kind) throws {
    var filled = try Filled(kind)
    try filled.keepAll()
    let play = filled.plays[1]
    try filled.store.append(filled.samples.entries(1), to: play.id, after: 2)
    let missing = { (rules: String) in
      var found: [StreamContents] = []
      try filled.store.readSummaries(of: filled.learners.map(\.id), by: rules) {
        found += $0.missing
      }
      return found
    }
    let one = try missing("1")
    #expect(one.map(\.head.id) == [play.id])
    #expect(one[0].head.lastSeq == 3)
    #expect(try one[0].events.get() == filled.store.events(of: play.id))
    // Nobody has made any by other rules, and asking for them drops none.
    #expect(try missing("2").map(\.head.id) == filled.plays.map(\.id))
    #expect(try filled.bodies(of: filled.learners.map(\.id)).map(\.count) == [1, 2])
  }

  @Test(arguments: Kind.allCases)
  func `a summary of fewer events than there are is not kept`(kind: Kind) throws {
    var filled = try Filled(kind)
    let play = filled.plays[3]
    try filled.store.append(filled.samples.entries(1), to: play.id, after: 2)
    try filled.keepAll()
    #expect(try filled.missing() == [play.id])
  }

  @Test(arguments: Kind.allCases)
  func `summaries by other rules are made anew`(kind: Kind) throws {
    let filled = try Filled(kind)
    _ = try filled.missing("1")
    try filled.keepAll()
    #expect(try filled.missing("1").isEmpty)
    #expect(try filled.missing("2").count == 4)
    #expect(try filled.bodies(of: filled.learners.map(\.id)) == [[], []])
  }

  @Test(arguments: Kind.allCases)
  func `whoever is erased has no summary left`(kind: Kind) throws {
    let filled = try Filled(kind)
    try filled.store.keep([Summary(play: filled.plays[0].id, lastSeq: 2, body: [1])])
    try filled.store.erase(filled.learners[0].id, at: 99)
    #expect(try filled.bodies(of: [filled.learners[0].id]) == [[]])
    #expect(try filled.missing() == filled.plays[2...].map(\.id))
    try filled.store.eraseEverything(at: 99)
    #expect(try filled.missing().isEmpty)
  }
}

/// A journal of the version before summaries.
struct SummaryMigrationTests {
  @Test func `plays recorded before there were summaries are all summed up`() throws {
    let folder = try TemporaryFolder()
    var samples = Samples(seed: 21)
    let learner = samples.learner()
    let plays = [samples.play(of: learner), samples.play(of: learner)]
    var journal = try JournalDatabase(in: folder.data)
    try journal.save(learner)
    for play in plays { try journal.create(play, with: samples.entries(2)) }
    try journal.close()
    let raw = try DatabaseQueue(path: folder.data.journal)
    try raw.write { db in
      try db.execute(
        sql: """
          DROP TRIGGER playWentOn; DROP TRIGGER playWentAway;
          DROP TABLE summary; DROP TABLE unsummarised; DROP TABLE delivery;
          DELETE FROM grdb_migrations WHERE identifier = '4';
          PRAGMA user_version = 3;
          """)
    }
    try raw.close()

    journal = try JournalDatabase(in: folder.data)
    #expect(try journal.countPlays(withoutSummaryBy: "1") == 2)
    let found = try journal.plays(withoutSummaryBy: "1", after: nil, limit: 9)
    #expect(Set(found.map(\.head.id)) == Set(plays.map(\.id)))
    try journal.keep(found.map { Summary(play: $0.head.id, lastSeq: 2, body: [1]) })
    #expect(try journal.countPlays(withoutSummaryBy: "1") == 0)
    // And from now on the triggers watch.
    try journal.append(samples.entries(1), to: plays[0].id, after: 2)
    #expect(try journal.countPlays(withoutSummaryBy: "1") == 1)
  }
}
