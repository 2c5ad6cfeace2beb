import FoundationEssentials
import ScenarioFiles
import Scenarios
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that are broken as a whole, and things that are no files.
struct BrokenFileTests {
  @Test(
    arguments: [
      ("an empty file", [], "F02", 1, 1),
      ("a comment and nothing else", Array("# nothing\n".utf8), "F02", 1, 1),
      ("a list at the top", Array("- id: sample\n".utf8), "S03", 1, 1),
      ("a word at the top", Array("sample\n".utf8), "S03", 1, 1),
      ("no UTF-8", Array("id: sample\ntitle: ".utf8) + [0xC4, 0xE3, 0xBA, 0xC3], "F01", 2, 8),
      ("UTF-16", [0xFF, 0xFE, 0x69, 0x00], "F01", 1, 1),
      ("a zero byte", Array("id: a\u{0}b\n".utf8), "F01", 1, 6),
      ("too large", [UInt8](repeating: 0x23, count: 256 * 1024 + 1), "F10", 1, 1),
    ] as [(String, [UInt8], String, Int, Int)])
  func `a file that is no case is refused`(
    name: String, bytes: [UInt8], rule: String, line: Int, column: Int
  ) throws {
    let sample = try SampleLibrary(cases: ["beside"])
    try sample.folder.write("shipped/cases/sample.yaml", bytes)
    let loaded = try #require(sample.library.load("sample"))
    #expect(loaded.diagnostics.first?.rule == rule)
    #expect(loaded.diagnostics.first?.at.start == SourcePosition(line: line, column: column))
    try expectOnlyBeside(sample)
  }

  @Test func `ten megabytes are refused unread`() throws {
    let sample = try SampleLibrary(cases: ["beside"])
    let path = sample.folder.path + "/shipped/cases/sample.yaml"
    try sample.folder.write("shipped/cases/sample.yaml", "")
    truncate(path, 10 << 20)
    let loaded = try #require(sample.library.load("sample"))
    #expect(loaded.diagnostics.map(\.rule) == ["F10"])
    #expect(loaded.source.isEmpty)
    truncate(path, 1 << 40)
    #expect(sample.library.load("sample")?.diagnostics.map(\.rule) == ["F10"])
    try expectOnlyBeside(sample)
  }

  @Test func `more than three hundred nodes are refused at the first one too many`() throws {
    let sample = try SampleLibrary(cases: ["beside"])
    let more = (0..<300).map { "  n\($0): {stage: trust}\n" }.joined()
    let text = try fixture("cases/sample.yaml").replacing("nodes:  ", with: "nodes:\n\(more)# ")
    try sample.folder.write("shipped/cases/sample.yaml", text)
    let loaded = try #require(sample.library.load("sample"))
    let first = try #require(loaded.diagnostics.first)
    #expect(first.rule == "F10")
    #expect(first.facts["kind"] == "nodes")
    #expect(first.at.start == SourcePosition(line: 317, column: 3))
    try expectOnlyBeside(sample)
  }

  @Test func `a byte order mark and CRLF line ends are in order`() throws {
    let sample = try SampleLibrary(cases: ["beside"])
    let text = try fixture("cases/sample.yaml")
    try sample.folder.write(
      "shipped/cases/sample.yaml", "\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    let loaded = try #require(sample.library.load("sample"))
    #expect(loaded.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(loaded.compilation.programs.count == 2)
  }

  @Test(arguments: ["folder", "broken-link", "special", "missing-in-link"])
  func `what is no plain file never blocks and says what it is`(kind: String) throws {
    let sample = try SampleLibrary(cases: ["beside"])
    let path = sample.folder.path + "/shipped/cases/sample.yaml"
    switch kind {
    case "folder": #expect(mkdir(path, 0o700) == 0)
    case "special": #expect(mkfifo(path, 0o600) == 0)
    case "broken-link": #expect(symlink("nowhere.yaml", path) == 0)
    default: #expect(symlink("sample.yaml", path) == 0)
    }
    let loaded = try #require(sample.library.load("sample"))
    #expect(loaded.diagnostics.map(\.rule) == ["F12"])
    let expected = kind == "missing-in-link" ? "broken-link" : kind
    #expect(loaded.diagnostics.first?.facts["kind"] == expected)
    #expect(sentence(for: loaded.diagnostics[0], in: .zh).isEmpty == false)
    try expectOnlyBeside(sample)
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything"))
  func `a file or folder that may not be read says so`() throws {
    let sample = try SampleLibrary(cases: ["sample", "beside"])
    chmod(sample.folder.path + "/shipped/cases/sample.yaml", 0)
    #expect(sample.library.load("sample")?.diagnostics.first?.facts["kind"] == "denied")
    try expectOnlyBeside(sample)
    chmod(sample.folder.path + "/shipped/cases", 0)
    #expect(sample.library.list().diagnostics.first?.facts["kind"] == "denied")
    chmod(sample.folder.path + "/shipped/cases", 0o700)
  }

  @Test func `a withdrawn id is never used again`() throws {
    let sample = try SampleLibrary(cases: ["sample", "beside"])
    try sample.folder.write("shipped/retired.yaml", "- sample\n")
    let loaded = try #require(sample.library.load("sample"))
    let told = try #require(loaded.diagnostics.first)
    #expect(told.rule == "F09")
    #expect(told.at.start == SourcePosition(line: 3, column: 5))
    #expect(loaded.compilation.programs.isEmpty)
    #expect(sample.library.load("beside")?.compilation.programs.count == 2)
  }

  @Test func `a broken vocabulary stops nothing`() throws {
    let sample = try SampleLibrary(cases: ["sample"])
    try sample.folder.write("shipped/facts.yaml", "a: [\n")
    try sample.folder.write("shipped/weights.yaml", "\u{1B}")
    let library = sample.library
    #expect(library.diagnostics.map(\.rule) == ["F02", "F01"])
    #expect(library.list().entries.map(\.head.id) == ["sample"])
    #expect(library.load("sample")?.diagnostics.contains { $0.rule == "P01" } == true)
  }

  private func expectOnlyBeside(_ sample: SampleLibrary) throws {
    let listing = sample.library.list()
    #expect(listing.entries.filter { !$0.playable.isEmpty }.map(\.head.id) == ["beside"])
    #expect(listing.broken.count + listing.entries.count == 2)
    #expect(sample.library.load("beside")?.compilation.programs.count == 2)
  }
}
