package import Journal
package import Scoring

/// What plays amount to, for reports about very many of them: made once of each play's events, kept beside
/// them, and read without them.
package struct PlaySummaries {
  /// What one person's plays amount to.
  package struct Records: Sendable {
    package var owner: LearnerID
    /// In the order of their plays' ids.
    package var plays: [PlayRecord]
    /// How many plays cannot be read, and count for nothing.
    package var unreadable: Int
  }

  /// Grows when the bytes of a summary, or what is made of events, change.
  static let form = 1
  /// Plays read at a time.
  private static let portion = 1_000

  private let store: any JournalStore
  private let journal: PlayJournal
  private let rules: String
  /// Of plays whose summaries another program, or a full disk, keeps from being kept.
  private var unkept: [LearnerID: [PlaySummary]] = [:]

  /// - Parameter program: names the program that makes summaries; those of others are made anew.
  package init(_ store: any JournalStore, program: String) throws(JournalFailure) {
    self.store = store
    journal = try PlayJournal(store)
    rules = "\(Self.form) \(program)"
  }

  /// Makes the summaries that are missing, and keeps them where they can be kept.
  ///
  /// - Parameter tell: is told how many are made, of how many.
  package mutating func complete(_ tell: (_ done: Int, _ total: Int) -> Void) throws(JournalFailure)
  {
    let total = try store.countPlays(withoutSummaryBy: rules)
    guard total > 0 else { return }
    var done = 0
    var last: StreamHead?
    var canKeep = true
    while true {
      tell(min(done, total), total)
      let plays = try store.plays(withoutSummaryBy: rules, after: last, limit: Self.portion)
      guard let newest = plays.last else { break }
      let made = plays.map(summary)
      if canKeep {
        canKeep = keep(zip(plays, made).map { Summary($0.head, $1) })
      }
      if !canKeep {
        for (play, summary) in zip(plays, made) {
          if let owner = play.head.owner { unkept[owner, default: []].append(summary) }
        }
      }
      last = newest.head
      done += plays.count
    }
    tell(total, total)
  }

  /// The records of each of these people, one person after another; the next are read meanwhile.
  package func read(
    of owners: [LearnerID], _ body: (Records) -> Void
  ) throws(JournalFailure) {
    let (store, unkept) = (store, unkept)
    try Handover<Records, JournalFailure>().run(
      { (put) throws(JournalFailure) in
        try store.readSummaries(of: owners) { owner, bodies in
          var records = Records(owner: owner, plays: [], unreadable: 0)
          records.plays.reserveCapacity(bodies.count)
          for bytes in bodies { records.add(PlaySummary(bytes) ?? .unreadable) }
          for summary in unkept[owner] ?? [] { records.add(summary) }
          put(records)
        }
      }, body)
  }

  /// Whether they could be kept; a report can do without.
  private func keep(_ summaries: [Summary]) -> Bool {
    (try? store.keep(summaries)) != nil
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
