import Synchronization

/// A journal that is gone with the program: for tests of everything above the journal.
package final class MemoryJournal: JournalStore {
  private let contents = Mutex(MemoryContents())

  package init() {}

  package func create(
    _ head: StreamHead, with entries: [Entry], source: CaseSource?
  ) throws(JournalFailure) {
    head.assertNew()
    try contents.withLock { (all) throws(JournalFailure) in
      try all.create(head, entries)
      all.put(source)
    }
  }

  @discardableResult
  package func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int, changing guests: [GuestChange]
  ) throws(JournalFailure) -> Int {
    try contents.withLock { (all) throws(JournalFailure) in
      var changed = all
      for guest in guests { try changed.change(guest) }
      let last = try changed.append(entries, to: stream, after: seq)
      all = changed
      return last
    }
  }

  package func guests(of room: StreamID) throws(JournalFailure) -> [Guest] {
    contents.withLock { $0.guests }.filter { $0.room == room }.sorted {
      $0.createdAt < $1.createdAt
    }
  }

  @discardableResult
  package func eraseGuests(before limit: Int64, at time: Int64) throws(JournalFailure) -> Int {
    try contents.withLock { (all) throws(JournalFailure) in
      let old = all.guests.filter { $0.createdAt < limit }
      for guest in old { try all.change(.erase(guest.id, at: time)) }
      return old.count
    }
  }

  package func wipeTraces(waiting: Bool) throws(JournalFailure) {}

  package func head(of stream: StreamID) throws(JournalFailure) -> StreamHead? {
    contents.withLock { $0.streams.first { $0.id == stream } }
  }

  package func events(
    of stream: StreamID, after seq: Int
  ) throws(JournalFailure) -> [Envelope] {
    let events = contents.withLock { $0.events[stream] }
    guard let events else { throw .unknownStream(stream) }
    return Array(events.dropFirst(seq))
  }

  package func streams(
    owner: LearnerID?, kind: StreamKind?
  ) throws(JournalFailure) -> [StreamHead] {
    contents.withLock { $0.heads(owner: owner, kind: kind) }
  }

  package func contents(
    owner: LearnerID?, kind: StreamKind?
  ) throws(JournalFailure) -> [StreamContents] {
    contents.withLock { all in
      all.heads(owner: owner, kind: kind).map {
        StreamContents(head: $0, events: .success(all.events[$0.id, default: []]))
      }
    }
  }

  package func plays(
    withoutSummaryBy rules: String, after last: StreamHead?, limit: Int
  ) throws(JournalFailure) -> [StreamContents] {
    contents.withLock { all in
      let found = all.playsWithoutSummary(rules).drop { head in
        last.map { !$0.place.lexicographicallyPrecedes(head.place) } ?? false
      }
      return found.prefix(limit).map {
        StreamContents(head: $0, events: .success(all.events[$0.id, default: []]))
      }
    }
  }

  package func countPlays(withoutSummaryBy rules: String) throws(JournalFailure) -> Int {
    contents.withLock { $0.playsWithoutSummary(rules).count }
  }

  package func keep(_ summaries: [Summary]) throws(JournalFailure) {
    contents.withLock { all in for summary in summaries { all.keep(summary) } }
  }

  package func readSummaries(
    of owners: [LearnerID], by rules: String, _ body: (SummedUp) -> Void
  ) throws(JournalFailure) {
    let found = contents.withLock { all in owners.map { all.summedUp($0, by: rules) } }
    for one in found { body(one) }
  }

  package func delivered(
    to place: String, about learner: LearnerID
  ) throws(JournalFailure) -> Set<RandomID<Delivery>> {
    let sent = contents.withLock { $0.deliveries[place] ?? [] }
    return Set(sent.filter { $0.learner == learner }.map(\.id))
  }

  package func keep(_ deliveries: [Delivery], to place: String) throws(JournalFailure) {
    contents.withLock { $0.keep(deliveries, to: place) }
  }

  package func put(_ source: CaseSource) throws(JournalFailure) {
    contents.withLock { $0.put(source) }
  }

  package func source(sha256: String) throws(JournalFailure) -> CaseSource? {
    contents.withLock { $0.sources[sha256] }
  }

  package func learners() throws(JournalFailure) -> [Learner] {
    contents.withLock { $0.learners }.sorted { $0.createdAt < $1.createdAt }
  }

  package func save(_ learner: Learner) throws(JournalFailure) {
    try contents.withLock { (all) throws(JournalFailure) in try all.save(learner) }
  }

  package func erase(_ learner: LearnerID, at time: Int64) throws(JournalFailure) {
    contents.withLock { $0.erase(learner, at: time) }
  }

  package func eraseEverything(at time: Int64) throws(JournalFailure) {
    contents.withLock { $0.eraseEverything(at: time) }
  }

  package func tombstones() throws(JournalFailure) -> [Tombstone] {
    contents.withLock { $0.tombstones }.sorted { $0.erasedAt < $1.erasedAt }
  }

  package func setting(_ key: String) throws(JournalFailure) -> String? {
    contents.withLock { $0.settings[key] }
  }

  package func set(_ key: String, to value: String?) throws(JournalFailure) {
    contents.withLock { $0.settings[key] = value }
  }
}
