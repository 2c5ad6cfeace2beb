/// Why the journal could not do what it was asked; the sentences are in `FailureSentences.swift`.
package enum JournalFailure: Error, Equatable, Sendable {
  /// Someone else wrote first: the last event was said to be `expected`, and is `found`.
  case conflict(StreamID, expected: Int, found: Int)
  case unknownStream(StreamID)
  /// A new stream was to have an id that is taken.
  case streamExists(StreamID)
  case unknownLearner(LearnerID)
  /// The learner asked to be forgotten.
  case erased(LearnerID)

  /// An event was written by a newer program than this one.
  case newerEvent(kind: String, found: Int, known: Int)
  /// The body of an old event is not what its version promises.
  case unreadable(kind: String, version: Int)
  /// A mistake of ours: there is no way, or more than one, from this version to the next.
  case brokenChain(kind: String, version: Int)

  /// The folder or the file may be read but not written.
  case readOnly(path: String)
  /// No space is left where the journal is.
  case full(path: String)
  /// Another program keeps the journal locked.
  case busy(path: String)
  /// The journal was written by a newer program; it was left as it is.
  case newer(path: String, found: Int, known: Int)
  /// The file is a sound database, but of another program; it was left as it is.
  case foreign(path: String)
  case damaged(path: String, detail: String)
  /// The folder or file cannot be made or opened at all.
  case unreachable(path: String, detail: String)
  /// Something is already where a file was to be written.
  case exists(path: String)
  /// A backup was to take the place of the journal or of a file that belongs to it.
  case ownFile(path: String)
  /// Where a file was to be written there is a folder, a link, a device or the like.
  case notAFile(path: String)
  /// Records of another machine were not taken in; nothing was changed here.
  case notImported(path: String, ImportRefusal)
  /// The records are erased, but the file still holds traces of them.
  case tracesLeft(path: String)
  /// Anything else that the storage reports.
  case failed(path: String, detail: String)
}

/// Why a file is not to be taken in.
package enum ImportRefusal: Equatable, Sendable {
  /// It is the journal that it was to be taken into.
  case ownRecords
  case missing
  case unreadable
  /// It is no journal.
  case foreign
  case damaged
  /// It was written by a newer program.
  case newer
}
