import ScenarioFiles
import Scenarios
import Testing

struct YetToBeToldTests {
  @Test(arguments: [
    ("draft", true), ("local", true), ("library", false),
  ])
  func `one telling is enough for all but library cases`(status: String, isEnough: Bool) throws {
    let sample = try SampleLibrary()
    let text = try fixture("cases/sample.yaml")
      .replacing("status: library ", with: "status: \(status) ")
    let genuine = try #require(text.ranges(of: "\n  genuine:\n").first)
    try sample.folder.write("shipped/cases/sample.yaml", String(text[..<genuine.lowerBound]) + "\n")
    let loaded = try #require(sample.library.load("sample"))
    #expect(loaded.isYetToBeTold(.genuine) == isEnough)
    #expect(!loaded.isYetToBeTold(.scam))
  }

  @Test func `a telling with an error is no telling yet to be written`() throws {
    let sample = try SampleLibrary()
    let text = try fixture("cases/sample.yaml")
      .replacing("status: library ", with: "status: local ")
    try sample.folder.write("shipped/cases/sample.yaml", text)
    let at = SourceSpan(file: "f", start: SourcePosition(line: 1, column: 1))
    let library = Library(sample.folders) { _ in
      [Diagnostic(rule: "G07", severity: .error, at: at, facts: ["telling": "genuine"])]
    }
    let loaded = try #require(library.load("sample"))
    #expect(loaded.compilation.programs.count == 1)
    #expect(!loaded.isYetToBeTold(.genuine))
  }
}
