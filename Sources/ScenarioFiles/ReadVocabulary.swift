import Digests
import Scenarios

extension LibraryFolders {
  /// Names the state of every vocabulary file there is: another state has another name.
  var vocabularyState: String {
    var state = ""
    for (folder, _) in all {
      for file in VocabularyFile.allCases {
        guard let stamp = FileStamp(path: "\(folder)/\(file.name)") else { continue }
        let place = realPath(folder) ?? folder
        state += "\(place)/\(file.name)\t\(stamp.size)\t\(stamp.modified)\t\(stamp.changed)\n"
      }
    }
    return sha256Hex(Array(state.utf8))
  }
}

/// Reads the vocabulary files of all folders.
///
/// Folders beside the shipped one may add flags, signals, sources and facts: hotlines, next steps and what
/// measures everybody alike must not be theirs to change.
func readVocabulary(_ folders: LibraryFolders) -> (Vocabulary, [Diagnostic]) {
  var reader = VocabularyReader()
  for (folder, origin) in folders.all { reader.read(folder, origin) }
  return (reader.vocabulary, reader.diagnostics)
}

private struct VocabularyReader {
  var vocabulary = Vocabulary()
  var diagnostics: [Diagnostic] = []

  mutating func read(_ folder: String, _ origin: Origin) {
    for file in VocabularyFile.allCases {
      let isNeeded = origin == .shipped && file.form == nil
      guard let tree = tree("\(folder)/\(file.name)", isNeeded: isNeeded) else { continue }
      switch (file, origin) {
      case (.taxonomy, .shipped):
        vocabulary.taxonomy = noting(compileTaxonomy(tree))
      case (.taxonomy, _):
        addTaxonomy(tree)
      case (.sources, _):
        add(noting(compileSources(tree)), to: \.sources, "source", tree)
      case (.facts, _):
        add(noting(compileFacts(tree, sources: vocabulary.sources)), to: \.facts, "fact", tree)
      case (.weights, .shipped):
        vocabulary.weights = noting(compileWeights(tree, taxonomy: vocabulary.taxonomy))
      case (.retired, .shipped):
        vocabulary.retired = noting(compileRetired(tree))
      case (.formA, .shipped), (.formB, .shipped), (.formC, .shipped):
        let form = noting(compileForm(tree, fileStem: file.form?.rawValue ?? ""))
        vocabulary.forms += [form].compactMap { $0 }
      case (.weights, _), (.retired, _), (.formA, _), (.formB, _), (.formC, _):
        break
      }
    }
  }

  /// The file's tree; nil where it cannot be read.
  ///
  /// - Parameter isNeeded: whether it is worth a word that there is none.
  private mutating func tree(_ path: String, isNeeded: Bool) -> SourceNode? {
    do throws(ReadProblem) {
      let (tree, problems) = readTree(try readFile(path), file: path)
      diagnostics += problems
      return tree
    } catch {
      if isNeeded || error != .missing { diagnostics.append(error.diagnostic(at: path)) }
      return nil
    }
  }

  private mutating func noting<Value>(_ compiled: (Value, [Diagnostic])) -> Value {
    diagnostics += compiled.1
    return compiled.0
  }

  /// Takes the flags and signals of a pack, and says of everything else that it has no effect.
  private mutating func addTaxonomy(_ tree: SourceNode) {
    guard case .mapping(let entries) = tree.value else {
      return _ = noting(compileTaxonomy(tree))
    }
    let own: Set<String> = ["flags", "signals"]
    for entry in entries where !own.contains(entry.key) {
      diagnostics.append(
        Diagnostic(
          rule: "S10", severity: .warning, at: entry.keySpan, facts: ["key": entry.key]))
    }
    let kept = SourceNode(.mapping(entries.filter { own.contains($0.key) }), at: tree.span)
    let added = noting(compileTaxonomy(kept))
    for category in [Taxonomy.Category.flags, .signals] {
      let known = Set((vocabulary.taxonomy.entries[category] ?? []).map(\.id))
      let new = (added.entries[category] ?? []).filter { !known.contains($0.id) }
      vocabulary.taxonomy.entries[category, default: []] += new
    }
  }

  /// Takes what no earlier folder has; an id that stands in two is reported at the later one.
  private mutating func add<Value>(
    _ added: [String: Value], to path: WritableKeyPath<Vocabulary, [String: Value]>,
    _ what: String, _ tree: SourceNode
  ) {
    for entry in tree.entries {
      guard let value = added[entry.key] else { continue }
      if vocabulary[keyPath: path][entry.key] == nil {
        vocabulary[keyPath: path][entry.key] = value
      } else {
        diagnostics.append(
          Diagnostic(
            rule: "S06", severity: .error, at: entry.keySpan,
            facts: ["id": entry.key, "what": what]))
      }
    }
  }
}
