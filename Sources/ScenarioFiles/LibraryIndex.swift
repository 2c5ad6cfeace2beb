package import Scenarios

/// What is remembered of case files, so that they need not be read at every start.
///
/// A cache: what it cannot keep or give back is only missed. Nothing it is asked fails; where its
/// storage does, it goes on with less or with nothing, and ``losses`` says so. Several programs, and
/// packs that come and go, may share one: what it holds belongs to one state of the vocabulary, and
/// questions about cases are answered for the shelves it was last opened for.
package protocol LibraryIndex: Sendable {
  /// Turns to what belongs to this state, and to these shelves in their order.
  ///
  /// - Returns: the vocabulary in this state; nil where it has not been kept.
  func open(state: String, shelves: [Shelf]) -> String?
  func keep(vocabulary: String)

  /// Grows when things that were kept are gone, so that whoever counts on them begins anew.
  var losses: Int { get }

  // Looking after the files.

  /// The state in which each file was read; nil for a file that is not known.
  func stamps(of names: [String], on shelf: Shelf) -> [FileStamp?]
  /// How many files are known.
  func count(on shelf: Shelf) -> Int
  /// Known files, in byte order, as many as the limit after the name.
  func names(on shelf: Shelf, after name: String, limit: Int) -> [String]
  /// All of them or none.
  func apply(_ changes: [IndexChange])
  /// Shelves of this state that it was not opened for.
  var shelvesAway: [Shelf] { get }
  /// Forgets every file on the shelf.
  func forget(_ shelf: Shelf)
  /// Says that every file on its shelves was looked at, and all changes have been applied.
  func settle()

  // Asking about cases.

  /// How many files cannot be played, be it that their id stands in an earlier one; nil until
  /// everything has been looked at since the last change.
  var brokenFiles: Int? { get }
  /// The first file with the id.
  func file(id: String) -> IndexedFile?
  /// Every file in the order of shelves and names.
  func files(_ visit: (IndexedFile) -> Void)
  /// The first file that can be played.
  var firstPlayable: IndexedFile? { get }
  /// Whether there is any of those that ``candidates(without:_:)`` gives.
  var hasCandidates: Bool { get }
  /// Every shipped library case with both tellings, in any order; no kind without a case.
  ///
  /// - Parameter kept: ids to be left out.
  func candidates(
    without kept: Set<String>,
    _ visit: (_ traits: CaseTraits, _ ids: ((String) -> Void) -> Void) -> Void)

  // Remembering what was worked out.

  /// The case that was last suggested in a situation, named by a token.
  func suggestion(for token: String) -> String?
  func keep(suggestion id: String, for token: String)
}

/// What is kept of a case file.
package struct IndexedCase: Equatable, Sendable {
  /// ``FileStamp/unknown`` where the file was no plain file, or changed while it was read.
  package var stamp: FileStamp
  /// The SHA-256 of the file, in hexadecimal digits.
  package var sha256: String
  /// nil where not even the head could be read.
  package var head: CaseHead?
  package var playable: [Telling]
  package var errors: Int
  package var warnings: Int

  package init(
    stamp: FileStamp, sha256: String, head: CaseHead?, playable: [Telling], errors: Int,
    warnings: Int
  ) {
    self.stamp = stamp
    self.sha256 = sha256
    self.head = head
    self.playable = playable
    self.errors = errors
    self.warnings = warnings
  }

  init(_ loaded: LoadedCase, stamp: FileStamp) {
    self.init(
      stamp: stamp, sha256: loaded.sha256, head: loaded.compilation.head,
      playable: Telling.allCases.filter { loaded.compilation.programs[$0] != nil },
      errors: loaded.diagnostics.count { $0.severity == .error },
      warnings: loaded.diagnostics.count { $0.severity == .warning })
  }
}

/// A case file with what is kept of it.
package struct IndexedFile: Equatable, Sendable {
  package var shelf: Shelf
  package var name: String
  package var content: IndexedCase

  package init(shelf: Shelf, name: String, content: IndexedCase) {
    self.shelf = shelf
    self.name = name
    self.content = content
  }
}

/// One step from what the index holds to what the folders hold.
package enum IndexChange: Equatable, Sendable {
  case put(IndexedFile)
  case remove(name: String, shelf: Shelf)
}
