import Engine
import Journal
import Plays
import Scenarios
import TestSupport
import Testing

struct PlayJournalTests {
  private let store = MemoryJournal()
  private let journal: PlayJournal
  private let story: Story
  private let ann: LearnerID
  private let stream: StreamID

  init() throws {
    var ids = Ids(seed: 11)
    ann = ids.learner()
    stream = ids.stream()
    journal = try PlayJournal(store)
    story = try Story(Sample.program)
    try store.save(Learner(id: ann, name: "Ann", createdAt: 1))
  }

  private func begin(_ id: StreamID? = nil, at time: Int64 = 100) throws -> RecordedPlay {
    let (_, events) = story.start(
      seed: 3, source: Sample.source.sha256, language: .en, practice: nil)
    return try journal.begin(
      events, id: id ?? stream, owner: ann, source: Sample.source, at: time)
  }

  @Test func `a play that begins is kept with its source`() throws {
    let play = try begin()
    #expect(play.owner == ann)
    #expect(play.lastSeq == 1)
    #expect(play.times == [100])
    #expect(try journal.play(stream) == play)
    #expect(try journal.source(of: play) == Sample.source)
    #expect(try store.head(of: stream)?.kind == .play)
  }

  @Test func `every input is kept with its time`() throws {
    var recorded = try begin()
    let (play, first) = try story.step(try story.replay(recorded.events), .proceed)
    try journal.append(first, to: &recorded, at: 200)
    let (judged, second) = try story.step(play, .believe(Belief.scale[4]))
    try journal.append(second, to: &recorded, at: 300)
    let (_, third) = try story.step(judged, .choose("no"))
    try journal.append(third, to: &recorded, at: 400)
    #expect(recorded.times == [100, 200, 300, 400, 400])
    #expect(recorded.lastSeq == 5)
    #expect(try journal.play(stream) == recorded)
    #expect(recorded.hasEnded)
    #expect(!recorded.isClosed)
    try journal.append([.closed(Closed(clauses: []))], to: &recorded, at: 500)
    #expect(recorded.isClosed)
  }

  @Test func `plays are listed oldest first, by whose they are`() throws {
    var ids = Ids(seed: 12)
    let bob = ids.learner()
    try store.save(Learner(id: bob, name: "Bob", createdAt: 2))
    let later = try begin(ids.stream(), at: 300)
    let earlier = try begin(ids.stream(), at: 200)
    #expect(try journal.history(of: ann) == PlayHistory(plays: [earlier, later], unreadable: []))
    #expect(try journal.history(of: nil).plays == [earlier, later])
    #expect(try journal.history(of: bob).plays == [])
  }

  @Test func `a room is not a play`() throws {
    var ids = Ids(seed: 13)
    try store.create(
      StreamHead(id: ids.stream(), kind: .room, owner: nil, createdAt: 1),
      with: [Entry(at: 1, kind: "room.opened", version: 1, body: [])])
    #expect(try journal.history(of: nil) == PlayHistory(plays: [], unreadable: []))
  }

