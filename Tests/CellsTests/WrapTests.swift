import Cells
import Testing

struct WrapTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var rule: String
    var text: String
    var width: Int
    var lines: [String]
    var testDescription: String { rule }
  }

  static let samples = [
    Sample(
      rule: "a stop takes the last word with it", text: "请您稍等。谢谢", width: 8,
      lines: ["请您稍", "等。谢谢"]),
    Sample(
      rule: "an opening bracket goes to the next line", text: "他今天在（家）", width: 10,
      lines: ["他今天在", "（家）"]),
    Sample(
      rule: "quotes open and close", text: "他说“好”吧", width: 5,
      lines: ["他说", "“好”", "吧"]),
    Sample(
      rule: "a dash stays whole", text: "他说到这——里停", width: 9,
      lines: ["他说到这", "——里停"]),
    Sample(
      rule: "an ellipsis stays whole and begins no line", text: "我还在想……好吧", width: 9,
      lines: ["我还在", "想……好吧"]),
    Sample(
      rule: "a percent sign stays with its number", text: "打折50%吗", width: 6,
      lines: ["打折", "50%吗"]),
    Sample(
      rule: "a sum stays whole with its currency", text: "退款￥5,000.00元", width: 12,
      lines: ["退款", "￥5,000.00元"]),
    Sample(
      rule: "a currency stays with its letters", text: "付了HK$5,000.00", width: 13,
      lines: ["付了", "HK$5,000.00"]),
    Sample(
      rule: "a sum may begin a line after a stop", text: "两盒，￥198.00", width: 8,
      lines: ["两盒，", "￥198.00"]),
    Sample(
      rule: "a wide bracket may begin a line after a letter", text: "打开APP（官方）", width: 9,
      lines: ["打开APP", "（官方）"]),
    Sample(
      rule: "a code stays whole", text: "验证码839201请勿", width: 10,
      lines: ["验证码", "839201请勿"]),
    Sample(
      rule: "a marked stretch keeps its brackets", text: "请打开[共享]吧", width: 11,
      lines: ["请打开[共", "享]吧"]),
    Sample(
      rule: "a word breaks after its hyphen", text: "a real-time talk", width: 8,
      lines: ["a real-", "time", "talk"]),
    Sample(
      rule: "an address that fits is not broken", text: "点 https://a.cn/b-c/d", width: 20,
      lines: ["点", "https://a.cn/b-c/d"]),
    Sample(
      rule: "a longer one breaks after its signs", text: "点 https://a.cn/b-c/d", width: 12,
      lines: ["点 https://", "a.cn/b-c/d"]),
    Sample(
      rule: "an apostrophe is inside its word", text: "I don’t know", width: 7,
      lines: ["I don’t", "know"]),
    Sample(
      rule: "a telephone number stays whole", text: "请打400-820-8820吧", width: 14,
      lines: ["请打", "400-820-8820吧"]),
    Sample(
      rule: "what has no break is cut", text: "abcdefghij", width: 4,
      lines: ["abcd", "efgh", "ij"]),
    Sample(
      rule: "a cut leaves no stop alone", text: "abcdefgh。", width: 8,
      lines: ["abcdefg", "h。"]),
    Sample(
      rule: "a cut leaves a dash whole", text: "abcdefg\u{A0}——", width: 9,
      lines: ["abcdefg\u{A0}", "——"]),
    Sample(
      rule: "a cut parts no character", text: "e\u{301}e\u{301}e\u{301}", width: 2,
      lines: ["e\u{301}e\u{301}", "e\u{301}"]),
    Sample(
      rule: "spaces at a break vanish", text: "one   two　三", width: 3,
      lines: ["one", "two", "三"]),
    Sample(rule: "an indent stays", text: "　　您好", width: 8, lines: ["　　您好"]),
    Sample(
      rule: "line ends are kept", text: "一\n\n二\r\n三\n", width: 8,
      lines: ["一", "", "二", "三"]),
    Sample(
      rule: "a glyph wider than the line stands alone", text: "骗子", width: 1,
      lines: ["骗", "子"]),
    Sample(rule: "nothing has no lines", text: "", width: 8, lines: []),
  ]

  @Test(arguments: samples)
  func `lines break where a reader expects it`(sample: Sample) {
    #expect(wrap(sample.text, width: sample.width).map(\.text) == sample.lines)
  }

  @Test func `a line knows where it stood in the source`() {
    let lines = wrap("请您 稍等。\n谢谢", width: 5)
    #expect(lines.map(\.text) == ["请您", "稍", "等。", "谢谢"])
    #expect(lines.map(\.range) == [0..<2, 3..<4, 4..<6, 7..<9])
  }

  @Test func `an address is broken only at its signs, whatever the library would allow`() {
    let address = "http://bank-of-china.com.safe-login.top/verify?id=12345&from=sms-95588"
    let lines = wrap("请点" + address + "，完成认证。", width: 24).map(\.text)
    for line in lines.dropLast(2) {
      #expect(line.last.map { "/?&-.".contains($0) } == true, "\(lines)")
    }
    #expect(lines.joined() == "请点" + address + "，完成认证。")
  }
}
