package import Journal

/// A journal that is another one in everything it does not say itself.
package protocol ForwardingJournal: JournalStore {
  var whole: MemoryJournal { get }
}

extension ForwardingJournal {
  package func create(
    _ head: StreamHead, with entries: [Entry], source: CaseSource?
  ) throws(JournalFailure) {
    try whole.create(head, with: entries, source: source)
  }

  package func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int, changing guests: [GuestChange]
  ) throws(JournalFailure) -> Int {
    try whole.append(entries, to: stream, after: seq, changing: guests)
  }

  package func guests(of room: StreamID) throws(JournalFailure) -> [Guest] {
    try whole.guests(of: room)
  }

  package func eraseGuests(before limit: Int64, at time: Int64) throws(JournalFailure) -> Int {
    try whole.eraseGuests(before: limit, at: time)
  }

  package func wipeTraces(waiting: Bool) throws(JournalFailure) {
    try whole.wipeTraces(waiting: waiting)
  }

  package func head(of stream: StreamID) throws(JournalFailure) -> StreamHead? {
    try whole.head(of: stream)
  }

  package func events(of stream: StreamID, after seq: Int) throws(JournalFailure) -> [Envelope] {
    try whole.events(of: stream, after: seq)
  }

  package func streams(
    owner: LearnerID?, kind: StreamKind?
  ) throws(JournalFailure) -> [StreamHead] {
    try whole.streams(owner: owner, kind: kind)
  }

  package func contents(
    owner: LearnerID?, kind: StreamKind?
  ) throws(JournalFailure) -> [StreamContents] {
    try whole.contents(owner: owner, kind: kind)
  }

  package func plays(
    withoutSummaryBy rules: String, after last: StreamHead?, limit: Int
  ) throws(JournalFailure) -> [StreamContents] {
    try whole.plays(withoutSummaryBy: rules, after: last, limit: limit)
  }

  package func countPlays(withoutSummaryBy rules: String) throws(JournalFailure) -> Int {
    try whole.countPlays(withoutSummaryBy: rules)
  }

  package func keep(_ summaries: [Summary]) throws(JournalFailure) { try whole.keep(summaries) }

  package func readSummaries(
    of owners: [LearnerID], by rules: String, _ body: (SummedUp) -> Void
  ) throws(JournalFailure) {
    try whole.readSummaries(of: owners, by: rules, body)
  }

  package func delivered(
    to place: String, about learner: LearnerID
  ) throws(JournalFailure) -> Set<RandomID<Delivery>> {
    try whole.delivered(to: place, about: learner)
  }

  package func keep(_ deliveries: [Delivery], to place: String) throws(JournalFailure) {
    try whole.keep(deliveries, to: place)
  }

  package func put(_ source: CaseSource) throws(JournalFailure) { try whole.put(source) }

  package func source(sha256: String) throws(JournalFailure) -> CaseSource? {
    try whole.source(sha256: sha256)
  }

  package func learners() throws(JournalFailure) -> [Learner] { try whole.learners() }

  package func save(_ learner: Learner) throws(JournalFailure) { try whole.save(learner) }

  package func erase(_ learner: LearnerID, at time: Int64) throws(JournalFailure) {
    try whole.erase(learner, at: time)
  }

  package func eraseEverything(at time: Int64) throws(JournalFailure) {
    try whole.eraseEverything(at: time)
  }

  package func tombstones() throws(JournalFailure) -> [Tombstone] { try whole.tombstones() }

  package func setting(_ key: String) throws(JournalFailure) -> String? {
    try whole.setting(key)
  }

  package func set(_ key: String, to value: String?) throws(JournalFailure) {
    try whole.set(key, to: value)
  }
}
