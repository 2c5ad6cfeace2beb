import Journal
import SQLiteFiles
import TestSupport
import Testing

/// What every journal promises, whatever keeps it.
struct StoreContractTests {
  enum Kind: CaseIterable {
    case memory, database
  }

  /// Keeps the folder of a journal for as long as the journal is used.
  private struct Opened {
    var store: any JournalStore
    var folder: TemporaryFolder?

    init(_ kind: Kind) throws {
      switch kind {
      case .memory: store = MemoryJournal()
      case .database:
        let folder = try TemporaryFolder()
        store = try JournalDatabase(in: folder.data)
        self.folder = folder
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `a stream gives back what was written`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 1)
    let learner = samples.learner()
    let play = samples.play(of: learner)
    let entries = samples.entries(5)
    try opened.store.save(learner)
    try opened.store.create(play, with: Array(entries[..<2]))
    #expect(try opened.store.append(Array(entries[2..<4]), to: play.id, after: 2) == 4)
    #expect(try opened.store.append([entries[4]], to: play.id, after: 4) == 5)

    let events = try opened.store.events(of: play.id)
    #expect(events == [Envelope](entries, of: play.id, after: 0))
    #expect(try opened.store.events(of: play.id, after: 3) == Array(events[3...]))
    #expect(try opened.store.events(of: play.id, after: 5) == [])
    var head = play
    head.lastSeq = 5
    #expect(try opened.store.head(of: play.id) == head)
  }

