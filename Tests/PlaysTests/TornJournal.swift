import Journal

/// A journal in which one stream cannot be read, or nothing at all where `torn` is nil.
struct TornJournal: JournalStore {
  var whole: MemoryJournal
  var torn: StreamID?
  var failure: JournalFailure

  func contents(
    owner: LearnerID?, kind: StreamKind?
  ) throws(JournalFailure) -> [StreamContents] {
    guard let torn else { throw failure }
    return try whole.contents(owner: owner, kind: kind).map { stream in
      StreamContents(
        head: stream.head, events: stream.head.id == torn ? .failure(failure) : stream.events)
    }
  }

  func create(
    _ head: StreamHead, with entries: [Entry], source: CaseSource?
  ) throws(JournalFailure) {
    try whole.create(head, with: entries, source: source)
  }

  func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int
  ) throws(JournalFailure) -> Int {
    try whole.append(entries, to: stream, after: seq)
  }

  func head(of stream: StreamID) throws(JournalFailure) -> StreamHead? {
    try whole.head(of: stream)
  }

  func events(of stream: StreamID, after seq: Int) throws(JournalFailure) -> [Envelope] {
    try whole.events(of: stream, after: seq)
  }

  func streams(owner: LearnerID?, kind: StreamKind?) throws(JournalFailure) -> [StreamHead] {
    try whole.streams(owner: owner, kind: kind)
  }

  func put(_ source: CaseSource) throws(JournalFailure) { try whole.put(source) }
  func source(sha256: String) throws(JournalFailure) -> CaseSource? {
    try whole.source(sha256: sha256)
  }

  func learners() throws(JournalFailure) -> [Learner] { try whole.learners() }
  func save(_ learner: Learner) throws(JournalFailure) { try whole.save(learner) }
  func erase(_ learner: LearnerID, at time: Int64) throws(JournalFailure) {
    try whole.erase(learner, at: time)
  }
  func eraseEverything(at time: Int64) throws(JournalFailure) {
    try whole.eraseEverything(at: time)
  }
  func tombstones() throws(JournalFailure) -> [Tombstone] { try whole.tombstones() }
  func setting(_ key: String) throws(JournalFailure) -> String? { try whole.setting(key) }
  func set(_ key: String, to value: String?) throws(JournalFailure) {
    try whole.set(key, to: value)
  }
}
