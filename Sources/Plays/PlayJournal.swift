package import Engine
package import Journal

/// The plays in a journal: each a stream of its own, committed input by input.
package struct PlayJournal: Sendable {
  private let store: any JournalStore
  private let upcasters: Upcasters

  package init(_ store: any JournalStore) throws(JournalFailure) {
    self.store = store
    upcasters = try EventCoding.upcasters()
  }

  /// Begins a stream with a play's first events, and keeps the case source it is played on.
  package func begin(
    _ events: [Event], id: StreamID, owner: LearnerID, source: CaseSource, at time: Int64
  ) throws(JournalFailure) -> RecordedPlay {
    let head = StreamHead(id: id, kind: .play, owner: owner, createdAt: time)
    try store.create(head, with: try entries(events, at: time), source: source)
    return RecordedPlay(
      id: id, owner: owner, events: events, times: events.map { _ in time },
      lastSeq: events.count)
  }

  /// Commits what an input brought about; returns only when it is safe on disk.
  ///
  /// - Throws: ``JournalFailure/conflict(_:expected:found:)`` where another program has gone on with
  ///   this play meanwhile; the play is then as that program left it.
  package func append(
    _ events: [Event], to play: inout RecordedPlay, at time: Int64
  ) throws(JournalFailure) {
    play.lastSeq = try store.append(
      try entries(events, at: time), to: play.id, after: play.lastSeq)
    play.events += events
    play.times += events.map { _ in time }
  }

  /// A play by its id; refuses an unknown one.
  package func play(_ id: StreamID) throws(JournalFailure) -> RecordedPlay {
    guard let head = try store.head(of: id) else { throw .unknownStream(id) }
    return try read(head, try store.events(of: id))
  }

  /// Plays of a learner, or of everybody; a play that cannot be read keeps nobody from the others.
  package func history(of owner: LearnerID?) throws(JournalFailure) -> PlayHistory {
    var history = PlayHistory(plays: [], unreadable: [])
    for stream in try store.contents(owner: owner, kind: .play) {
      do throws(JournalFailure) {
        history.plays.append(try read(stream.head, try stream.events.get()))
      } catch {
        history.unreadable.append(UnreadablePlay(id: stream.head.id, failure: error))
      }
    }
    return history
  }

  /// The text a play is played on.
  package func source(of play: RecordedPlay) throws(JournalFailure) -> CaseSource? {
    guard let started = play.started else { return nil }
    return try store.source(sha256: started.source)
  }

  func read(
    _ head: StreamHead, _ events: [Envelope]
  ) throws(JournalFailure) -> RecordedPlay {
    var play = RecordedPlay(id: head.id, owner: head.owner, events: [], times: [], lastSeq: 0)
    play.events.reserveCapacity(events.count)
    play.times.reserveCapacity(events.count)
    for envelope in events {
      play.lastSeq = envelope.seq
      guard let event = try EventCoding.event(try upcasters.upcast(envelope)) else { continue }
      play.events.append(event)
      play.times.append(envelope.at)
    }
    return play
  }

  private func entries(_ events: [Event], at time: Int64) throws(JournalFailure) -> [Entry] {
    var entries: [Entry] = []
    for event in events { entries.append(try EventCoding.entry(event, at: time)) }
    return entries
  }
}