  @Test(arguments: Kind.allCases, [0, 1, 3, 9])
  func `whoever does not know the last event gets a conflict`(kind: Kind, seq: Int) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 2)
    let room = samples.room()
    let entries = samples.entries(2)
    try opened.store.create(room, with: entries)
    #expect(throws: JournalFailure.conflict(room.id, expected: seq, found: 2)) {
      try opened.store.append(entries, to: room.id, after: seq)
    }
    #expect(try opened.store.events(of: room.id).map(\.entry) == entries)
  }

  @Test(arguments: Kind.allCases)
  func `an unknown stream is refused, an empty one is not`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 3)
    let room = samples.room()
    let entries = samples.entries(1)
    #expect(throws: JournalFailure.unknownStream(room.id)) {
      try opened.store.append(entries, to: room.id, after: 0)
    }
    #expect(throws: JournalFailure.unknownStream(room.id)) {
      try opened.store.events(of: room.id)
    }
    #expect(try opened.store.head(of: room.id) == nil)
    try opened.store.create(room, with: [])
    #expect(try opened.store.events(of: room.id) == [])
    #expect(try opened.store.append(entries, to: room.id, after: 0) == 1)
  }

  @Test(arguments: Kind.allCases)
  func `an id is given once`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 4)
    let room = samples.room()
    try opened.store.create(room, with: samples.entries(1))
    #expect(throws: JournalFailure.streamExists(room.id)) {
      try opened.store.create(room, with: [])
    }
  }

  @Test(arguments: Kind.allCases)
  func `a stream of someone unknown is refused`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 5)
    let stranger = samples.learner()
    #expect(throws: JournalFailure.unknownLearner(stranger.id)) {
      try opened.store.create(samples.play(of: stranger), with: [])
    }
    #expect(try opened.store.streams(owner: nil, kind: nil) == [])
  }

  @Test(arguments: Kind.allCases)
  func `streams are found by owner and kind, oldest first`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 6)
    let (robin, sam) = (samples.learner(named: "Robin"), samples.learner(named: "Sam"))
    let late = samples.play(of: robin, at: 30)
    let early = samples.play(of: robin, at: 20)
    let others = samples.play(of: sam, at: 25)
    let room = samples.room(owner: robin, at: 5)
    for learner in [robin, sam] { try opened.store.save(learner) }
    for head in [late, early, others, room] { try opened.store.create(head, with: []) }

    #expect(try opened.store.streams(owner: robin.id, kind: .play) == [early, late])
    #expect(try opened.store.streams(owner: robin.id, kind: nil) == [room, early, late])
    #expect(try opened.store.streams(owner: nil, kind: .play) == [early, others, late])
    #expect(try opened.store.streams(owner: nil, kind: nil) == [room, early, others, late])
    #expect(try opened.store.streams(owner: sam.id, kind: .room) == [])
  }

  @Test(arguments: Kind.allCases)
  func `the contents of many streams are those of each`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 12)
    let (robin, sam) = (samples.learner(named: "Robin"), samples.learner(named: "Sam"))
    for learner in [robin, sam] { try opened.store.save(learner) }
    let heads = [
      samples.play(of: robin, at: 30), samples.play(of: robin, at: 20),
      samples.play(of: sam, at: 25), samples.room(owner: robin, at: 5),
    ]
    for (index, head) in heads.enumerated() {
      try opened.store.create(head, with: samples.entries(index))
    }
    for owner in [robin.id, sam.id, nil] {
      for kind in [StreamKind.play, .room, nil] {
        let expected = try opened.store.streams(owner: owner, kind: kind).map { head in
          StreamContents(head: head, events: .success(try opened.store.events(of: head.id)))
        }
        #expect(try opened.store.contents(owner: owner, kind: kind) == expected)
      }
    }
    #expect(try opened.store.contents(owner: nil, kind: nil).map(\.head.lastSeq) == [3, 1, 2, 0])
  }

  @Test(arguments: Kind.allCases)
  func `a stream begins with its source, or neither is there`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 13)
    let room = samples.room()
    let source = CaseSource(sha256: String(repeating: "a", count: 64), text: [1, 2])
    let other = CaseSource(sha256: String(repeating: "b", count: 64), text: [3])
    try opened.store.create(room, with: samples.entries(1), source: source)
    #expect(throws: JournalFailure.streamExists(room.id)) {
      try opened.store.create(room, with: [], source: other)
    }
    try opened.store.create(samples.room(), with: [], source: source)
    #expect(try opened.store.source(sha256: source.sha256) == source)
    #expect(try opened.store.source(sha256: other.sha256) == nil)
  }

  @Test(arguments: Kind.allCases)
  func `learners keep their place when they change their name`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 7)
    var robin = samples.learner(named: "Robin", at: 1)
    let sam = samples.learner(named: "Sam", at: 2)
    for learner in [sam, robin] { try opened.store.save(learner) }
    robin.name = "小罗"
    robin.language = nil
    try opened.store.save(robin)
    #expect(try opened.store.learners() == [robin, sam])
    #expect(try opened.store.learner(sam.id) == sam)
  }

  @Test(arguments: Kind.allCases)
  func `an erased learner leaves a tombstone and nothing else`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 8)
    let (robin, sam) = (samples.learner(named: "Robin"), samples.learner(named: "Sam"))
    var (play, room) = (samples.play(of: robin), samples.room(owner: robin, at: 3))
    let kept = samples.play(of: sam)
    for learner in [robin, sam] { try opened.store.save(learner) }
    try opened.store.set("learner", to: robin.id.description)
    try opened.store.set("before", to: sam.id.description)
    for head in [play, room, kept] { try opened.store.create(head, with: samples.entries(2)) }

    try opened.store.erase(robin.id, at: 77)
    try opened.store.erase(robin.id, at: 88)
    room.owner = nil
    #expect(try opened.store.learners() == [sam])
    #expect(try opened.store.tombstones() == [Tombstone(learner: robin.id, erasedAt: 77)])
    #expect(try opened.store.setting("learner") == nil)
    #expect(try opened.store.setting("before") == sam.id.description)
    #expect(try opened.store.head(of: play.id) == nil)
    #expect(try opened.store.streams(owner: nil, kind: nil).map(\.id) == [room.id, kept.id])
    #expect(try opened.store.streams(owner: nil, kind: .room).map(\.owner) == [nil])
    #expect(try opened.store.events(of: kept.id).count == 2)
    #expect(throws: JournalFailure.erased(robin.id)) { try opened.store.save(robin) }
    play.createdAt += 1
    #expect(throws: JournalFailure.erased(robin.id)) { try opened.store.create(play, with: []) }
  }

  @Test(arguments: Kind.allCases)
  func `erasing everything leaves only tombstones`(kind: Kind) throws {
    let opened = try Opened(kind)
    var samples = Samples(seed: 9)
    let robin = samples.learner()
    let source = CaseSource(sha256: String(repeating: "a", count: 64), text: [1])
    try opened.store.save(robin)
    try opened.store.create(samples.play(of: robin), with: samples.entries(2))
    try opened.store.create(samples.room(owner: robin), with: samples.entries(2))
    try opened.store.put(source)
    try opened.store.set("language", to: "zh")

    try opened.store.eraseEverything(at: 5)
    #expect(try opened.store.learners() == [])
    #expect(try opened.store.streams(owner: nil, kind: nil) == [])
    #expect(try opened.store.source(sha256: source.sha256) == nil)
    #expect(try opened.store.setting("language") == nil)
    #expect(try opened.store.tombstones() == [Tombstone(learner: robin.id, erasedAt: 5)])
  }

  @Test(arguments: Kind.allCases)
  func `a source is kept once, byte for byte`(kind: Kind) throws {
    let opened = try Opened(kind)
    let source = CaseSource(
      sha256: String(repeating: "0f", count: 32), text: [0, 255, 10, 13] + Array("案例".utf8))
    #expect(try opened.store.source(sha256: source.sha256) == nil)
    try opened.store.put(source)
    try opened.store.put(source)
    #expect(try opened.store.source(sha256: source.sha256) == source)
  }

  @Test(arguments: Kind.allCases)
  func `a setting is changed and taken away`(kind: Kind) throws {
    let opened = try Opened(kind)
    #expect(try opened.store.setting("language") == nil)
    try opened.store.set("language", to: "zh")
    try opened.store.set("language", to: "en")
    #expect(try opened.store.setting("language") == "en")
    try opened.store.set("language", to: nil)
    try opened.store.set("language", to: nil)
    #expect(try opened.store.setting("language") == nil)
  }
}