  @Test func `who comes second hears of the conflict and keeps what he had`() throws {
    let mine = try begin()
    var theirs = try journal.play(stream)
    try journal.append([.proceeded(Proceeded(node: "hello"))], to: &theirs, at: 200)
    var stale = mine
    #expect(throws: JournalFailure.conflict(stream, expected: 1, found: 2)) {
      try journal.append([.proceeded(Proceeded(node: "hello"))], to: &stale, at: 201)
    }
    #expect(stale == mine)
    #expect(try journal.play(stream) == theirs)
  }

  @Test func `an unknown play is refused`() throws {
    #expect(throws: JournalFailure.unknownStream(stream)) { try journal.play(stream) }
  }

  @Test func `a play cannot begin twice, nor for nobody`() throws {
    _ = try begin()
    #expect(throws: JournalFailure.streamExists(stream)) { try begin() }
    var ids = Ids(seed: 14)
    let (nobody, other) = (ids.learner(), ids.stream())
    let unkept = CaseSource(sha256: String(repeating: "cd", count: 32), text: [1])
    #expect(throws: JournalFailure.unknownLearner(nobody)) {
      try journal.begin([], id: other, owner: nobody, source: unkept, at: 1)
    }
    #expect(try store.source(sha256: unkept.sha256) == nil)
  }

  @Test func `what a later program added is skipped, kept and counted`() throws {
    let begun = try begin()
    let foreign = Entry(at: 150, kind: "play.danced", version: 9, body: [1, 2, 3])
    try store.append([foreign], to: stream, after: 1)
    var read = try journal.play(stream)
    #expect(read.events == begun.events)
    #expect(read.times == [100])
    #expect(read.lastSeq == 2)
    try journal.append([.proceeded(Proceeded(node: "hello"))], to: &read, at: 200)
    #expect(try journal.play(stream) == read)
    #expect(try store.events(of: stream)[1].entry == foreign)
    #expect(try story.replay(read.events) == (try story.step(story.begin(seed: 3), .proceed)).0)
  }

  @Test func `a newer form of a known kind is not guessed at`() throws {
    _ = try begin()
    try store.append(
      [Entry(at: 150, kind: "play.chose", version: 2, body: [])], to: stream, after: 1)
    #expect(throws: JournalFailure.newerEvent(kind: "play.chose", found: 2, known: 1)) {
      try journal.play(stream)
    }
  }

  @Test func `a damaged body is not guessed at`() throws {
    _ = try begin()
    try store.append(
      [Entry(at: 150, kind: "play.chose", version: 1, body: [0])], to: stream, after: 1)
    #expect(throws: JournalFailure.unreadable(kind: "play.chose", version: 1)) {
      try journal.play(stream)
    }
  }

  @Test(arguments: [
    (1, [UInt8](), JournalFailure.unreadable(kind: "play.chose", version: 1)),
    (2, Array("{}".utf8), .newerEvent(kind: "play.chose", found: 2, known: 1)),
  ])
  func `a play that cannot be read keeps nobody from the others`(
    version: Int, body: [UInt8], failure: JournalFailure
  ) throws {
    var ids = Ids(seed: 15)
    let first = try begin(ids.stream(), at: 10)
    let bad = try begin(at: 20)
    let last = try begin(ids.stream(), at: 30)
    let entry = Entry(at: 25, kind: "play.chose", version: version, body: body)
    try store.append([entry], to: bad.id, after: 1)
    let unreadable = UnreadablePlay(id: bad.id, failure: failure)
    let history = PlayHistory(plays: [first, last], unreadable: [unreadable])
    #expect(try journal.history(of: ann) == history)
    #expect(try journal.history(of: nil) == history)
    #expect(try store.events(of: bad.id)[1].entry == entry)
  }

  @Test func `an event that is missing spoils only its own play`() throws {
    var ids = Ids(seed: 16)
    let kept = try begin(ids.stream())
    let torn = try begin()
    let gap = JournalFailure.damaged(path: "journal", detail: "2 is missing")
    let store = TornJournal(whole: self.store, torn: torn.id, failure: gap)
    #expect(
      try PlayJournal(store).history(of: ann)
        == PlayHistory(plays: [kept], unreadable: [UnreadablePlay(id: torn.id, failure: gap)]))
  }

  @Test func `a journal that cannot be read at all is no empty history`() throws {
    let failure = JournalFailure.busy(path: "journal")
    let journal = try PlayJournal(TornJournal(whole: store, torn: nil, failure: failure))
    #expect(throws: failure) { try journal.history(of: ann) }
  }

  @Test func `a stream that does not begin as a play has no start and no source`() throws {
    try store.create(
      StreamHead(id: stream, kind: .play, owner: ann, createdAt: 1),
      with: [Entry(at: 1, kind: "play.danced", version: 1, body: [])])
    let play = try journal.play(stream)
    #expect(play.started == nil)
    #expect(play.events.isEmpty)
    #expect(try journal.source(of: play) == nil)
  }

  @Test func `any play read back is the play that was played`() throws {
    var chance = SplitMix64(seed: 21)
    for round in 0..<60 as Range<UInt64> {
      let id = StreamID(using: &chance)
      var (play, events) = story.start(
        seed: round, source: Sample.source.sha256, language: .zh, practice: nil)
      var recorded = try journal.begin(
        events, id: id, owner: ann, source: Sample.source, at: Int64(round))
      for step in 0..<40 as Range<Int64> {
        guard let input = Sample.inputs(story, play).randomElement(using: &chance) else { break }
        (play, events) = try story.step(play, input)
        try journal.append(events, to: &recorded, at: Int64(round) + step)
        let read = try journal.play(id)
        #expect(read == recorded)
        #expect(try story.replay(read.events) == play)
      }
    }
    #expect(try journal.history(of: ann).plays.contains { $0.isClosed })
  }
}
