/// The text of a case as it was played, kept so that the play can always be replayed and scored.
package struct CaseSource: Equatable, Sendable {
  /// 64 hexadecimal digits in lower case, made by whoever read the file.
  package var sha256: String
  /// The file, byte for byte.
  package var text: [UInt8]

  package init(sha256: String, text: [UInt8]) {
    self.sha256 = sha256
    self.text = text
  }
}
