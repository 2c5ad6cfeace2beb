import Journal
import Reports

/// Sends statements to a record store in portions, each once: what was taken is kept with the records, so that
/// a sending broken off anywhere goes on where it was.
struct Posting {
  /// Statements sent in one request.
  private static let portion = 25

  private let recordStore: RecordStore
  private let journal: any JournalStore
  private var waiting: [(delivery: Delivery, text: String)] = []
  private(set) var sent = 0
  private(set) var sentBefore = 0

  init(_ recordStore: RecordStore, _ journal: any JournalStore) {
    self.recordStore = recordStore
    self.journal = journal
  }

  /// - Parameter learner: whom they are about.
  mutating func add(_ statements: [WrittenStatement], about learner: LearnerID) throws(Trouble) {
    let place = recordStore.address.text
    let before = try Session.journal { [journal] () throws(JournalFailure) in
      try journal.delivered(to: place, about: learner)
    }
    for statement in statements {
      guard let id = RandomID<Delivery>(statement.id) else { continue }
      if before.contains(id) {
        sentBefore += 1
        continue
      }
      waiting.append((Delivery(learner: learner, id: id), statement.text))
      if waiting.count >= Self.portion { try send() }
    }
  }

  /// Sends what is still waiting.
  mutating func finish() throws(Trouble) { try send() }

  private mutating func send() throws(Trouble) {
    guard !waiting.isEmpty else { return }
    do throws(RecordStore.Refusal) {
      do throws(RecordStore.Refusal) {
        try recordStore.post(waiting.map(\.text))
      } catch .refused(409, _) {
        try sendOneByOne()
      }
    } catch {
      throw .recordStore(recordStore.address.text, error, sent: sent)
    }
    let (deliveries, place) = (waiting.map(\.delivery), recordStore.address.text)
    try Session.journal { [journal] () throws(JournalFailure) in
      try journal.keep(deliveries, to: place)
    }
    sent += waiting.count
    waiting = []
  }

  /// Of some the store has an earlier form, as of a play that went on after an answer was lost: those it keeps.
  private func sendOneByOne() throws(RecordStore.Refusal) {
    for one in waiting {
      do throws(RecordStore.Refusal) {
        try recordStore.post([one.text])
      } catch .refused(409, _) {
        continue
      }
    }
  }
}
