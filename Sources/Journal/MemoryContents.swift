/// The rules of a journal over plain values.
struct MemoryContents {
  var streams: [StreamHead] = []
  var events: [StreamID: [Envelope]] = [:]
  /// What was made of plays, and by which rules.
  var summaries: [StreamID: Summary] = [:]
  var summaryRules = ""
  /// What was sent, by place.
  var deliveries: [String: Set<Delivery>] = [:]
  var sources: [String: CaseSource] = [:]
  var learners: [Learner] = []
  var guests: [Guest] = []
  var tombstones: [Tombstone] = []
  var settings: [String: String] = [:]

  mutating func create(_ head: StreamHead, _ entries: [Entry]) throws(JournalFailure) {
    guard events[head.id] == nil else { throw .streamExists(head.id) }
    if let owner = head.owner {
      guard !isErased(owner) else { throw .erased(owner) }
      guard learners.contains(where: { $0.id == owner }) else { throw .unknownLearner(owner) }
    }
    streams.append(head)
    events[head.id] = []
    try append(entries, to: head.id, after: 0)
  }

  /// Oldest first; nil stands for every owner, and for every kind.
  func heads(owner: LearnerID?, kind: StreamKind?) -> [StreamHead] {
    streams
      .filter { (owner == nil || $0.owner == owner) && (kind == nil || $0.kind == kind) }
      .sorted { $0.createdAt < $1.createdAt }
  }

  mutating func put(_ source: CaseSource?) {
    if let source { sources[source.sha256] = source }
  }

  @discardableResult
  mutating func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int
  ) throws(JournalFailure) -> Int {
    guard let index = streams.firstIndex(where: { $0.id == stream }) else {
      throw .unknownStream(stream)
    }
    let last = streams[index].lastSeq
    guard seq == last else { throw .conflict(stream, expected: seq, found: last) }
    events[stream, default: []] += [Envelope](entries, of: stream, after: seq)
    summaries[stream] = nil
    streams[index].lastSeq += entries.count
    return streams[index].lastSeq
  }

  mutating func save(_ learner: Learner) throws(JournalFailure) {
    guard !isErased(learner.id) else { throw .erased(learner.id) }
    guard let index = learners.firstIndex(where: { $0.id == learner.id }) else {
      learners.append(learner)
      return
    }
    learners[index].name = learner.name
    learners[index].language = learner.language
  }

  mutating func change(_ change: GuestChange) throws(JournalFailure) {
    switch change {
    case .save(let guest):
      guard !isErased(guest.id) else { throw .erased(guest.id) }
      guests.removeAll { $0.id == guest.id }
      guests.append(guest)
    case .erase(let id, let time): erase(id, at: time)
    }
  }

  mutating func erase(_ learner: LearnerID, at time: Int64) {
    let plays = streams.filter { $0.owner == learner && $0.kind == .play }.map(\.id)
    streams.removeAll { plays.contains($0.id) }
    for play in plays {
      events[play] = nil
      summaries[play] = nil
    }
    for index in streams.indices where streams[index].owner == learner {
      streams[index].owner = nil
    }
    deliveries = deliveries.mapValues { sent in sent.filter { $0.learner != learner } }
    learners.removeAll { $0.id == learner }
    guests.removeAll { $0.id == learner }
    settings = settings.filter { $0.value != learner.description }
    guard !isErased(learner) else { return }
    tombstones.append(Tombstone(learner: learner, erasedAt: time))
  }

  mutating func eraseEverything(at time: Int64) {
    for learner in learners { erase(learner.id, at: time) }
    for guest in guests { erase(guest.id, at: time) }
    streams = []
    events = [:]
    summaries = [:]
    sources = [:]
    settings = [:]
  }

  /// Plays without a summary by these rules, in the order of their owners and ids.
  mutating func playsWithoutSummary(_ rules: String) -> [StreamHead] {
    if summaryRules != rules { summaries = [:] }
    summaryRules = rules
    return streams.filter { $0.kind == .play && summaries[$0.id] == nil }.inOrderOfPlaces
  }

  mutating func keep(_ summary: Summary) {
    guard let head = streams.first(where: { $0.id == summary.play }),
      head.lastSeq == summary.lastSeq
    else { return }
    summaries[summary.play] = summary
  }

  func summedUp(_ owner: LearnerID, by rules: String) -> SummedUp {
    var all = SummedUp(owner: owner, bodies: [], missing: [])
    for head in heads(owner: owner, kind: .play).inOrderOfPlaces {
      if rules == summaryRules, let summary = summaries[head.id] {
        all.bodies.append(summary.body)
      } else {
        all.missing.append(
          StreamContents(head: head, events: .success(events[head.id, default: []])))
      }
    }
    return all
  }

  mutating func keep(_ sent: [Delivery], to place: String) {
    let known = Set(learners.map(\.id) + guests.map(\.id))
    deliveries[place, default: []].formUnion(sent.filter { known.contains($0.learner) })
  }

  private func isErased(_ learner: LearnerID) -> Bool {
    tombstones.contains { $0.learner == learner }
  }
}

extension StreamHead {
  /// The owner's bytes and then its own.
  var place: [UInt8] { (owner?.bytes ?? []) + id.bytes }
}

extension [StreamHead] {
  fileprivate var inOrderOfPlaces: [StreamHead] {
    sorted { $0.place.lexicographicallyPrecedes($1.place) }
  }
}
