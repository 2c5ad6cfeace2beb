import FoundationEssentials
import ScenarioFiles
import Scenarios
import Testing

/// A library in a folder of its own: the shipped taxonomy, and cases like the sample.
struct SampleLibrary {
  let folder: TemporaryFolder

  init(cases: [String] = ["sample"]) throws {
    folder = try TemporaryFolder()
    let taxonomy = try String(contentsOfFile: "\(shippedScenarios)/taxonomy.yaml", encoding: .utf8)
    try folder.write("shipped/taxonomy.yaml", taxonomy)
    for name in ["sources.yaml", "facts.yaml", "weights.yaml", "retired.yaml"] {
      try folder.write("shipped/\(name)", try fixture(name))
    }
    for id in cases { try addCase(id) }
  }

  var folders: LibraryFolders {
    LibraryFolders(
      shipped: folder.path + "/shipped", own: folder.path + "/own", packs: [folder.path + "/pack"])
  }

  var library: Library { Library(folders) { _ in [] } }

  /// The sample under another id.
  func addCase(_ id: String, in place: String = "shipped/cases", as name: String? = nil) throws {
    let text = try fixture("cases/sample.yaml").replacing("id: sample ", with: "id: \(id) ")
    try folder.write("\(place)/\(name ?? id).yaml", text)
  }
}

struct LibraryTests {
  @Test func `a good case lists with both tellings and loads with its source`() throws {
    let sample = try SampleLibrary()
    let library = sample.library
    #expect(library.diagnostics.isEmpty)
    let entry = try #require(library.list().entries.first)
    #expect(entry.head.id == "sample")
    #expect(entry.playable == [.scam, .genuine])
    #expect(entry.origin == .shipped)
    #expect(entry.errors == 0)
    let loaded = try #require(library.load("sample"))
    #expect(loaded.compilation.programs.count == 2)
    #expect(loaded.source == Array(try fixture("cases/sample.yaml").utf8))
    #expect(loaded.sha256 == entry.sha256)
    #expect(library.load("no-such-case") == nil)
  }

  @Test func `cases come from the shipped, the own and the given folders, in this order`() throws {
    let sample = try SampleLibrary()
    try sample.addCase("mine", in: "own/cases")
    try sample.addCase("flat", in: "pack")
    let listing = sample.library.list()
    #expect(listing.entries.map(\.head.id) == ["sample", "mine", "flat"])
    #expect(listing.entries.map(\.origin) == [.shipped, .own, .pack])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test func `a folder spelled another way is the same folder`() throws {
    let sample = try SampleLibrary()
    try sample.addCase("flat", in: "pack")
    var folders = sample.folders
    folders.packs += ["shipped/", "shipped/../pack", "pack/."].map { "\(sample.folder.path)/\($0)" }
    let listing = Library(folders) { _ in [] }.list()
    #expect(listing.entries.map(\.head.id) == ["sample", "flat"])
    #expect(listing.diagnostics == [])
  }

  @Test func `an id that stands twice names both files, and the first one plays`() throws {
    let sample = try SampleLibrary()
    try sample.addCase("sample", in: "pack/cases")
    let listing = sample.library.list()
    let twice = try #require(listing.diagnostics.first)
    #expect(twice.rule == "F09")
    #expect(twice.at.file == sample.folder.path + "/pack/cases/sample.yaml")
    #expect(twice.at.start == SourcePosition(line: 3, column: 5))
    #expect(twice.facts["other"] == sample.folder.path + "/shipped/cases/sample.yaml")
    #expect(listing.entries.map(\.playable.count) == [2, 0])
    #expect(sample.library.load("sample")?.origin == .shipped)
  }

  @Test func `a folder that is missing or no folder says so, the own one may be missing`() throws {
    let sample = try SampleLibrary()
    try sample.folder.write("plain", "x")
    var folders = sample.folders
    folders.packs = [sample.folder.path + "/nowhere", sample.folder.path + "/plain"]
    let listing = Library(folders) { _ in [] }.list()
    #expect(listing.diagnostics.map(\.rule) == ["F12", "F12"])
    #expect(listing.diagnostics.map { $0.facts["kind"] } == ["missing", "file"])
    #expect(listing.entries.count == 1)
  }

