import Digests
package import Scenarios

/// Answers out of the index, as it was written last; the folders are not looked at.
extension Library {
  /// Whether the index has had every file since it last changed.
  package var isChecked: Bool { index?.brokenFiles != nil }

  /// How many files cannot be played; 0 as long as that is not known.
  package var brokenFiles: Int { index?.brokenFiles ?? 0 }

  /// The first case with the id; where the index may not know it yet, its file is read.
  package func entry(_ id: String) -> CaseEntry? {
    if let found = index?.file(id: id) { return CaseEntry(found) }
    guard !isChecked, let file = folders.caseFile(stem: id) else { return nil }
    return CaseEntry(file, IndexedCase(load(file), stamp: .unknown))
  }

  /// What choosing the next case needs to know of one; nil where the index does not know it.
  package func traits(of id: String) -> CaseTraits? { index?.file(id: id)?.content.head?.traits }

  /// The form in which a case of this id is read; nil where there is no such file.
  package func form(of id: String) -> CaseHead.Form? {
    index?.file(id: id)?.content.head?.form ?? folders.caseFile(stem: id)?.form
  }

  /// The first case that can be played at all.
  package var firstPlayable: CaseEntry? {
    let first = index?.firstPlayable.flatMap(CaseEntry.init)
    guard let first, isKept(first.head.id) else { return first }
    var other: CaseEntry?
    playable { other = other ?? $0 }
    return other
  }

  /// Whether the case is kept for a form, and so for nothing else.
  package func isKept(_ id: String) -> Bool { vocabulary.form(keeping: id) != nil }

  /// Every case that can be played in one telling at least, in the order of the library; none of those
  /// that are kept for forms.
  package func playable(_ visit: (CaseEntry) -> Void) {
    var owners: Set<String> = []
    index?.files { file in
      guard let entry = CaseEntry(file), owners.insert(entry.head.id).inserted else { return }
      if !entry.playable.isEmpty, !isKept(entry.head.id) { visit(entry) }
    }
  }

  /// Whether the index knows a case of those that ``candidates(_:)`` gives.
  package var hasCandidates: Bool { index?.hasCandidates ?? false }

  /// Every shipped library case that can be played in both tellings, in any order; none of those that are
  /// kept for forms.
  package func candidates(
    _ visit: (_ traits: CaseTraits, _ ids: ((String) -> Void) -> Void) -> Void
  ) {
    index?.candidates(without: Set(vocabulary.forms.flatMap(\.items).map(\.mini)), visit)
  }

  /// The case that was last suggested in a situation, as long as it could be suggested today.
  ///
  /// - Parameter situation: may hold what nobody should find in a file; only a digest of it is kept.
  package func suggestion(in situation: String) -> CaseEntry? {
    guard let entry = index?.suggestion(for: token(situation)).flatMap(entry),
      entry.origin == .shipped, entry.head.status == .library, entry.playable.count == 2,
      !isKept(entry.head.id)
    else { return nil }
    return entry
  }

  package func remember(suggestion id: String, in situation: String) {
    index?.keep(suggestion: id, for: token(situation))
  }

  private func token(_ situation: String) -> String { sha256Hex(Array(situation.utf8)) }
}

extension CaseEntry {
  fileprivate init?(_ file: IndexedFile) {
    self.init(file.shelf.file(file.name), file.content)
  }
}
