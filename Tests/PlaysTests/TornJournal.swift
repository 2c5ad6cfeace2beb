import Journal
import TestJournals

/// A journal in which one stream cannot be read, or nothing at all where `torn` is nil.
struct TornJournal: ForwardingJournal {
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
}
