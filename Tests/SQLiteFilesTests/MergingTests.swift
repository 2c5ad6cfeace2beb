import Foundation
import Journal
import SQLiteFiles
import TestSupport
import Testing

/// Records of other machines, taken in: each once, in any order, and nobody back who asked to be forgotten.
struct MergingTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func journal(_ name: String) throws -> JournalDatabase {
    try JournalDatabase(in: DataFolder(path: "\(folder.path)/\(name)"))
  }

  /// A file as `data backup` makes it.
  private func backup(_ journal: JournalDatabase) throws -> String {
    let path = "\(folder.path)/\(UUID().uuidString).sqlite"
    try journal.backup(to: path)
    return path
  }

  private func isOver(_ room: [Envelope]) -> Bool { room.last?.kind == "room.ended" }

  @discardableResult
  private func merge(_ path: String, into journal: JournalDatabase) throws -> MergeOutcome {
    try journal.merge(path, isOver: isOver)
  }

  /// All that a journal tells, without names and without the ids of streams.
  private func told(_ journal: JournalDatabase) throws -> [String] {
    let streams = try journal.contents(owner: nil, kind: nil).map { stream in
      let entries = try stream.events.get().map(\.entry)
      return "\(stream.head.kind) \(String(describing: stream.head.owner)) "
        + "\(stream.head.createdAt) \(entries)"
    }
    return try journal.learners().map { "\($0.id) \($0.createdAt)" }
      + journal.tombstones().map { "\($0.learner)" }.sorted() + streams.sorted()
  }

  @Test
  func `learners, plays, classes and case sources come once, however often they are taken in`()
    throws
  {
    var samples = Samples(seed: 1)
    let (here, there) = (try journal("here"), try journal("there"))
    let (own, other) = (samples.learner(named: "Ann"), samples.learner(named: "Bo", at: 2))
    let (ownPlay, otherPlay, room) = (
      samples.play(of: own), samples.play(of: other), samples.room(owner: other, at: 30)
    )
    let source = CaseSource(sha256: String(repeating: "ab", count: 32), text: [1, 2])
    let ended = samples.entries(3) + [Entry(at: 200, kind: "room.ended", version: 1, body: [])]
    try here.save(own)
    try here.create(ownPlay, with: samples.entries(4))
    try there.save(other)
    try there.create(otherPlay, with: samples.entries(5), source: source)
    try there.create(room, with: ended)
    try there.set("language", to: "zh")
    let file = try backup(there)
    let before = try folder.bytes(file)

    var first = MergeOutcome()
    (first.learners, first.plays, first.rooms) = (1, 1, 1)
    #expect(try merge(file, into: here) == first)
    var again = MergeOutcome()
    again.known = 2
    #expect(try merge(file, into: here) == again)

    #expect(try here.learners() == [own, other])
    #expect(try here.events(of: otherPlay.id) == there.events(of: otherPlay.id))
    #expect(try here.events(of: room.id) == there.events(of: room.id))
    #expect(try here.source(sha256: source.sha256) == source)
    #expect(try here.setting("language") == nil)
    #expect(try folder.bytes(file) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/here")
        .allSatisfy { !$0.hasPrefix("import") })
  }

  @Test func `a play goes on where it was told further, on either side`() throws {
    var samples = Samples(seed: 2)
    let (here, there) = (try journal("here"), try journal("there"))
    let learner = samples.learner()
    let (ahead, behind) = (samples.play(of: learner), samples.play(of: learner, at: 11))
    let (first, more) = (samples.entries(3), samples.entries(2))
    for journal in [here, there] {
      try journal.save(learner)
      try journal.create(ahead, with: first)
      try journal.create(behind, with: first)
    }
    try there.append(more, to: ahead.id, after: 3)
    try here.append(more, to: behind.id, after: 3)
    var outcome = MergeOutcome()
    (outcome.plays, outcome.known) = (1, 1)
    #expect(try merge(backup(there), into: here) == outcome)
    for play in [ahead, behind] {
      #expect(try here.events(of: play.id).map(\.entry) == first + more)
    }
  }

  @Test func `a copied folder that went on in two ways keeps both, and says so once`() throws {
    var samples = Samples(seed: 3)
    let (here, there) = (try journal("here"), try journal("there"))
    let learner = samples.learner()
    let play = samples.play(of: learner)
    let first = samples.entries(3)
    let ways = (samples.entries(2), samples.entries(2))
    for (journal, more) in [(here, ways.0), (there, ways.1)] {
      try journal.save(learner)
      try journal.create(play, with: first)
      try journal.append(more, to: play.id, after: 3)
    }
    let (fromHere, fromThere) = (try backup(here), try backup(there))
    let outcome = try merge(fromThere, into: here)
    #expect((outcome.forked, outcome.plays, outcome.known) == (1, 1, 0))
    try merge(fromHere, into: there)
    #expect(try told(here) == told(there))
    #expect(try here.streams(owner: nil, kind: nil).count == 2)
    // Each has both by now, under other ids.
    for (file, journal) in [(try backup(here), there), (try backup(there), here)] {
      let again = try merge(file, into: journal)
      #expect((again.forked, again.plays, again.known) == (0, 0, 2))
    }
  }

  @Test func `whoever asked to be forgotten is, on both sides, and no byte of the name is left`()
    throws
  {
    var samples = Samples(seed: 4)
    let (here, there) = (try journal("here"), try journal("there"))
    let (gone, goneThere) = (
      samples.learner(named: "Unmistakable Erasmus"), samples.learner(named: "Unmistakable Thea")
    )
    for journal in [here, there] {
      for learner in [gone, goneThere] {
        try journal.save(learner)
      }
    }
    try there.create(samples.play(of: gone), with: samples.entries(2))
    try there.create(
      samples.room(owner: gone, at: 50),
      with: [
        Entry(at: 60, kind: "room.ended", version: 1, body: [])
      ])
    let old = try backup(there)
    try here.create(samples.play(of: goneThere), with: samples.entries(2))
    try here.erase(gone.id, at: 70)
    try there.erase(goneThere.id, at: 80)

    #expect(try merge(old, into: here).erased == 1)
    #expect(try here.learners() == [goneThere])
    #expect(try merge(backup(there), into: here).erased == 2)
    #expect(try here.learners().isEmpty)
    let streams = try here.streams(owner: nil, kind: nil)
    #expect(streams.map(\.kind) == [.room] && streams[0].owner == nil)
    #expect(Set(try here.tombstones().map(\.learner)) == [gone.id, goneThere.id])
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/here") {
      let bytes = try folder.bytes("\(folder.path)/here/\(name)")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Unmistakable"))
    }
  }

  @Test func `a class that is not over is left out until it is`() throws {
    var samples = Samples(seed: 5)
    let (here, there) = (try journal("here"), try journal("there"))
    let room = samples.room()
    try there.create(room, with: samples.entries(2))
    #expect(try merge(backup(there), into: here).unfinished == 1)
    #expect(try here.head(of: room.id) == nil)
    try there.append(
      [Entry(at: 9, kind: "room.ended", version: 1, body: [])], to: room.id, after: 2)
    #expect(try merge(backup(there), into: here).rooms == 1)
  }

  @Test func `fifty journals give the same, whatever the order, and twice over`() throws {
    var samples = Samples(seed: 6)
    var random = SplitMix64(seed: 7)
    let shared = samples.learner(named: "On every laptop")
    let sharedPlay = samples.play(of: shared)
    let beginning = samples.entries(2)
    let files = try (0..<50).map { number in
      let journal = try journal("laptop-\(number)")
      try journal.save(shared)
      try journal.create(sharedPlay, with: beginning)
      // Five copies of one folder, gone on in three ways, some further than others.
      var way = Samples(seed: UInt64(number % 3))
      let more = way.entries(number % 5)
      try journal.append(more, to: sharedPlay.id, after: 2)
      for at in 0..<3 {
        let learner = samples.learner(named: "Learner \(number)", at: Int64(at))
        try journal.save(learner)
        try journal.create(samples.play(of: learner), with: samples.entries(3))
        if number % 7 == 0, at == 1 { try journal.erase(learner.id, at: 5) }
      }
      return try backup(journal)
    }
    var results: [[String]] = []
    for name in ["one", "two"] {
      let journal = try journal(name)
      for _ in 0..<2 {
        for file in files.shuffled(using: &random) { try merge(file, into: journal) }
      }
      results.append(try told(journal))
    }
    #expect(results[0] == results[1])
    // The learner of all, three of each laptop, less the eight who were erased.
    #expect(results[0].count { $0.hasPrefix("StreamKind") } == 50 * 3 - 8 + 3)
  }

  @Test func `what is no journal is refused by its own name, and nothing is changed`() throws {
    let here = try journal("here")
    let text = folder.path + "/text"
    try folder.write(
      Array("no database at all, but rather long so that it could be one".utf8), to: text)
    let cut = folder.path + "/cut"
    try folder.write(Array(try folder.bytes(backup(try journal("there"))).prefix(9_000)), to: cut)
    let empty = folder.path + "/empty"
    try folder.write([], to: empty)
    for (path, reason) in [
      (text, ImportRefusal.foreign), (empty, .foreign), (cut, .damaged),
      (folder.path + "/nowhere", .missing), (folder.path, .missing),
      (folder.path + "/here", .ownRecords),
    ] {
      let named = reason == .missing && path == folder.path ? path + "/journal.sqlite" : path
      let own = reason == .ownRecords ? path + "/journal.sqlite" : named
      #expect(throws: JournalFailure.notImported(path: own, reason)) {
        try merge(path, into: here)
      }
    }
    #expect(try here.streams(owner: nil, kind: nil).isEmpty)
  }
}
