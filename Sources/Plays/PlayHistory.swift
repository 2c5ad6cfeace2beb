package import Journal

/// All plays of a learner, or of everybody.
package struct PlayHistory: Equatable, Sendable {
  /// Oldest first.
  package var plays: [RecordedPlay]
  /// Oldest first; they count for nothing, and are kept as they are for a program that can read them.
  package var unreadable: [UnreadablePlay]

  package init(plays: [RecordedPlay], unreadable: [UnreadablePlay]) {
    self.plays = plays
    self.unreadable = unreadable
  }
}

/// A play with an event that this program cannot read, or that is missing.
package struct UnreadablePlay: Equatable, Sendable {
  package var id: StreamID
  /// What is wrong with the first such event.
  package var failure: JournalFailure

  package init(id: StreamID, failure: JournalFailure) {
    self.id = id
    self.failure = failure
  }
}
