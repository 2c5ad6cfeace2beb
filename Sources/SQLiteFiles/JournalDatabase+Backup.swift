import GRDB
package import Journal

extension JournalDatabase {
  /// Writes the whole journal as one file of mode 0600 that can be put in the journal's place.
  ///
  /// The file appears whole or not at all; an existing one is refused unless `overwriting`. The
  /// journal itself, and whatever is no plain file, is refused always.
  package func backup(to path: String, overwriting: Bool = false) throws(JournalFailure) {
    try refuse(path, overwriting: overwriting)
    let draft = "\(path).\(Posix.processID).part"
    HalfFile.goesWithProgram(draft)
    defer { HalfFile.isWhole() }
    do {
      Posix.remove(draft)
      Posix.shut(try Posix.open(draft, .new))
      try queue.vacuum(into: draft)
      try Posix.flush(draft)
      try Posix.move(draft, to: path)
      try Posix.flush(Self.parent(of: path))
    } catch {
      Posix.remove(draft)
      throw failure(error, at: path)
    }
  }

  private func refuse(_ path: String, overwriting: Bool) throws(JournalFailure) {
    switch Posix.place(path) {
    case .nothing: break
    case .other: throw .notAFile(path: path)
    case .file:
      guard !folder.files.contains(where: { Posix.areSame($0, path) }) else {
        throw .ownFile(path: path)
      }
      guard overwriting else { throw .exists(path: path) }
    }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
