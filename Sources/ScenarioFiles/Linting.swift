package import Scenarios

/// What there is to say about case files, for their authors.
package struct Linting {
  package struct Found {
    package var diagnostics: [Diagnostic] = []
    /// The bytes of each file that was looked at, by the path the author knows, for the excerpts.
    package var sources: [String: [UInt8]] = [:]

    package var files: Int { sources.count }
    package var errors: Int { diagnostics.count { $0.severity == .error } }
    package var warnings: Int { diagnostics.count { $0.severity == .warning } }
  }

  private let library: Library

  package init(_ library: Library) {
    self.library = library
  }

  /// Every file of the library, and what is wrong between them.
  package func everything() -> Found {
    let listing = library.list()
    var found = Found()
    for diagnostic in library.diagnostics { found.add(diagnostic, bytesFrom: diagnostic.at.file) }
    found.diagnostics += listing.diagnostics
    for path in listing.entries.map(\.path) + listing.broken.map(\.path) {
      found.add(library.load(path: path))
    }
    for path in library.folders.lessonFiles { found.add(library.loadLesson(path: path)) }
    for form in library.loadForms() { found.add(form, shown: form.path) }
    return found
  }

  /// Files and folders that were named, in any spelling, shown under the names they were given.
  ///
  /// A folder that is none of the library's is looked at as a pack, with the words, sources and facts
  /// that stand in it; so is a file of such a folder.
  package func paths(_ paths: [String]) -> Found {
    var found = Found()
    var libraries: [String: Library] = [:]
    for path in paths {
      let place = NamedPlace(path)
      let library = libraries[place.realRoot] ?? library.holding(place.realRoot)
      libraries[place.realRoot] = library
      found.look(at: place, in: library)
    }
    return found
  }
}

extension Library {
  /// The library itself if it has the folder, else one with the folder as a pack.
  fileprivate func holding(_ realRoot: String) -> Library {
    folders.all.contains { realPath($0.path) == realRoot } ? self : adding(pack: realRoot)
  }

  /// The folder as the library spells it.
  fileprivate func spelling(_ realRoot: String) -> String {
    folders.all.first { realPath($0.path) == realRoot }?.path ?? realRoot
  }
}

extension Linting.Found {
  /// Looks at a place with what the library knows.
  fileprivate mutating func look(at place: NamedPlace, in library: Library) {
    let root = library.spelling(place.realRoot)
    let words = library.diagnostics.filter { $0.at.file.hasPrefix(root + "/") }
    if let form = library.loadForms().first(where: { $0.path == root + place.rest }) {
      return add(form, shown: place.path)
    }
    if place.isVocabulary { return add(place, words.filter { $0.at.file == root + place.rest }) }
    for diagnostic in words where place.isFolder || diagnostic.severity == .error {
      let shown = place.shown(diagnostic.at.file.dropFirst(root.count))
      add(diagnostic.at(file: shown), bytesFrom: diagnostic.at.file)
    }
    let inside = root + place.rest
    if place.isLesson { return add(library.loadLesson(path: inside, shown: place.path)) }
    guard place.isFolder else { return add(library.load(place, in: root)) }
    for diagnostic in library.list().diagnostics
    where diagnostic.at.file == inside || diagnostic.at.file.hasPrefix(inside + "/") {
      diagnostics.append(
        diagnostic.at(file: place.shown(diagnostic.at.file.dropFirst(root.count))))
    }
    for var file in library.folders.caseFiles().files where file.path.hasPrefix(inside + "/") {
      file.path = place.shown(file.path.dropFirst(root.count))
      add(library.load(file))
    }
    for path in library.folders.lessonFiles where path.hasPrefix(inside + "/") {
      let shown = place.shown(path.dropFirst(root.count))
      add(library.loadLesson(path: path, shown: shown))
    }
    for form in library.loadForms() where form.path.hasPrefix(inside + "/") {
      add(form, shown: place.shown(form.path.dropFirst(root.count)))
    }
  }

  /// A form, part of which may have been said already when the library was put together.
  fileprivate mutating func add(_ form: LoadedForm, shown path: String) {
    sources[path] = form.source
    diagnostics += form.diagnostics.map { $0.at(file: path) }.filter { !diagnostics.contains($0) }
  }

  fileprivate mutating func add(_ loaded: LoadedLesson) {
    guard sources[loaded.path] == nil else { return }
    diagnostics += loaded.diagnostics
    sources[loaded.path] = loaded.source
  }

  /// A vocabulary file that was named.
  private mutating func add(_ place: NamedPlace, _ said: [Diagnostic]) {
    do throws(ReadProblem) {
      let bytes = try readFile(place.path)
      let new = said.map { $0.at(file: place.path) }.filter { !diagnostics.contains($0) }
      sources[place.path] = bytes
      diagnostics += new
    } catch {
      sources[place.path] = []
      diagnostics.append(error.diagnostic(at: place.path))
    }
  }

  /// Something about a vocabulary file; once, however many cases of its folder are looked at.
  fileprivate mutating func add(_ diagnostic: Diagnostic, bytesFrom path: String) {
    guard !diagnostics.contains(diagnostic) else { return }
    diagnostics.append(diagnostic)
    let shown = diagnostic.at.file
    if sources[shown] == nil { sources[shown] = (try? readFile(path)) ?? [] }
  }

  fileprivate mutating func add(_ loaded: LoadedCase) {
    guard sources[loaded.path] == nil else { return }
    diagnostics += loaded.diagnostics
    sources[loaded.path] = loaded.source
  }
}

extension Library {
  /// The case in a file that was named, in the form its place in the library gives it.
  fileprivate func load(_ place: NamedPlace, in root: String) -> LoadedCase {
    let known = folders.caseFiles().files.first { $0.path == root + place.rest }
    guard var file = known else { return load(path: place.path) }
    file.path = place.path
    return load(file)
  }
}

extension Diagnostic {
  /// The same under the name that the author gave the file.
  fileprivate func at(file shown: String) -> Diagnostic {
    var diagnostic = self
    if facts["path"] == at.file { diagnostic.facts["path"] = shown }
    diagnostic.at.file = shown
    return diagnostic
  }
}
