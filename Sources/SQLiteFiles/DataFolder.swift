import Journal

/// Where everything that is recorded on this machine lies, for this user's eyes only.
package struct DataFolder: Equatable, Sendable {
  package var path: String

  package init(path: String) {
    let trimmed = path.reversed().drop { $0 == "/" }.reversed()
    self.path = trimmed.isEmpty ? "/" : String(trimmed)
  }

  /// The database; `-wal` and `-shm` files of the same name stand beside it while it is open.
  package var journal: String { path + "/journal.sqlite" }
  /// What is remembered of case files; may be deleted at any time.
  package var index: String { path + "/index.sqlite" }
  /// Says who has the folder open.
  package var lock: String { path + "/scamdrill.lock" }
  /// Every file that the journal and the index are made of or need.
  var files: [String] {
    [journal, index].flatMap { [$0, $0 + "-wal", $0 + "-shm"] } + [lock]
  }

  /// Makes the folder, with the folders above it, or makes sure that it can be written.
  ///
  /// Only a new folder gets mode 0700: an existing one, which may be a home folder or /tmp, keeps
  /// the rights that someone gave it, and the files in it are private anyhow.
  func prepare() throws(JournalFailure) {
    do throws(Posix.Refusal) {
      try makeFolders()
      try Posix.assertWritable(path)
    } catch {
      throw failure(error, at: path)
    }
  }

  /// Opens the database file for a look before SQLite does, making it where there is none.
  func journalFile() throws(JournalFailure) -> Int32 {
    do throws(Posix.Refusal) {
      return try Posix.open(journal, .created)
    } catch {
      throw failure(error, at: journal)
    }
  }

  private func makeFolders() throws(Posix.Refusal) {
    var ancestors = [path]
    while let last = ancestors.last, !Posix.isFolder(last) {
      let parent = last.lastIndex(of: "/").map { String(last[..<$0]) } ?? ""
      guard !parent.isEmpty else { break }
      ancestors.append(parent)
    }
    for folder in ancestors.reversed() where !Posix.isFolder(folder) {
      do throws(Posix.Refusal) {
        try Posix.makeFolder(folder)
      } catch {
        // Another program may have been faster.
        guard error.exists else { throw error }
        guard Posix.isFolder(folder) else { throw .notAFolder }
      }
    }
  }
}
