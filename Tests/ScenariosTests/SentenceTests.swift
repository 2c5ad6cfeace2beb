import Scenarios
import Testing

struct SentenceTests {
  @Test func `every breach is told in both languages`() {
    let breaches = Breach.shape + Breach.graph + Breach.values + Breach.texts + Breach.practice
    for breach in breaches {
      let good = breach.form == .mini ? Tree.mini : .library
      for diagnostic in good.changed(breach.change).compiled(breach.form).diagnostics {
        expectSentence(diagnostic)
      }
    }
  }

  @Test(
    arguments: [
      ("F01", ["kind": "utf8"]), ("F01", ["kind": "bidi", "code": "U+202E"]),
      ("F01", ["kind": "emoji", "code": "U+200D"]), ("F02", ["kind": "open-quote"]),
      ("F02", ["kind": "after-quote"]), ("F02", ["kind": "no-colon"]), ("F02", ["kind": "escape"]),
      ("F02", ["kind": "second-colon"]), ("F02", ["kind": "dash"]), ("F02", ["kind": "empty"]),
      ("F02", ["kind": "first-sign"]), ("F02", ["kind": "open-bracket"]), ("F02", ["kind": "key"]),
      ("F02", ["kind": "indent"]), ("F02", ["kind": "other"]), ("F03", ["kind": "tab"]),
      ("F04", ["key": "title", "line": "4"]),
      ("F05", ["kind": "colon", "found": "：", "meant": ": "]), ("F05", ["kind": "space"]),
      ("F05", ["kind": "dash", "found": "－"]), ("F07", ["kind": "document"]),
      ("F07", ["kind": "anchor", "word": "&a"]), ("F09", ["id": "a", "other": "b.yaml"]),
      ("F10", ["kind": "size", "limit": "256"]), ("F10", ["kind": "depth", "limit": "32"]),
      ("F10", ["kind": "nodes", "limit": "300"]), ("F12", ["kind": "missing", "path": "a"]),
      ("F12", ["kind": "denied", "path": "a"]), ("G07", ["node": "a"]),
      ("D01", ["problem": "endless", "node": "a"]), ("D06", ["limit": "400000"]),
      ("P06", ["missing": "good"]), ("P06", ["missing": "bad"]), ("P17", ["what": "lost"]),
      ("P18", ["count": "2", "path": "a/b"]),
      ("T01", ["test": "a", "expected": "b", "found": "c"]), ("P13", ["missing": "scam"]),
    ] as [(String, [String: String])])
  func `what is found elsewhere is told in both languages`(rule: String, facts: [String: String]) {
    let span = SourceSpan(file: "a.yaml", start: SourcePosition(line: 1, column: 1))
    expectSentence(Diagnostic(rule: rule, severity: .error, at: span, facts: facts))
  }

  private func expectSentence(_ diagnostic: Diagnostic) {
    let title = Rule.named(diagnostic.rule)?.title
    #expect(title != nil)
    let (zh, en) = (sentence(for: diagnostic, in: .zh), sentence(for: diagnostic, in: .en))
    #expect(zh != title?[.zh] && en != title?[.en], "\(diagnostic.rule) has only its title")
    #expect(zh.hasSuffix("。") || zh.hasSuffix("？"), "\(zh)")
    #expect(en.hasSuffix(".") || en.hasSuffix("?"), "\(en)")
    #expect(!en.contains("  ") && !en.contains("  .") && !zh.contains("。。"), "\(zh)\n\(en)")
    #expect(
      !en.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || en.contains("\""))
  }

  @Test func `a slip of the pen is met with the word that was meant`() throws {
    let tree = Tree.library.changed { $0["stories/scam/nodes/friend/goto"] = "tset" }
    let found = try #require(tree.compiled().diagnostics.first)
    #expect(
      sentence(for: found, in: .en)
        == "There is no node or ending called tset in the scam story. Did you mean test?")
    #expect(sentence(for: found, in: .zh) == "没有叫 tset 的节点或结局（scam 故事里）。是不是想写 test？")
  }

  @Test func `what a draft still lacks is said as such`() throws {
    let found = try #require(Tree.draft.compiled().diagnostics.first { $0.rule == "P13" })
    #expect(
      sentence(for: found, in: .zh) == "还缺：只有一个故事，还差 genuine。请写上同一个开头的另一种讲法。")
    #expect(sentence(for: found, in: .en).hasPrefix("Still missing: "))
  }

  @Test func `rules have titles in both languages`() {
    for rule in Rule.all {
      #expect(rule.title[.zh]?.hasSuffix("。") == true)
      #expect(rule.title[.en]?.hasSuffix(".") == true)
    }
  }
}
