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
}

/// A file of which not even the head could be read.
package struct BrokenEntry: Equatable, Sendable {
  package var path: String
  package var origin: Origin
  package var errors: Int
}

/// Every case of a library, and what is wrong between them.
package struct Listing: Equatable, Sendable {
  /// In the order of folders, then of file names.
  package var entries: [CaseEntry]
  package var broken: [BrokenEntry]
  /// Folders that cannot be read, ids that stand twice; what concerns one file alone is in the case.
  package var diagnostics: [Diagnostic]
}

extension Library {
  /// Lists the library; files that are as they were when the index was written are not read.
  package func list() -> Listing {
    let (files, diagnostics) = folders.caseFiles()
    var listing = Listing(entries: [], broken: [], diagnostics: diagnostics)
    var known: [String: LibraryIndex.Indexed] = [:]
    var owners: [String: CaseFile] = [:]
    for file in files {
      let (entry, kept) = look(at: file)
      known[file.path] = kept
      guard let head = entry.head else {
        listing.broken.append(
          BrokenEntry(path: file.path, origin: file.origin, errors: entry.errors))
        continue
      }
      var listed = CaseEntry(file, head, entry)
      if let owner = owners[head.id] {
        listed.playable = []
        listed.errors += 1
        listing.diagnostics.append(doubled(head.id, file, owner))
      } else {
        owners[head.id] = file
      }
      listing.entries.append(listed)
    }
    if known.contains(where: { indexed[$0.key] != $0.value }) {
      index?.write(
        stamps, self.diagnostics.isEmpty ? vocabulary : nil, LibraryIndex.kept(indexed, known))
    }
    return listing
  }

  /// What is known of a file, and what of it the index may keep.
  private func look(
    at file: CaseFile
  ) -> (entry: LibraryIndex.Indexed, kept: LibraryIndex.Indexed?) {
    let stamp = FileStamp(path: file.path)
    if let stamp, let entry = indexed[file.path], entry.stamp == stamp,
      entry.head.map({ $0.form == file.form }) ?? true
    {
      return (entry, entry)
    }
    let entry = LibraryIndex.Indexed(load(file), stamp: stamp ?? .none)
    // A file that changed while it was being read is not kept under either of its states.
    return (entry, stamp != nil && FileStamp(path: file.path) == stamp ? entry : nil)
  }

  /// The id stands in two files: the later one is not played, and both are named.
  private func doubled(_ id: String, _ file: CaseFile, _ owner: CaseFile) -> Diagnostic {
    var span = SourceSpan(file: file.path, start: SourcePosition(line: 1, column: 1))
    if let bytes = try? readFile(file.path),
      let entry = readTree(bytes, file: file.path).tree?.entries.first(where: { $0.key == "id" })
    {
      span = entry.value.span
    }
    return Diagnostic(
      rule: "F09", severity: .error, at: span, facts: ["id": id, "other": owner.path])
  }
}

extension CaseEntry {
  fileprivate init(_ file: CaseFile, _ head: CaseHead, _ entry: LibraryIndex.Indexed) {
    self.head = head
    path = file.path
    sha256 = entry.sha256
    origin = file.origin
    playable = entry.playable
    errors = entry.errors
    warnings = entry.warnings
  }
}

extension LibraryIndex.Indexed {
  fileprivate init(_ loaded: LoadedCase, stamp: FileStamp) {
    self.stamp = stamp
    sha256 = loaded.sha256
    head = loaded.compilation.head
    playable = Telling.allCases.filter { loaded.compilation.programs[$0] != nil }
    errors = loaded.diagnostics.count { $0.severity == .error }
    warnings = loaded.diagnostics.count { $0.severity == .warning }
  }
}
