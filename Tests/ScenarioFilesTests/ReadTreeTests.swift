import ScenarioFiles
import Scenarios
import Testing

struct ReadTreeTests {
  @Test func `every value knows its line and column`() throws {
    let tree = try tree("id: a\ntitle: {zh: \"外卖\", en: 'It''s'}\nsay:\n  - me: |\n      Hello\n")
    let title = try #require(tree["title"])
    #expect(title.span.start == SourcePosition(line: 2, column: 8))
    #expect(title["zh"]?.span.start == SourcePosition(line: 2, column: 13))
    #expect(title["zh"]?.span.length == 4)
    #expect(title["en"]?.value == .scalar("It's", quoted: true))
    #expect(title["en"]?.span.start == SourcePosition(line: 2, column: 23))
    #expect(title["en"]?.span.length == 7)
    let line = try #require(tree["say"]?.items?.first)
    #expect(line["me"]?.value == .scalar("Hello\n", quoted: true))
    #expect(line["me"]?.span.start == SourcePosition(line: 4, column: 9))
  }

  @Test(arguments: ["no", "12:30", "007", "1_000", "~", "0x1F", "2026-01-01", "+986", "yes"])
  func `a scalar stays as it was written`(word: String) throws {
    #expect(try tree("a: \(word)\n")["a"]?.value == .scalar(word, quoted: false))
  }

  @Test func `a byte order mark and CRLF line ends change nothing`() throws {
    let plain = "id: a\ntitle: {zh: \"外卖\"}\ntext: |\n  Hello\n  there\nlast: x\n"
    let other = "\u{FEFF}" + plain.replacing("\n", with: "\r\n")
    #expect(try tree(plain) == tree(other))
  }

  @Test func `a key that stands twice is named at its second place, and both are read`() throws {
    let text = "a: 1\nb:\n  zh: x\n  en: y\n  \"zh\": z\nc: {k: 1, k: 2, k: 3}\na: 2\n"
    let (tree, diagnostics) = readTree(Array(text.utf8), file: "f")
    #expect(diagnostics.map(\.rule) == ["F04", "F04", "F04", "F04"])
    #expect(
      diagnostics.map { "\($0.at.start.line):\($0.at.start.column)" } == [
        "5:3", "6:11", "6:17", "7:1",
      ])
    #expect(diagnostics.map { $0.facts["line"] } == ["3", "6", "6", "1"])
    #expect(diagnostics.map { $0.facts["key"] } == ["zh", "k", "k", "a"])
    let keys = try #require(tree?.entries).map(\.key)
    #expect(keys == ["a", "b", "c", "a"])
    #expect(tree?["c"]?.entries?.map(\.value.span.start.column) == [8, 14, 20])
  }

  @Test(arguments: [
    "a: Tom & Jerry\n", "a: 138****0000\n", "a: \"*x\"\n", "a: b!\n", "a:\n  - 'it''s: {fine}'\n",
    "a: |\n  *bold* &c !d\n  --- \nb: 1\n", "a: one\n  *two\n  &three\nb: 1\n", "---\na: 1\n",
    "a: >-\n   zh：x\n\n   “y”\nb: 1\n", "# a：b *c\na: 1 # &x\n", "a: [b, c, \"d，e\"]\n",
    "a: {zh: 挂断，自己看, en: \"x\"}\n", "a: “好的。”他说\n", "a: http://x.example/\n",
    "a: ['12:30']\n", "a:\tb\n", "a: b\t# c\n", "? a\n: b\n", "a: \"one\n  two\"\nb: 1\n",
    "a: {\n  b: 1,\n  c: 2\n}\nd: 1\n",
    "- a: 1\n  b: 2\n-\n  c: 3\n- - d\n  - e\n", "a: 'x' # y\nb: \"z\"   \n",
  ])
  func `what only looks dangerous is read`(text: String) {
    let (tree, diagnostics) = readTree(Array(text.utf8), file: "f")
    #expect(diagnostics.isEmpty)
    #expect(tree != nil)
  }

  @Test func `an alias bomb is refused at its first anchor, before it is composed`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      text += "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1), ", count: 9) + "x]\n"
    }
    let (tree, diagnostics) = readTree(Array(text.utf8), file: "f")
    #expect(tree == nil)
    #expect(diagnostics.first?.rule == "F07")
    #expect(diagnostics.first?.at.start == SourcePosition(line: 1, column: 5))
  }

  @Test func `deep nesting is refused before it is composed`() {
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ] {
      let (tree, diagnostics) = readTree(Array(text.utf8), file: "f")
      #expect(tree == nil)
      #expect(diagnostics.map(\.rule) == ["F10"])
    }
  }

  @Test func `one key over and over is refused, with no tree where it is too often`() {
    for (count, rule) in [(100, "F04"), (10_000, "F04"), (100_000, "F10")] {
      let text = "a: {" + String(repeating: "k,", count: count) + "}\n"
      let (tree, diagnostics) = readTree(Array(text.utf8), file: "f")
      #expect(tree == nil)
      #expect(diagnostics.map(\.rule) == [rule])
    }
  }

  private func tree(_ text: String) throws -> SourceNode {
    let (tree, diagnostics) = readTree(Array(text.utf8), file: "f")
    #expect(diagnostics.isEmpty)
    return try #require(tree)
  }
}

extension SourceNode {
  fileprivate var entries: [SourceEntry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  fileprivate var items: [SourceNode]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  fileprivate subscript(key: String) -> SourceNode? {
    entries?.first { $0.key == key }?.value
  }
}