  @Test func `a check's error takes its telling away, or both`() throws {
    let sample = try SampleLibrary()
    let at = SourceSpan(file: "f", start: SourcePosition(line: 1, column: 1))
    for (facts, expected) in [(["telling": "scam"], [Telling.genuine]), ([:], [])] {
      let library = Library(sample.folders) { compilation in
        [
          Diagnostic(rule: "G07", severity: .error, at: at, facts: facts),
          Diagnostic(rule: "D03", severity: .warning, at: at),
        ]
      }
      let loaded = try #require(library.load("sample"))
      #expect(Array(loaded.compilation.programs.keys) == expected)
      #expect(loaded.diagnostics.contains { $0.rule == "D03" })
      #expect(library.list().entries.first?.playable == expected)
    }
  }

  @Test(arguments: [
    ("lint: {P17: \"the loss is told of, not shown\"}\n", [], 2),
    ("lint: {G07: \"no reason can silence it\"}\n", ["P17", "S11"], 0),
    ("", ["P17"], 0),
  ])
  func `a check keeps to what the author has silenced`(
    lint: String, rules: [String], playable: Int
  ) throws {
    let sample = try SampleLibrary()
    let text = try fixture("cases/sample.yaml")
    try sample.folder.write("shipped/cases/sample.yaml", text + lint)
    let loaded = try #require(libraryMissing17(sample).load("sample"))
    #expect(loaded.diagnostics.map(\.rule).sorted() == rules)
    #expect(loaded.compilation.programs.count == playable)
  }

  @Test func `what only a library case needs is still missing in a local one`() throws {
    let sample = try SampleLibrary()
    let text = try fixture("cases/sample.yaml").replacing(
      "status: library ", with: "status: local ")
    try sample.folder.write("shipped/cases/sample.yaml", text)
    let loaded = try #require(libraryMissing17(sample).load("sample"))
    let missing = try #require(loaded.diagnostics.first { $0.rule == "P17" })
    #expect(missing.severity == .warning)
    #expect(missing.facts["stillMissing"] == "true")
    #expect(loaded.compilation.programs.count == 2)
  }

  /// A library whose every case has a loss that no path can reach.
  private func libraryMissing17(_ sample: SampleLibrary) -> Library {
    Library(sample.folders) { _ in
      let at = SourceSpan(file: "f", start: SourcePosition(line: 1, column: 1))
      return [Diagnostic(rule: "P17", severity: .error, at: at, facts: ["what": "lost"])]
    }
  }

  @Test func `a stored source compiles again, also when its case is withdrawn`() throws {
    let sample = try SampleLibrary()
    let source = Array(try fixture("cases/sample.yaml").utf8)
    try sample.folder.write("shipped/retired.yaml", "- sample\n")
    let library = sample.library
    #expect(library.load("sample")?.compilation.programs.isEmpty == true)
    let again = library.compile(storedSource: source, id: "sample", form: .full)
    #expect(again.programs.count == 2)
  }

  @Test func `a pack adds flags, signals, sources and facts, and nothing else`() throws {
    let sample = try SampleLibrary()
    let words = "{zh: \"词\", en: \"word\", explain: {zh: \"句子。\", en: \"A sentence.\"}"
    try sample.folder.write(
      "pack/taxonomy.yaml",
      """
      flags:
        local-flag: \(words)}
        deadline: \(words)}
      next_steps:
        call-110: \(words), hotline: {cn: "12345"}}

      """)
    let library = sample.library
    let taxonomy = library.vocabulary.taxonomy
    #expect(taxonomy.entry(.flags, "local-flag")?.label[.zh] == "词")
    #expect(taxonomy.entry(.flags, "deadline")?.label[.zh] != "词")
    #expect(taxonomy.entry(.nextSteps, "call-110")?.hotline[.cn] == "110")
    let told = try #require(library.diagnostics.first)
    #expect(told.at.file == sample.folder.path + "/pack/taxonomy.yaml")
    #expect(told.at.start == SourcePosition(line: 4, column: 1))
    #expect(told.facts["key"] == "next_steps")
    #expect(library.list().entries.first?.playable.count == 2)
  }

  @Test func `a pack without a vocabulary needs none, the shipped folder needs all of it`() throws {
    let sample = try SampleLibrary()
    try FileManager.default.removeItem(atPath: sample.folder.path + "/shipped/facts.yaml")
    let diagnostics = sample.library.diagnostics
    #expect(diagnostics.map(\.rule) == ["F12"])
    #expect(diagnostics.first?.at.file == sample.folder.path + "/shipped/facts.yaml")
  }
}
