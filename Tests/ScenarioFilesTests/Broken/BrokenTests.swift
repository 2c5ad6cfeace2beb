import Engine
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Testing

/// The table of broken files: each row is a small edit of a case that is in order.
struct BrokenTests {
  @Test(arguments: brokenText + brokenStory + brokenWalk)
  func `a broken file is told of at its place, and takes only itself away`(row: BrokenRow) throws {
    let (text, place) = try row.apply(to: fixture("cases/sample.yaml"))
    let folder = try TemporaryFolder()
    try folder.write("cases/sample.yaml", text)
    let beside = try fixture("cases/sample.yaml").replacing("id: sample ", with: "id: beside ")
    try folder.write("cases/beside.yaml", beside)
    let shared = try Self.vocabulary.get().folder.path
    let library = Library(
      LibraryFolders(shipped: shared + "/shipped", packs: [folder.path]),
      index: IndexDatabase(in: DataFolder(path: shared), version: "1")
    ) { inspect($0) }

    let loaded = try #require(library.load("sample"))
    let found = loaded.diagnostics.filter { $0.rule == row.rule && $0.at.start == place }
    let diagnostic = try #require(
      found.first, "found instead: \(loaded.diagnostics.map(Self.brief))")
    #expect(diagnostic.at.file == folder.path + "/cases/sample.yaml")
    #expect(diagnostic.severity == row.severity)
    if row.severity == .error { #expect(loaded.compilation.programs.count < 2) }
    for language in Language.allCases {
      #expect(!sentence(for: diagnostic, in: language).isEmpty)
      try expectCaret(under: place, of: diagnostic, in: text, language)
    }

    let listing = library.list()
    #expect(listing.entries.first { $0.head.id == "beside" }?.playable == [.scam, .genuine])
    #expect(library.load("beside")?.compilation.programs.count == 2)
    #expect(listing.entries.count + listing.broken.count == 2)
  }

  /// The vocabulary alone, read once for all rows.
  private static let vocabulary = Result { try SampleLibrary(cases: []) }

  /// The caret stands under the sign at the place, with Chinese signs two cells wide.
  private func expectCaret(
    under place: SourcePosition, of diagnostic: Diagnostic, in text: String, _ language: Language
  ) throws {
    let shown = report([diagnostic], language: language) { _ in Array(text.utf8) }
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 4, "\(shown)")
    #expect(lines[0].hasPrefix("\(diagnostic.at.file):\(place.line):\(place.column): "))
    #expect(lines[0].contains(diagnostic.rule))
    let source = text.split(separator: "\n", omittingEmptySubsequences: false)[place.line - 1]
    let column = lines[2].prefix { $0 == " " }.count
    var cell = 0
    let under = lines[1].unicodeScalars.first { scalar in
      defer { cell += cells(String(scalar)) }
      return cell >= column
    }
    let expected = source.unicodeScalars.dropFirst(place.column - 1).first
    if let expected, !expected.properties.isWhitespace,
      ![.control, .format].contains(expected.properties.generalCategory)
    {
      #expect(under == expected, "\(shown)")
    }
  }

  private static func brief(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.rule) \(diagnostic.at.start.line):\(diagnostic.at.start.column)"
  }
}
