import FoundationEssentials
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Testing

/// Forms in the folder of cases: what they keep for themselves, and what is said of a broken one.
struct FormsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for file in ["taxonomy", "sources", "facts", "weights", "retired", "cases/takeout"] {
      try copy(file)
    }
    for mini in ["bank-text", "boss-chat", "one-digit"] { try copy("minis/\(mini)") }
  }

  private func copy(_ file: String) throws {
    try folder.write(
      "shipped/\(file).yaml",
      try String(contentsOfFile: "\(shippedScenarios)/\(file).yaml", encoding: .utf8))
  }

  private static let form = """
    format: 1
    items:
      - {mini: bank-text, distance: near}
      - {mini: boss-chat, distance: near}

    """

  private var root: String { folder.path }
  private var folders: LibraryFolders { LibraryFolders(shipped: root + "/shipped") }

  private func library(_ version: String = "1") -> Library {
    Library(
      folders, index: IndexDatabase(in: DataFolder(path: root), version: version)
    ) { _ in [] }
  }

  @Test func `what a form lists is offered nowhere else`() throws {
    try folder.write("shipped/forms/A.yaml", Self.form)
    let library = library()
    #expect(library.diagnostics == [])
    library.check()
    #expect(library.vocabulary.forms.map(\.name) == [.a])
    #expect(library.vocabulary.form(keeping: "bank-text")?.name == .a)
    #expect(library.isKept("boss-chat") && !library.isKept("one-digit"))
    var playable: [String] = []
    library.playable { playable.append($0.head.id) }
    #expect(playable == ["takeout", "one-digit"])
    var offered: [String] = []
    library.candidates { _, ids in ids { offered.append($0) } }
    #expect(offered.sorted() == ["one-digit", "takeout"])
    // It is still there for the form.
    #expect(library.load("bank-text")?.compilation.programs.count == 2)
    library.remember(suggestion: "bank-text", in: "Lin")
    #expect(library.suggestion(in: "Lin") == nil)
  }

  @Test func `a kind of which forms keep every case is no kind to choose from`() throws {
    let more = ["one-digit", "met-online"].map { "  - {mini: \($0), distance: far}\n" }.joined()
    try copy("minis/met-online")
    try folder.write("shipped/forms/A.yaml", Self.form + more)
    let library = library()
    library.check()
    var kinds: [CaseHead.Form] = []
    library.candidates { traits, _ in kinds.append(traits.form) }
    #expect(kinds == [.full])
  }

  @Test func `where the first case is kept, the first other one stands in for it`() throws {
    try folder.write("shipped/forms/A.yaml", Self.form)
    try FileManager.default.removeItem(atPath: root + "/shipped/cases/takeout.yaml")
    let library = library()
    library.check()
    #expect(library.firstPlayable?.head.id == "one-digit")
  }

  @Test func `forms are remembered with the other vocabulary, and read anew when they change`()
    throws
  {
    try folder.write("shipped/forms/A.yaml", Self.form)
    let first = library().vocabulary
    #expect(library().vocabulary == first)
    try folder.write(
      "shipped/forms/A.yaml", Self.form.replacing("near", with: "far") + "# another one\n")
    #expect(library().vocabulary.forms.first?.spread == [.far: 2])
  }

  @Test func `only the shipped folder has forms`() throws {
    for place in ["own", "pack"] { try folder.write("\(place)/forms/A.yaml", Self.form) }
    let library = Library(
      LibraryFolders(shipped: root + "/shipped", own: root + "/own", packs: [root + "/pack"])
    ) { _ in [] }
    #expect(library.vocabulary.forms == [])
  }

  @Test func `forms are linted with their stories, by their folder and by themselves`() throws {
    try folder.write("shipped/forms/A.yaml", Self.form)
    let twice = Self.form.replacing("mini: boss-chat", with: "mini: takeout")
    try folder.write("shipped/forms/B.yaml", twice)
    let library = Library(folders) { _ in [] }
    let rules = ["M03", "M02"]
    #expect(Linting(library).everything().diagnostics.map(\.rule) == rules)
    for path in ["shipped", "shipped/forms", "shipped/forms/B.yaml"] {
      let found = Linting(library).paths(["\(root)/\(path)"])
      #expect(found.diagnostics.map(\.rule) == rules, "\(path)")
      #expect(found.sources["\(root)/shipped/forms/B.yaml"] == Array(twice.utf8), "\(path)")
    }
    #expect(Linting(library).paths(["\(root)/shipped/forms/A.yaml"]).diagnostics == [])
  }

  @Test func `a form that cannot be read is said once and used never`() throws {
    try folder.write("shipped/forms/A.yaml", Self.form.replacing("near}", with: "close}"))
    let library = Library(folders) { _ in [] }
    #expect(library.vocabulary.forms == [])
    #expect(Linting(library).everything().diagnostics.map(\.rule) == ["S03", "S03"])
  }

  @Test func `the shipped forms are parallel`() throws {
    let library = Library(LibraryFolders(shipped: shippedScenarios)) { _ in [] }
    let forms = library.vocabulary.forms
    #expect(forms.count >= 2)
    #expect(Set(forms.map(\.spread)).count == 1)
    let minis = forms.flatMap(\.items).map(\.mini)
    #expect(Set(minis).count == minis.count)
    #expect(Linting(library).paths([shippedScenarios + "/forms"]).diagnostics == [])
  }
}
