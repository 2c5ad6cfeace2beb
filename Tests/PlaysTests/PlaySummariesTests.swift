import Engine
import Journal
import Plays
import Scenarios
import Scoring
import TestJournals
import TestSupport
import Testing

struct PlaySummariesTests {
  /// A learner with plays that ended, were marked or left open, and one that cannot be read.
  private struct Practised {
    let store = MemoryJournal()
    let learner: Learner
    var journal: PlayJournal

    init(plays: Int) throws {
      var chance = SplitMix64(seed: 5)
      learner = Learner(id: LearnerID(using: &chance), name: "Ann", createdAt: 1, language: "en")
      try store.save(learner)
      journal = try PlayJournal(store)
      for seed in 0..<plays {
        let events = try Sample.events(seed: UInt64(seed))
        _ = try journal.begin(
          events, id: StreamID(using: &chance), owner: learner.id, source: Sample.source,
          at: Int64(1_000 + seed))
      }
    }

    func direct() throws -> [PlayRecord] {
      try journal.history(of: learner.id).plays.compactMap(\.record)
    }
  }

  private func read(_ summaries: PlaySummaries, _ learner: Learner) throws -> PlaySummaries.Records
  {
    var found: [PlaySummaries.Records] = []
    try summaries.read(of: [learner.id]) { found.append($0) }
    return try #require(found.first)
  }

  private func sorted(_ plays: [PlayRecord]) -> [PlayRecord] {
    plays.sorted { $0.startedAt < $1.startedAt }
  }

  @Test func `summaries say what the events say`() throws {
    let practised = try Practised(plays: 60)
    let summaries = try PlaySummaries(practised.store, program: "a")
    #expect(sorted(try read(summaries, practised.learner).plays) == (try practised.direct()))
    var told: [Int] = []
    try summaries.complete { told += [$0, $1] }
    #expect(told == [0, 60, 60, 60, 60, 60])
    let direct = try practised.direct()
    #expect(direct.count == 60)
    #expect(direct.contains { $0.markingOpened } && direct.contains { $0.quit })
    #expect(sorted(try read(summaries, practised.learner).plays) == direct)
  }

  @Test func `only what is new is summed up`() throws {
    let practised = try Practised(plays: 3)
    let summaries = try PlaySummaries(practised.store, program: "a")
    try summaries.complete { _, _ in }
    var chance = SplitMix64(seed: 6)
    _ = try practised.journal.begin(
      try Sample.events(seed: 77), id: StreamID(using: &chance), owner: practised.learner.id,
      source: Sample.source, at: 9_000)
    var told: [Int] = []
    try summaries.complete { told.append($1) }
    #expect(told == [1, 1, 1])
    #expect(sorted(try read(summaries, practised.learner).plays) == (try practised.direct()))
    let others = try PlaySummaries(practised.store, program: "b")
    told = []
    try others.complete { told.append($1) }
    #expect(told.first == 4)
  }

  @Test func `a play that cannot be read is counted, and keeps nobody from the others`() throws {
    let practised = try Practised(plays: 2)
    let play = try #require(try practised.store.streams(owner: nil, kind: .play).first)
    try practised.store.append(
      [Entry(at: 5, kind: "play.chose", version: 1, body: Array("{}".utf8))], to: play.id,
      after: play.lastSeq)
    let summaries = try PlaySummaries(practised.store, program: "a")
    try summaries.complete { _, _ in }
    let records = try read(summaries, practised.learner)
    #expect((records.plays.count, records.unreadable) == (1, 1))
  }

  @Test func `where summaries cannot be kept, they are made for this once`() throws {
    let practised = try Practised(plays: 4)
    let full = FullJournal(whole: practised.store)
    let summaries = try PlaySummaries(full, program: "a")
    try summaries.complete { _, _ in }
    #expect(try practised.store.countPlays(withoutSummaryBy: "1 a") == 4)
    #expect(sorted(try read(summaries, practised.learner).plays) == (try practised.direct()))
  }

  @Test func `bytes that were not written so are refused`() throws {
    let practised = try Practised(plays: 8)
    for record in try practised.direct() {
      let bytes = record.bytes
      #expect(PlaySummary([2] + bytes) == .record(record))
      #expect(PlaySummary([2] + bytes + [0]) == nil)
      for end in bytes.indices { #expect(PlaySummary([2] + bytes[..<end]) == nil) }
    }
    #expect(PlaySummary([]) == nil)
    #expect(PlaySummary([7]) == nil)
    #expect(PlaySummary([2, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]) == nil)
  }

  /// A journal on a full disk.
  private struct FullJournal: ForwardingJournal {
    var whole: MemoryJournal

    func keep(_ summaries: [Summary]) throws(JournalFailure) { throw .full(path: "journal") }
  }
}
