import FoundationEssentials
import ScenarioFiles
import Scenarios
import Testing

struct LintingTests {
  private let sample: SampleLibrary
  private var root: String { sample.folder.path }

  /// A library, and beside it a pack with a source and a fact of its own that its case stands on.
  init() throws {
    sample = try SampleLibrary()
    let text = try fixture("cases/sample.yaml").replacing("id: sample ", with: "id: local ")
      .replacing("people-daily-2023-06-28", with: "our-station")
      .replacing("takeout-zhejiang-1977", with: "our-fact")
    try sample.folder.write("station/cases/local.yaml", text)
    try sample.folder.write(
      "station/sources.yaml",
      try fixture("sources.yaml").replacing("people-daily-2023-06-28:", with: "our-station:"))
    try sample.folder.write(
      "station/facts.yaml",
      try fixture("facts.yaml").replacing("takeout-zhejiang-1977", with: "our-fact")
        .replacing("people-daily-2023-06-28", with: "our-station"))
  }

  private func lint(_ paths: String...) -> Linting.Found {
    let folders = LibraryFolders(shipped: root + "/shipped", own: root + "/own")
    return Linting(Library(folders) { _ in [] }).paths(paths)
  }

  @Test(arguments: [
    "station", "station/", "station//", "station/cases", "station/cases//",
    "station/../station/cases/local.yaml", "station/cases/local.yaml", "shipped/../station",
  ])
  func `a pack's own sources and facts are known, whatever of it is named`(path: String) {
    let found = lint("\(root)/\(path)")
    #expect(found.diagnostics == [])
    #expect(found.files == 1)
  }

  @Test(arguments: [
    "shipped", "shipped/", "shipped/cases", "shipped/cases/", "own/../shipped", "link",
    "link/cases/", "shipped/cases/sample.yaml",
  ])
  func `the library's own folder is no second one, however it is spelled`(path: String) throws {
    try sample.folder.write("own/minis/readme.txt", "none")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/link", withDestinationPath: root + "/shipped")
    let found = lint("\(root)/\(path)")
    #expect(found.diagnostics == [])
    #expect(found.files == 1)
  }

  @Test func `an id that is taken is said of the pack's file`() throws {
    try sample.addCase("sample", in: "station/cases")
    let found = lint(root + "/station/")
    #expect(found.diagnostics.map(\.rule) == ["F09"])
    #expect(found.diagnostics.first?.at.file == root + "/station/cases/sample.yaml")
    #expect(found.files == 2)
  }

  @Test(arguments: ["station", "station/cases/", "station/cases/local.yaml", "station/facts.yaml"])
  func `a broken vocabulary is reported in its own file`(path: String) throws {
    try sample.folder.write("station/facts.yaml", "our-fact:\n  text: [\n")
    let found = lint("\(root)/\(path)")
    let broken = try #require(found.diagnostics.first)
    #expect(broken.at.file == root + "/station/facts.yaml")
    #expect(broken.severity == .error)
    #expect(found.sources[broken.at.file] == Array("our-fact:\n  text: [\n".utf8))
  }

  @Test func `what is wrong in a vocabulary is said once for many cases of its folder`() throws {
    try sample.folder.write("station/taxonomy.yaml", "flags: [\n")
    try sample.addCase("other", in: "station/cases")
    let cases = ["local", "other"].map { "\(root)/station/cases/\($0).yaml" }
    let found = lint(cases[0], cases[1], cases[0])
    #expect(found.diagnostics.count { $0.at.file.hasSuffix("taxonomy.yaml") } == 1)
    #expect(found.files == 3)
  }

  @Test(arguments: ["taxonomy", "sources", "facts", "weights", "retired"])
  func `a vocabulary file is read as what it is`(name: String) {
    let found = lint("\(root)/shipped/\(name).yaml")
    #expect(found.diagnostics == [])
    #expect(found.files == 1)
  }

  @Test(arguments: ["nowhere", "nowhere/", "nowhere.yaml", "nowhere/facts.yaml", "cases"])
  func `a path that does not exist is an error`(path: String) {
    let found = lint("\(root)/\(path)")
    #expect(found.diagnostics.map(\.rule) == ["F12"])
    #expect(found.errors == 1)
  }

  @Test func `the whole library is looked at with its vocabulary`() throws {
    try sample.folder.write("own/facts.yaml", "[")
    let folders = LibraryFolders(shipped: root + "/shipped", own: root + "/own")
    let found = Linting(Library(folders) { _ in [] }).everything()
    #expect(found.diagnostics.map(\.at.file) == [root + "/own/facts.yaml"])
    #expect(found.sources[root + "/own/facts.yaml"] == Array("[".utf8))
    #expect(found.files == 2)
  }

  private static let lesson = """
    format: 1
    id: evening
    title: {zh: "傍晚", en: "An evening"}
    minutes: 10
    items:
      - {case: sample, mode: together, minutes: 8}
    """

  @Test func `lessons are looked at with the library, by their folder and by themselves`() throws {
    try sample.folder.write("own/lessons/evening.yaml", Self.lesson)
    try sample.folder.write(
      "own/lessons/broken.yaml", Self.lesson.replacing("case: sample", with: "case: simple"))
    let folders = LibraryFolders(shipped: root + "/shipped", own: root + "/own")
    let library = Library(folders) { _ in [] }
    #expect(library.lessonIDs == ["broken", "evening"])
    #expect(library.loadLesson("evening")?.lesson?.cases == ["sample"])
    #expect(library.loadLesson("nothing") == nil)

    let whole = Linting(library).everything()
    #expect(whole.diagnostics.map(\.rule) == ["F08", "C02"])
    for path in ["own/lessons", "own/lessons/broken.yaml", "own"] {
      let found = lint("\(root)/\(path)")
      #expect(found.diagnostics.map(\.rule) == ["F08", "C02"], "\(path)")
      #expect(
        found.diagnostics.map(\.at.file)
          == Array(repeating: root + "/own/lessons/broken.yaml", count: 2))
    }
    #expect(lint("\(root)/own/lessons/evening.yaml").diagnostics == [])
  }
}
