package import Scenarios

/// A folder that holds case files side by side, and the form in which they are read.
package struct Shelf: Equatable, Sendable {
  /// As it was named, for people to read.
  package var path: String
  /// The same however it was named, for the index.
  package var realPath: String
  package var origin: Origin
  package var form: CaseHead.Form

  package init(path: String, realPath: String, origin: Origin, form: CaseHead.Form) {
    self.path = path
    self.realPath = realPath
    self.origin = origin
    self.form = form
  }

  /// Whether a case file may have this name here.
  func holds(_ name: String) -> Bool {
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return false }
    return !isRoot || VocabularyFile(rawValue: CaseFile.stem(name)) == nil
  }

  /// Whether vocabulary files lie beside the cases.
  var isRoot = false

  func file(_ name: String) -> CaseFile {
    CaseFile(path: "\(path)/\(name)", origin: origin, form: form)
  }
}

extension LibraryFolders {
  /// Every place where cases may lie, in the order of the folders; not all of them need be there.
  ///
  /// Full cases stand in `cases`, one-decision cases in `minis`. Outside of the shipped folder full
  /// cases may also lie in the folder itself.
  var shelves: [Shelf] {
    all.flatMap { shelves(of: $0.path, $0.origin) }
  }

  private func shelves(of path: String, _ origin: Origin) -> [Shelf] {
    let real = realPath(path) ?? path
    var shelves = [("cases", CaseHead.Form.full), ("minis", .mini)].map { name, form in
      Shelf(path: "\(path)/\(name)", realPath: "\(real)/\(name)", origin: origin, form: form)
    }
    if origin != .shipped {
      var root = Shelf(path: path, realPath: real, origin: origin, form: .full)
      root.isRoot = true
      shelves.append(root)
    }
    return shelves
  }

  /// The shelves that are there, and what keeps the others from being read.
  func openShelves() -> (shelves: [Shelf], diagnostics: [Diagnostic]) {
    var open: [Shelf] = []
    var diagnostics: [Diagnostic] = []
    for (path, origin) in all {
      do throws(ReadProblem) {
        _ = try FolderNames(path)
        for shelf in shelves(of: path, origin) where try isThere(shelf) { open.append(shelf) }
      } catch {
        guard origin != .own || error != .missing else { continue }
        diagnostics.append(error.diagnostic(at: path))
      }
    }
    return (open, diagnostics)
  }

  private func isThere(_ shelf: Shelf) throws(ReadProblem) -> Bool {
    do throws(ReadProblem) {
      _ = try FolderNames(shelf.path)
      return true
    } catch .missing {
      return false
    }
  }

  /// Every case file, shelf by shelf, in the order of names.
  func caseFiles() -> (files: [CaseFile], diagnostics: [Diagnostic]) {
    var (shelves, diagnostics) = openShelves()
    var files: [CaseFile] = []
    for shelf in shelves {
      do throws(ReadProblem) {
        files += try shelf.names().map(shelf.file)
      } catch {
        diagnostics.append(error.diagnostic(at: shelf.path))
      }
    }
    return (files, diagnostics)
  }

  /// The first file with this name, ending aside; nil where there is none.
  func caseFile(stem: String) -> CaseFile? {
    for shelf in shelves {
      let names = try? shelf.names { $0.hasPrefix(stem + ".") }
      if let name = names?.first(where: { CaseFile.stem($0) == stem }) { return shelf.file(name) }
    }
    return nil
  }
}

extension Shelf {
  /// The names of the case files here, sorted.
  fileprivate func names(
    where isWanted: (String) -> Bool = { _ in true }
  ) throws(ReadProblem) -> [String] {
    let all = try FolderNames(path)
    var names: [String] = []
    while let name = all.next() {
      if isWanted(name), holds(name) { names.append(name) }
    }
    return names.inByteOrder
  }
}

extension [String] {
  /// The one order of names, in folders as in the index.
  var inByteOrder: [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
