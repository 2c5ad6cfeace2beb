import Digests
package import Scenarios

/// The cases a learner has: shipped ones, own ones, and packs given on the command line.
///
/// Nothing stops it: a broken file, folder or index only takes itself away, and says so.
package struct Library: Sendable {
  package let folders: LibraryFolders
  package let vocabulary: Vocabulary
  /// What there is to say about the vocabulary files.
  package let diagnostics: [Diagnostic]
  let index: (any LibraryIndex)?
  private let checks: @Sendable (Compilation) -> [Diagnostic]

  /// Reads the vocabulary, from the index where it still holds.
  ///
  /// - Parameters:
  ///   - index: nil for a library that reads every file every time.
  ///   - checks: what more there is to say of a compiled case, such as by walking through it. An
  ///     error with the fact `telling` takes that telling away, any other error both. What the
  ///     author has silenced is left out, what only a library case needs is no error elsewhere.
  package init(
    _ folders: LibraryFolders, index: (any LibraryIndex)? = nil,
    checks: @escaping @Sendable (Compilation) -> [Diagnostic]
  ) {
    self.folders = folders
    self.index = index
    self.checks = checks
    let kept = index?.open(state: folders.vocabularyState, shelves: folders.shelves)
    if let known = kept.flatMap(Vocabulary.init(packed:)) {
      vocabulary = known
      diagnostics = []
      return
    }
    (vocabulary, diagnostics) = readVocabulary(folders)
    // What has something to be said about is read again, so that it is said again.
    if diagnostics.isEmpty { index?.keep(vocabulary: vocabulary.packed) }
  }

  /// The same with one folder more, every file of it read anew.
  func adding(pack: String) -> Library {
    var folders = folders
    folders.packs.append(pack)
    return Library(folders, checks: checks)
  }

  /// The case whose file has this id for its name; the shipped one first, then in folder order.
  ///
  /// - Returns: nil where there is no such file.
  package func load(_ id: String) -> LoadedCase? {
    folders.caseFile(stem: id).map(load)
  }

  /// The ids that the case files should have, going by their names.
  package var ids: [String] { folders.caseFiles().files.map(\.stem) }

  /// The case in a file of any place, such as one an author is working on.
  ///
  /// It is a one-decision case if it lies in a folder named `minis`.
  package func load(path: String) -> LoadedCase {
    let isMini = path.split(separator: "/").dropLast().last == "minis"
    let origin = folders.all.last { path.hasPrefix($0.path + "/") }?.origin ?? .own
    return load(CaseFile(path: path, origin: origin, form: isMini ? .mini : .full))
  }

  func load(_ file: CaseFile) -> LoadedCase {
    do throws(ReadProblem) {
      let bytes = try readFile(file.path)
      let compilation = compile(
        bytes, path: file.path, form: file.form, stem: file.stem, in: vocabulary.surroundings)
      return LoadedCase(file, bytes, compilation)
    } catch {
      let compilation = Compilation(
        head: nil, programs: [:], diagnostics: [error.diagnostic(at: file.path)],
        strings: StringTable())
      return LoadedCase(file, [], compilation)
    }
  }

  /// Compiles a stored source again, for a play that began on it: with today's vocabulary, and also
  /// where the case has been withdrawn since.
  package func compile(
    storedSource bytes: [UInt8], id: String, form: CaseHead.Form
  ) -> Compilation {
    var surroundings = vocabulary.surroundings
    surroundings.retired = []
    return compile(bytes, path: "\(id).yaml", form: form, stem: id, in: surroundings)
  }

  private func compile(
    _ bytes: [UInt8], path: String, form: CaseHead.Form, stem: String,
    in surroundings: Surroundings
  ) -> Compilation {
    let (tree, problems) = readTree(bytes, file: path)
    guard let tree else {
      return Compilation(
        head: nil, programs: [:], diagnostics: problems, strings: StringTable())
    }
    var compilation = Scenarios.compile(tree, form: form, fileStem: stem, in: surroundings)
    compilation.add(problems)
    let silenced = silencedRules(tree)
    let found = checks(compilation).filter { !silenced.contains($0.rule) }
    compilation.add(found.map { weighed($0, for: compilation.head?.status ?? .library) })
    return compilation
  }
}

/// The rules that the case silences with a reason, as far as they may be.
private func silencedRules(_ tree: SourceNode) -> Set<String> {
  let entries = tree.entries.filter { $0.key == "lint" }.flatMap(\.value.entries)
  let codes = entries.filter { entry in
    guard case .scalar(let reason, _) = entry.value.value else { return false }
    return !reason.allSatisfy(\.isWhitespace) && Rule.named(entry.key)?.isFirm == false
  }
  return Set(codes.map(\.key))
}

/// What only a library case must keep is still missing in any other, and no error.
private func weighed(_ diagnostic: Diagnostic, for status: CaseStatus) -> Diagnostic {
  guard status != .library, Rule.named(diagnostic.rule)?.isForLibrary == true else {
    return diagnostic
  }
  var weighed = diagnostic
  weighed.severity = min(diagnostic.severity, .warning)
  weighed.facts["stillMissing"] = "true"
  return weighed
}

extension Compilation {
  /// Takes in what others found, and takes away what can then not be played.
  ///
  /// What the compiler has said of a telling already is not said again.
  fileprivate mutating func add(_ all: [Diagnostic]) {
    let found = all.filter { new in
      !diagnostics.contains { known in
        known.rule == new.rule && known.facts["telling"] == new.facts["telling"]
          && known.facts["node"] == new.facts["node"] && new.rule != "T01"
      }
    }
    for diagnostic in found where diagnostic.severity == .error {
      if let telling = diagnostic.facts["telling"].flatMap(Telling.init) {
        programs[telling] = nil
      } else {
        programs = [:]
      }
    }
    diagnostics = (diagnostics + found).sorted { ($0.at.start, $0.rule) < ($1.at.start, $1.rule) }
  }
}

/// A case file that was read and compiled.
package struct LoadedCase: Sendable {
  package var path: String
  package var origin: Origin
  package var form: CaseHead.Form
  /// The file's bytes, to be stored with the first play of them; empty where it cannot be read.
  package var source: [UInt8]
  /// The SHA-256 of `source`, in hexadecimal digits.
  package var sha256: String
  /// With everything there is to say about the file, and only programs that may be played.
  package var compilation: Compilation

  package var diagnostics: [Diagnostic] { compilation.diagnostics }

  /// Whether the case can do without the telling, for now: it is told the other way, is no library
  /// case, and no error stands in the way.
  package func isYetToBeTold(_ telling: Telling) -> Bool {
    let status = compilation.head?.status ?? .library
    let programs = compilation.programs
    return status != .library && programs[telling] == nil && programs[telling.twin] != nil
      && !diagnostics.contains { $0.severity == .error && $0.facts["telling"] == telling.rawValue }
  }

  init(_ file: CaseFile, _ source: [UInt8], _ compilation: Compilation) {
    path = file.path
    origin = file.origin
    form = file.form
    self.source = source
    sha256 = sha256Hex(source)
    self.compilation = compilation
  }
}
