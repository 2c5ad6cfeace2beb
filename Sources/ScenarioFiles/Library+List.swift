package import Scenarios

/// Every case of a library, and what is wrong between them.
package struct Listing: Equatable, Sendable {
  /// In the order of folders, then of file names.
  package var entries: [CaseEntry] = []
  package var broken: [BrokenEntry] = []
  /// Folders that cannot be read, ids that stand twice; what concerns one file alone is in the case.
  package var diagnostics: [Diagnostic]
  /// The path of the first file with an id.
  private var owners: [String: String] = [:]

  fileprivate init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  fileprivate var isEmpty: Bool { entries.isEmpty && broken.isEmpty }

  /// Two listings are the same if they say the same.
  package static func == (one: Listing, other: Listing) -> Bool {
    (one.entries, one.broken, one.diagnostics) == (other.entries, other.broken, other.diagnostics)
  }

  /// The next file in their order.
  fileprivate mutating func add(_ file: CaseFile, _ content: IndexedCase) {
    guard var entry = CaseEntry(file, content) else {
      broken.append(BrokenEntry(path: file.path, origin: file.origin, errors: content.errors))
      return
    }
    if let owner = owners[entry.head.id] {
      entry.playable = []
      entry.errors += 1
      diagnostics.append(doubled(entry.head.id, file, owner))
    } else {
      owners[entry.head.id] = file.path
    }
    entries.append(entry)
  }
}

extension Library {
  /// Lists the library; files that are as they were when the index was written are not read.
  ///
  /// - Parameter telling: hears again and again how far it has come.
  package func list(telling: (LibraryCheck.Progress) -> Void = { _ in }) -> Listing {
    // It may turn out only while the index is read that it was damaged.
    for _ in 0..<3 {
      guard let index, let check = check(telling: telling) else { break }
      let losses = index.losses
      var listing = Listing(check.diagnostics)
      index.files { listing.add($0.shelf.file($0.name), $0.content) }
      let isWhole = !listing.isEmpty || check.progress.total == 0
      if index.losses == losses, isWhole { return listing }
    }
    return listFiles()
  }

  /// Brings the index up to date at once.
  ///
  /// - Returns: the check when it was done; nil without an index.
  @discardableResult
  package func check(
    telling: (LibraryCheck.Progress) -> Void = { _ in }
  ) -> LibraryCheck? {
    guard var check = LibraryCheck(self) else { return nil }
    while check.step() { telling(check.progress) }
    telling(check.progress)
    return check
  }

  private func listFiles() -> Listing {
    let (files, diagnostics) = folders.caseFiles()
    var listing = Listing(diagnostics)
    for file in files { listing.add(file, IndexedCase(load(file), stamp: .unknown)) }
    return listing
  }
}

/// The id stands in two files: the later one is not played, and both are named.
private func doubled(_ id: String, _ file: CaseFile, _ owner: String) -> Diagnostic {
  var span = SourceSpan(file: file.path, start: SourcePosition(line: 1, column: 1))
  if let bytes = try? readFile(file.path),
    let entry = readTree(bytes, file: file.path).tree?.entries.first(where: { $0.key == "id" })
  {
    span = entry.value.span
  }
  return Diagnostic(rule: "F09", severity: .error, at: span, facts: ["id": id, "other": owner])
}
