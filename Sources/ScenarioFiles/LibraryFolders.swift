import Scenarios

/// The folders that cases come from, in the order in which an id that stands twice is given away.
package struct LibraryFolders: Equatable, Sendable {
  /// What the program brings with it; the only one whose hotlines and next steps are believed.
  package var shipped: String
  /// The learner's own cases; need not exist.
  package var own: String?
  /// Given on the command line.
  package var packs: [String]

  package init(shipped: String, own: String? = nil, packs: [String] = []) {
    self.shipped = shipped
    self.own = own
    self.packs = packs
  }

  /// Each folder once, however it is spelled, without a slash at its end.
  var all: [(path: String, origin: Origin)] {
    let given = [(shipped, Origin.shipped)] + (own.map { [($0, .own)] } ?? [])
    var all: [(path: String, origin: Origin)] = []
    var known: Set<String> = []
    for (path, origin) in given + packs.map({ ($0, .pack) }) {
      let end = path.lastIndex { $0 != "/" } ?? path.startIndex
      let path = path.isEmpty ? "." : String(path[...end])
      if known.insert(realPath(path) ?? path).inserted { all.append((path, origin)) }
    }
    return all
  }
}

/// Which kind of folder a case comes from.
package enum Origin: String, Codable, Sendable {
  case shipped, own, pack
}

/// A case file that has been found, not yet read.
struct CaseFile: Equatable, Sendable {
  var path: String
  var origin: Origin
  var form: CaseHead.Form

  /// The file's name without its ending: the id that the case must have.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }
}

/// The vocabulary files a folder may hold beside its cases.
enum VocabularyFile: String, CaseIterable {
  case taxonomy, sources, facts, weights, retired

  var name: String { rawValue + ".yaml" }
}

extension LibraryFolders {
  /// Every case file, folder by folder, in the order of names.
  ///
  /// Full cases stand in `cases`, one-decision cases in `minis`. Outside of the shipped folder full
  /// cases may also lie in the folder itself.
  func caseFiles() -> (files: [CaseFile], diagnostics: [Diagnostic]) {
    var files: [CaseFile] = []
    var diagnostics: [Diagnostic] = []
    for (path, origin) in all {
      do throws(ReadProblem) {
        let names = Set(try listFolder(path))
        for (name, form) in [("cases", CaseHead.Form.full), ("minis", .mini)]
        where names.contains(name) {
          files += try Self.caseFiles(in: "\(path)/\(name)", origin, form)
        }
        guard origin != .shipped else { continue }
        files += try Self.caseFiles(in: path, origin, .full).filter { !$0.isVocabulary }
      } catch {
        guard origin != .own || error != .missing else { continue }
        diagnostics.append(error.diagnostic(at: path))
      }
    }
    return (files, diagnostics)
  }

  private static func caseFiles(
    in folder: String, _ origin: Origin, _ form: CaseHead.Form
  ) throws(ReadProblem) -> [CaseFile] {
    try listFolder(folder)
      .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .map { CaseFile(path: "\(folder)/\($0)", origin: origin, form: form) }
  }
}

extension CaseFile {
  fileprivate var isVocabulary: Bool { VocabularyFile(rawValue: stem) != nil }
}
