import Classroom
import Dispatch
import Engine
import Journal
import Rooms
import Scenarios
import Sketches
import Synchronization
import TestSupport
import Testing

/// A room at work: answered when it is on disk, a thousand at a time, and nothing half done.
struct LiveRoomTests {
  private let store = GatedJournal()
  private let live: LiveRoom
  private let journal: RoomJournal

  private static let sketch = Sketch(
    SketchNode(
      "text", judge: true, say: ["caller: A parcel waits. "],
      choices: [
        SketchChoice("open", .comply, does: [.lost(50)], to: "gone"),
        SketchChoice("ask", .verify, via: .ownApp, to: "kept"),
      ]))

  init() throws {
    var random = SplitMix64(seed: 1)
    let rules = RoomRules([try Story(Self.sketch.program)])
    let (room, events) = rules.create(
      RoomRules.Beginning(
        code: RoomCode(using: &random), seed: 1, language: .en, sources: ["ab"]))
    journal = try RoomJournal(store)
    let recorded = try journal.begin(
      events, id: StreamID(using: &random), sources: [], at: 10)
    live = LiveRoom(room, Guests(), rules: rules, recorded: recorded, in: journal) { 20 }
  }

  private static func person(_ number: Int) -> ParticipantID {
    var random = SplitMix64(seed: UInt64(number) + 100)
    return ParticipantID(using: &random)
  }

  private func take(_ commands: RoomCommand...) throws {
    for command in commands {
      try live.changeAndWait { draft throws(RoomRefusal) in _ = try draft.perform(command) }
    }
  }

  /// Opens the vote for so many people.
  private func open(_ people: Int) throws {
    for number in 0..<people { try take(.join(Self.person(number), heads: 1)) }
    try take(.start, .open)
  }

  private func vote(_ number: Int, _ choice: String = "ask") async throws(LiveRoom.Failure) {
    try await live.change { draft throws(RoomRefusal) in
      _ = try draft.perform(
        .vote(
          Self.person(number), BallotID(step: 1, round: 1),
          Vote(belief: Belief.scale[4], choice: choice)))
    }
  }

  @Test("votes that come while one is being written are written together, each exactly once")
  func together() async throws {
    try open(200)
    store.close()
    let before = store.commits.count
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await vote(0) }
      await Task.detached { store.waitForOne() }.value
      for number in 1..<200 { group.addTask { try await vote(number) } }
      // All of them stand in the queue before the first commit is let through.
      while live.waiting < 199 { await Task.yield() }
      store.letOne()
      store.letOne()
      try await group.waitForAll()
    }
    #expect(store.commits.dropFirst(before).map { $0 } == [1, 199])
    let events = try journal.rooms()[0].events
    #expect(events.count { if case .voted = $0 { true } else { false } } == 200)
    #expect(try live.rules.replay(events) == live.standing.room)
  }

  @Test("nobody sees a vote before it is on disk")
  func unseen() async throws {
    try open(1)
    store.close()
    async let voted: Void = vote(0)
    await Task.detached { store.waitForOne() }.value
    #expect(live.standing.room.ballots.values.map(\.votes.count) == [0])
    store.letOne()
    try await voted
    #expect(live.standing.room.ballots.values.map(\.votes.count) == [1])
  }

  @Test("the same vote asked for again while the first is being written waits for it, too")
  func repeated() async throws {
    try open(1)
    store.close()
    async let first: Void = vote(0)
    await Task.detached { store.waitForOne() }.value
    async let second: Void = vote(0)
    while live.waiting < 1 { await Task.yield() }
    store.letOne()
    try await first
    try await second
    #expect(live.standing.seq == live.recorded.events.count)
  }

  @Test("what could not be written has not happened, nor what was built on it")
  func undone() async throws {
    try open(3)
    let before = live.standing.room
    store.fail(.full(path: "x"))
    for number in 0..<3 {
      await #expect(throws: LiveRoom.Failure.unwritten(.full(path: "x"))) {
        try await vote(number)
      }
    }
    #expect(live.standing.room == before)
    store.fail(nil)
    for number in 0..<3 { try await vote(number) }
    #expect(live.standing.room.ballots.values.map(\.votes.count) == [3])
    #expect(try live.rules.replay(try journal.rooms()[0].events) == live.standing.room)
  }

  @Test("a refusal changes nothing and is answered at once")
  func refused() async throws {
    try open(1)
    let before = live.standing.seq
    await #expect(throws: LiveRoom.Failure.refused(.badChoice)) { try await vote(0, "dance") }
    await #expect(throws: LiveRoom.Failure.refused(.notInRoom)) { try await vote(9) }
    #expect(live.standing.seq == before)
  }

  @Test("whoever watches hears of every event once, in order, when it is on disk")
  func watched() async throws {
    let heard = Mutex<[RoomEvent]>([])
    live.watch { standing, events in
      heard.withLock { $0 += events }
      // The room shown with them has them in it already.
      #expect(standing.seq >= events.count)
    }
    try open(5)
    for number in 0..<5 { try await vote(number) }
    try take(.close(.host), .reveal)
    #expect(heard.withLock { $0 } == Array(live.recorded.events.dropFirst()))
  }

  @Test("a guest comes with the event, is found by token, key and code, and can be forgotten")
  func guests() throws {
    var random = SplitMix64(seed: 5)
    let digests = (0..<4).map { _ in (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
    let id = Self.person(1)
    try live.changeAndWait { draft throws(RoomRefusal) in
      try draft.perform(.join(id, heads: 1))
      draft.save(
        Guest(
          id: LearnerID(id), room: live.id, name: "Kim", createdAt: 1, language: "en",
          key: digests[0], resume: digests[1], tokens: [digests[2]]))
    }
    let guests = live.standing.guests
    #expect(guests.participant(key: digests[0]) == id)
    #expect(guests.participant(resume: digests[1]) == id)
    #expect(guests.participant(token: digests[2]) == id)
    #expect(guests.participant(token: digests[3]) == nil)
    #expect(guests.hasName("Kim"))
    #expect(try Guests(journal.guests(of: live.id)) == guests)
    try live.changeAndWait { draft throws(RoomRefusal) in
      try draft.perform(.leave(id))
      draft.erase(id, at: 9)
    }
    #expect(live.standing.guests == Guests())
    #expect(try journal.guests(of: live.id) == [])
  }

  @Test func `of somebody who is erased the traces are wiped at once, or at last`() throws {
    let (one, other) = (Self.person(1), Self.person(2))
    try take(.join(one, heads: 1), .join(other, heads: 1))
    let erase = { (id: ParticipantID) in
      try live.changeAndWait { draft throws(RoomRefusal) in draft.erase(id, at: 30) }
    }
    try erase(one)
    #expect(store.wipes == [false])
    try live.wipeAtLast()
    #expect(store.wipes == [false])

    store.read(true)
    try erase(other)
    #expect(store.wipes.count >= 2 && !store.wipes.contains(true))
    #expect(throws: JournalFailure.tracesLeft(path: "journal")) { try live.wipeAtLast() }
    store.read(false)
    try live.wipeAtLast()
    let done = store.wipes
    #expect(done.suffix(2) == [true, true])
    try live.wipeAtLast()
    #expect(store.wipes.count(where: \.self) == 2)
  }
}
