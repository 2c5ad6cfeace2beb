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
package enum Origin: Sendable {
  case shipped, own, pack
}

/// A case file that has been found, not yet read.
struct CaseFile: Equatable, Sendable {
  var path: String
  var origin: Origin
  var form: CaseHead.Form

  /// The file's name without its ending: the id that the case must have.
  var stem: String { Self.stem(path.split(separator: "/").last ?? "") }

  static func stem(_ name: some StringProtocol) -> String {
    String(name.prefix { $0 != "." })
  }
}

/// The vocabulary files a folder may hold beside its cases.
enum VocabularyFile: String, CaseIterable {
  case taxonomy, sources, facts, weights, retired
  case formA = "forms/A"
  case formB = "forms/B"
  case formC = "forms/C"

  var name: String { rawValue + ".yaml" }

  /// The form that the file holds; nil for any other file.
  var form: TestForm.Name? {
    switch self {
    case .formA: .a
    case .formB: .b
    case .formC: .c
    case .taxonomy, .sources, .facts, .weights, .retired: nil
    }
  }
}
