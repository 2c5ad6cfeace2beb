import GRDB
package import Journal

extension JournalDatabase {
  /// Writes the whole journal as one file of mode 0600 that can be put in the journal's place.
  ///
  /// The file appears whole or not at all; an existing one is refused unless `overwriting`, and the
  /// journal itself always.
  package func backup(to path: String, overwriting: Bool = false) throws(JournalFailure) {
    let isAllowed = overwriting ? !Posix.areSame(path, folder.journal) : !Posix.exists(path)
    guard isAllowed else { throw .exists(path: path) }
    let draft = path + ".part"
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

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
