import Engine
import ScenarioFiles
import Scenarios
import Screens
import Testing

/// The cases the tests play: the shipped ones, and one of their own that has every channel.
enum Shelf {
  private static let folder = String(
    #filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.startIndex))

  /// The folder of the goldens.
  static let golden = folder + "/Golden"

  private static let library = Library(
    LibraryFolders(
      shipped: folder.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/scenarios",
      packs: [folder + "/Fixtures"])
  ) { inspect($0) }

  static var taxonomy: Taxonomy { library.vocabulary.taxonomy }
  static var facts: [CitedFact] {
    library.vocabulary.facts["river-rooms"].map {
      [CitedFact(fact: $0, source: library.vocabulary.sources[$0.source])]
    } ?? []
  }

  /// Compiled and walked once: that takes longer than anything else here.
  private static let compilations = Dictionary(
    uniqueKeysWithValues: ["river-room", "takeout"].map { ($0, library.load($0)?.compilation) })

  private static let stories = compilations.mapValues { compilation in
    (compilation?.programs ?? [:]).compactMapValues { try? Story($0) }
  }

  static func holds(_ id: String) -> Bool { compilations[id] != nil }

  /// A case of the shelf by its id.
  static func head(_ id: String) throws -> CaseHead {
    try #require(compilations[id]??.head)
  }

  /// A telling, or a failure that says what keeps it from being played.
  static func story(_ id: String, _ telling: Telling) throws -> Story {
    let problems = compilations[id]??.diagnostics.filter { $0.severity == .error }
    return try #require(stories[id]?[telling], "\(problems ?? [])")
  }
}
