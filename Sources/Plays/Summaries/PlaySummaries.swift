package import Journal
package import Scoring

/// What plays amount to, for reports about very many of them: made once of each play's events, kept beside
/// them, and read without them.
package struct PlaySummaries: Sendable {
  /// What one person's plays amount to.
  package struct Records: Sendable {
    package var owner: LearnerID
    /// In the order of their plays' ids.
    package var plays: [PlayRecord]
    /// How many plays cannot be read, and count for nothing.
    package var unreadable: Int
  }

  /// Grows when the bytes of a summary, or what is made of events, change.
  static let form = 2
  /// Plays read at a time.
  private static let portion = 1_000

  private let store: any JournalStore
  private let journal: PlayJournal
  private let rules: String

  /// - Parameter program: names the program that makes summaries; those of others are made anew.
  package init(_ store: any JournalStore, program: String) throws(JournalFailure) {
    self.store = store
    journal = try PlayJournal(store)
    rules = "\(Self.form) \(program)"
  }

  /// Makes the summaries that are missing, and keeps them where they can be kept: what another program that
  /// writes, or a full disk, prevents is made each time they are read.
  ///
  /// - Parameter tell: is told how many are made, of how many.
  package func complete(
    _ tell: (_ done: Int, _ total: Int) -> Void
  ) throws(JournalFailure) {
    do throws(JournalFailure) {
      try keepMissing(tell)
    } catch .busy, .full {
      return
    }
  }

  private func keepMissing(
    _ tell: (_ done: Int, _ total: Int) -> Void
  ) throws(JournalFailure) {
    let total = try store.countPlays(withoutSummaryBy: rules)
    guard total > 0 else { return }
    var done = 0
    var last: StreamHead?
    while true {
      tell(min(done, total), total)
      let plays = try store.plays(withoutSummaryBy: rules, after: last, limit: Self.portion)
      guard let newest = plays.last else { break }
      try store.keep(plays.map { Summary($0.head, summary($0)) })
      last = newest.head
      done += plays.count
    }
    tell(total, total)
  }

  /// The records of each of these people, one person after another; the next are read meanwhile.
  package func read(
    of owners: [LearnerID], _ body: (Records) -> Void
  ) throws(JournalFailure) {
    let (store, rules) = (store, rules)
    try Handover<Records, JournalFailure>().run(
      { [self] (put) throws(JournalFailure) in
        try store.readSummaries(of: owners, by: rules) { all in
          var records = Records(owner: all.owner, plays: [], unreadable: 0)
          records.plays.reserveCapacity(all.bodies.count + all.missing.count)
          for bytes in all.bodies { records.add(PlaySummary(bytes) ?? .unreadable) }
          for play in all.missing { records.add(summary(play)) }
          put(records)
        }
      }, body)
  }

  private func summary(_ play: StreamContents) -> PlaySummary {
    do throws(JournalFailure) {
      return PlaySummary(try journal.read(play.head, try play.events.get()))
    } catch {
      return .unreadable
    }
  }
}

extension PlaySummaries.Records {
  fileprivate mutating func add(_ summary: PlaySummary) {
    switch summary {
    case .record(let record): plays.append(record)
    case .nothing: break
    case .unreadable: unreadable += 1
    }
  }
}

extension Summary {
  fileprivate init(_ head: StreamHead, _ summary: PlaySummary) {
    self.init(play: head.id, lastSeq: head.lastSeq, body: summary.bytes)
  }
}
