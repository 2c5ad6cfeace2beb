import Scenarios
import Testing

struct ConditionTests {
  private static let line = "stories/scam/nodes/friend/say/0"

  private static func tree(_ condition: String, quoted: Bool = true) -> Tree {
    Tree.library.changed { tree in
      tree["vars"] = ["asked": false, "calls": 2]
      tree["\(line)/if"] = quoted ? .quoted(condition) : .word(condition)
    }
  }

  @Test(
    arguments: [
      ("asked", .compare(counter: 3, .notEqual, 0)),
      ("calls >= 2", .compare(counter: 4, .greaterOrEqual, 2)),
      ("lost != -5", .compare(counter: 0, .notEqual, -5)),
      ("not asked", .not(.compare(counter: 3, .notEqual, 0))),
      ("has(leaked, payment_code)", .leaked(0)),
      ("visited(test)", .visited(1)),
      ("chose(test/read)", .chose(5)),
      (
        "visited(test) or asked and not visited(hello)",
        .or(.visited(1), .and(.compare(counter: 3, .notEqual, 0), .not(.visited(0))))
      ),
      ("not (asked or visited(hello))", .not(.or(.compare(counter: 3, .notEqual, 0), .visited(0)))),
    ] as [(String, Condition)])
  func `a condition means what it says`(text: String, condition: Condition) throws {
    let scam = try #require(Self.tree(text).compiled().programs[.scam])
    #expect(scam.nodes[2].lines[0].condition == condition)
  }

  @Test(
    arguments: [
      ("lost >", "V07", 5, 1), ("lost > > 2", "V07", 7, 1), ("lost >= two", "V07", 8, 3),
      ("asked = 1", "V02", 0, 5), ("calls", "V02", 0, 5), ("visited test", "V07", 8, 4),
      ("lost ＞ 2", "V02", 0, 4), ("asked or（lost > 1）", "V07", 8, 1),
      ("has(lost, password)", "V07", 4, 4), ("has(leaked, pasword)", "V01", 12, 7),
      ("chose(test)", "V07", 10, 1), ("chose(test/red)", "V01", 6, 8), ("asked asked", "V07", 6, 5),
      ("and", "V07", 0, 3), ("visited(nowhere)", "V01", 8, 7),
    ])
  func `the column is that of the word which does not fit`(
    text: String, rule: String, offset: Int, length: Int
  ) throws {
    for isQuoted in [true, false] {
      let tree = Self.tree(text, quoted: isQuoted)
      let start = tree.span("\(Self.line)/if").start.column + (isQuoted ? 1 : 0)
      let found = try #require(tree.compiled().diagnostics.first)
      #expect(found.rule == rule)
      #expect(found.at.start.column == start + offset)
      #expect(found.at.length == length)
    }
  }
}

struct TextTests {
  private static let line = "stories/scam/nodes/test/say/0/caller"

  @Test func `a text is cut into words, numbers and marks`() throws {
    let tree = Tree.library.changed {
      $0[Self.line] = both("已扣[[deadline|共 {lost} 元]]！")
    }
    let strings = tree.compiled().strings
    let entry = try #require(strings.entries.first { $0.id == "example/scam/test/say/1" })
    #expect(
      entry.texts[.zh]?.pieces == [
        .init(.words("已扣")), .init(.words("共 "), mark: "deadline"),
        .init(.counter(Counter.lost), mark: "deadline"), .init(.words(" 元"), mark: "deadline"),
        .init(.words("！")),
      ])
    #expect(entry.texts[.zh]?.words([986, 0, 0]) == "已扣共 986 元！")
  }

  @Test(
    arguments: [
      ("先[[deadline|快", "L05", 1), ("先[[deadline]]", "L05", 1), ("先[[|快]]", "L05", 1),
      ("先[[deadline|]]", "L05", 1), ("先快]]", "L05", 2), ("[[deadline|快[[deadline|点]]", "L05", 12),
      ("先[[dedline|快]]", "L05", 3), ("共 {all} 元", "L03", 3), ("共 {lost 元", "L03", 2),
    ])
  func `a broken mark is pointed at`(text: String, rule: String, offset: Int) throws {
    let tree = Tree.library.changed { $0[Self.line] = both(text) }
    let found = try #require(tree.compiled().diagnostics.first { $0.rule == rule })
    #expect(found.at.start.column == 5 + 1 + offset)
  }
}

struct HarmlessTests {
  private static func codes(_ text: String) -> [String] {
    Tree.library.changed { $0["nodes/hello/say/1/caller"] = both(text) }.compiled().codes
  }

  @Test(
    arguments: [
      "138****0000", "1XX-XXXX-0000", "(202) 555-0143", "555-0100", "+44 7700 900123",
      "6200 **** **** 0000", "1000000元", "¥ 1,234,567", "1234567 yuan", "2026-11-23", "11:52",
      "18222", "12308", "+86-10-12308", "110", "见 shop.example/a", "a@bank.example",
      "https://pay.example/x", "scamshield.gov.sg", "Thanks.Call me", "e.g. now", "12000 元",
      "986.00",
    ])
  func `what can only be invented may stand`(text: String) {
    #expect(Self.codes(text).isEmpty)
  }

  @Test(
    arguments: [
      "13912345678", "139 1234 5678", "１３９１２３４５６７８", "1391234567*", "010-6512 3456",
      "+44 20 7123 4567", "95588", "96118", "一三九一二三四五六七八", "62220212345678901", "pay.com",
      "www.shop.wow", "bank.com.cn/login", "me@mail.biz", "http://10086.site",
    ])
  func `what could be real may not`(text: String) {
    #expect(Set(Self.codes(text)) == ["P03"])
  }
}
