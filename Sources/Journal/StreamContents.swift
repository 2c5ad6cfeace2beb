/// A stream as it was found in a journal.
package struct StreamContents: Equatable, Sendable {
  package var head: StreamHead
  /// All events in order, or why they cannot be told.
  package var events: Result<[Envelope], JournalFailure>

  package init(head: StreamHead, events: Result<[Envelope], JournalFailure>) {
    self.head = head
    self.events = events
  }
}
