import ScenarioFiles
import Scenarios
import Testing

struct ReportTests {
  @Test func `the caret stands under the place, Chinese counted as two cells`() {
    let source = "a: b\ntext: {zh: \"先挂断，看订单\", en: x}\n"
    #expect(
      report(source, line: 2, column: 17, length: 3) == """
        f.yaml:2:17: error G01: what is wrong
          text: {zh: "先挂断，看订单", en: x}
                              ^~~~~~

        """)
  }

  @Test func `a tab is shown as a space, and what could steer a terminal as a sign for it`() {
    let source = "a:\tb\u{1B}[31m\u{202E}c\r\nd\n"
    #expect(
      report(source, line: 1, column: 5, length: 1) == """
        f.yaml:1:5: error G01: what is wrong
          a: b\u{FFFD}[31m\u{FFFD}c
              ^

        """)
  }

  @Test func `a long line is shown around the place`() {
    let source =
      "a: " + String(repeating: "字", count: 100) + "here" + String(repeating: "尾", count: 99)
    let lines = report(source, line: 1, column: 104, length: 4).split(separator: "\n")
    #expect(lines[1].hasPrefix("  ...字"))
    #expect(lines[1].hasSuffix("尾..."))
    #expect(cells(lines[1]) <= 80)
    let caret = lines[2].prefix { $0 == " " }.count
    let before = lines[1].prefix(while: { $0 != "h" })
    #expect(caret == cells(before))
    #expect(lines[2].hasSuffix("^~~~"))
  }

  @Test func `a place beyond the text has no excerpt, and one at its end has a caret`() {
    #expect(
      report("a: b\n", line: 9, column: 1, length: 1) == "f.yaml:9:1: error G01: what is wrong\n")
    #expect(report("a: b\n", line: 1, column: 5, length: 9).hasSuffix("  a: b\n      ^\n"))
    #expect(report("", line: 1, column: 1, length: 1) == "f.yaml:1:1: error G01: what is wrong\n")
  }

  @Test func `the head is in the author's language`() {
    let diagnostic = Diagnostic(rule: "P09", severity: .warning, at: span(1, 1, 1))
    let text = ScenarioFiles.report(
      [diagnostic], language: .zh, source: { _ in nil }, sentence: { _, _ in "话。" })
    #expect(text == "f.yaml:1:1: 提醒 P09：话。\n")
  }

  @Test func `neither a file's name nor a sentence can steer the terminal`() {
    let at = SourceSpan(
      file: "a\u{1B}[2J\n.yaml", start: SourcePosition(line: 1, column: 1))
    let text = ScenarioFiles.report(
      [Diagnostic(rule: "S01", severity: .error, at: at)], language: .en, source: { _ in nil },
      sentence: { _, _ in "what\nis \u{202E}wrong" })
    #expect(text == "a\u{FFFD}[2J .yaml:1:1: error S01: what is \u{FFFD}wrong\n")
  }

  @Test func `a byte order mark takes no cell`() {
    #expect(report("\u{FEFF}a: b\n", line: 1, column: 4, length: 1).hasSuffix("  a: b\n     ^\n"))
  }

  private func report(_ source: String, line: Int, column: Int, length: Int) -> String {
    let diagnostic = Diagnostic(rule: "G01", severity: .error, at: span(line, column, length))
    return ScenarioFiles.report(
      [diagnostic], language: .en, source: { _ in Array(source.utf8) },
      sentence: { _, _ in "what is wrong" })
  }

  private func span(_ line: Int, _ column: Int, _ length: Int) -> SourceSpan {
    SourceSpan(
      file: "f.yaml", start: SourcePosition(line: line, column: column), length: length)
  }
}

/// The cells of a text of ASCII and Chinese: the other way of counting them.
func cells(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ($1.utf8.count >= 3 ? 2 : 1) }
}
