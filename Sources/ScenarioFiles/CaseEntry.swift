package import Scenarios

/// What a list of cases shows of one of them.
package struct CaseEntry: Equatable, Sendable {
  package var head: CaseHead
  package var path: String
  /// The SHA-256 of the file, in hexadecimal digits.
  package var sha256: String
  package var origin: Origin
  /// Empty where an error stands in the way.
  package var playable: [Telling]
  /// How many errors and warnings there are to read about.
  package var errors: Int
  package var warnings: Int

  /// nil where not even the head could be read.
  init?(_ file: CaseFile, _ content: IndexedCase) {
    guard let head = content.head else { return nil }
    self.head = head
    path = file.path
    sha256 = content.sha256
    origin = file.origin
    playable = content.playable
    errors = content.errors
    warnings = content.warnings
  }
}

/// A file of which not even the head could be read.
package struct BrokenEntry: Equatable, Sendable {
  package var path: String
  package var origin: Origin
  package var errors: Int
}
