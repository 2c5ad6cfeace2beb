/// Where events are kept, on this machine or on many.
///
/// What returns without an error is on disk: nobody has to be told "please wait" or "saved".
/// Several programs may write at once; the one that comes second to a number gets a conflict.
package protocol JournalStore: Sendable {
  /// Begins a stream with its first events and, if there is one, the case source they speak of; all
  /// or nothing.
  ///
  /// `head.lastSeq` has to be 0, and a play has to have an owner.
  /// Refuses an id that is taken, and an owner who is unknown or erased.
  func create(
    _ head: StreamHead, with entries: [Entry], source: CaseSource?
  ) throws(JournalFailure)

  /// Adds events and changes the guests of a room, all or nothing, if event `seq` is still the last
  /// one; returns the new last number.
  @discardableResult
  func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int, changing guests: [GuestChange]
  ) throws(JournalFailure) -> Int

  /// The guests of a room, oldest first.
  func guests(of room: StreamID) throws(JournalFailure) -> [Guest]

  /// Forgets all guests who came before this time, in milliseconds since 1970 UTC, and leaves no trace
  /// of them; tells how many there were.
  @discardableResult
  func eraseGuests(before limit: Int64, at time: Int64) throws(JournalFailure) -> Int

  /// Takes away what erased records have left in the files; erasing does it, but may be kept from it
  /// by another program. Then it is to be done again, which opening the journal tries as well.
  ///
  /// - Parameter waiting: whether another program may be waited for, some seconds at most.
  /// - Throws: ``JournalFailure/tracesLeft(path:)`` where it is still to be done.
  func wipeTraces(waiting: Bool) throws(JournalFailure)

  /// Nil where there is no such stream.
  func head(of stream: StreamID) throws(JournalFailure) -> StreamHead?

  /// Everything that came after event `seq`, in order; 0 asks for all. Refuses an unknown stream.
  func events(of stream: StreamID, after seq: Int) throws(JournalFailure) -> [Envelope]

  /// Oldest first; nil stands for every owner, and for every kind.
  func streams(owner: LearnerID?, kind: StreamKind?) throws(JournalFailure) -> [StreamHead]

  /// The same streams in the same order with all their events, as they stood at one moment.
  ///
  /// What is wrong with one stream is said there and keeps nobody from the others.
  func contents(owner: LearnerID?, kind: StreamKind?) throws(JournalFailure) -> [StreamContents]

  /// Plays whose summary is missing, was made by other rules or of fewer events, with all their events, in the
  /// order of their owners' ids and then their own; at most `limit` of those behind `last`.
  ///
  /// - Parameter rules: names by which rules summaries are made now; those made by others are dropped.
  func plays(
    withoutSummaryBy rules: String, after last: StreamHead?, limit: Int
  ) throws(JournalFailure) -> [StreamContents]

  /// How many plays ``plays(withoutSummaryBy:after:limit:)`` would give in all.
  func countPlays(withoutSummaryBy rules: String) throws(JournalFailure) -> Int

  /// Keeps what was made of plays beside them until they go on or are erased; what was made of fewer events
  /// than there are by now is left out.
  func keep(_ summaries: [Summary]) throws(JournalFailure)

  /// What was made of each owner's plays by these rules, as it stood at one moment.
  ///
  /// - Parameter body: is given the owners in their order.
  func readSummaries(
    of owners: [LearnerID], by rules: String, _ body: (SummedUp) -> Void
  ) throws(JournalFailure)

  /// What about this person was sent to a place.
  ///
  /// - Parameter place: an address, by which places are told apart.
  func delivered(
    to place: String, about learner: LearnerID
  ) throws(JournalFailure) -> Set<RandomID<Delivery>>

  /// Keeps that these were sent to a place, until the person is erased; what is about somebody unknown is left
  /// out.
  func keep(_ deliveries: [Delivery], to place: String) throws(JournalFailure)

  /// Keeps the text of a case once, however often it is put.
  func put(_ source: CaseSource) throws(JournalFailure)

  /// Nil where that text was never put.
  func source(sha256: String) throws(JournalFailure) -> CaseSource?

  /// Oldest first; guests of a class are not among them.
  func learners() throws(JournalFailure) -> [Learner]

  /// Adds a learner, or changes name and language of one who is there; refuses an erased one.
  func save(_ learner: Learner) throws(JournalFailure)

  /// Forgets a learner: the name, every play and settings that hold the id go, other streams lose
  /// their owner.
  ///
  /// A tombstone stays. Erasing again only makes sure that no trace is left in the files, which is
  /// what to do after a failure.
  func erase(_ learner: LearnerID, at time: Int64) throws(JournalFailure)

  /// Forgets all learners, guests, streams, sources and settings; the tombstones stay.
  func eraseEverything(at time: Int64) throws(JournalFailure)

  /// Oldest first.
  func tombstones() throws(JournalFailure) -> [Tombstone]

  /// Nil where nothing was ever set.
  func setting(_ key: String) throws(JournalFailure) -> String?

  /// Nil takes the setting away.
  func set(_ key: String, to value: String?) throws(JournalFailure)
}

extension JournalStore {
  package func wipeTraces() throws(JournalFailure) { try wipeTraces(waiting: true) }

  /// Adds events, all or nothing, if event `seq` is still the last one; returns the new last number.
  @discardableResult
  package func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int
  ) throws(JournalFailure) -> Int {
    try append(entries, to: stream, after: seq, changing: [])
  }

  /// Begins a stream that speaks of no case source, or of one that is kept already.
  package func create(_ head: StreamHead, with entries: [Entry]) throws(JournalFailure) {
    try create(head, with: entries, source: nil)
  }

  /// All events of a stream, in order; refuses an unknown stream.
  package func events(of stream: StreamID) throws(JournalFailure) -> [Envelope] {
    try events(of: stream, after: 0)
  }

  /// Nil where the learner is unknown or erased.
  package func learner(_ id: LearnerID) throws(JournalFailure) -> Learner? {
    try learners().first { $0.id == id }
  }
}
