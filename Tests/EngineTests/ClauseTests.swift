import Engine
import Scenarios
import Sketches
import Testing

struct ClauseTests {
  @Test(arguments: [
    ("Hi. Pay now, please!", ["Hi.", "Pay now,", "please!"]),
    ("您好，我是店家。两块钱退您！", ["您好，", "我是店家。", "两块钱退您！"]),
    ("一分钟；您快点？甲、乙：丙", ["一分钟；", "您快点？", "甲、", "乙：", "丙"]),
    ("one;two:three?four", ["one;", "two:", "three?", "four"]),
    ("no stop at all", ["no stop at all"]),
    ("", []),
    ("  \n ", []),
    ("真的？！是。", ["真的？！", "是。"]),
    ("Wait... what", ["Wait...", "what"]),
    ("first line\nsecond line", ["first line", "second line"]),
    ("ends.\n\nnext", ["ends.", "next"]),
    ("a,\r\nb", ["a,", "b"]),
  ])
  func `a clause ends after a stop or a line's end`(words: String, clauses: [String]) {
    #expect(MarkedText(words).clauses([]).map(\.text) == clauses)
  }

  @Test(arguments: [
    ("Pay 1,000.00 yuan", ["Pay 1,000.00 yuan"]),
    ("At 12:30, room 5", ["At 12:30,", "room 5"]),
    ("We are here 24/7. Ring", ["We are here 24/7.", "Ring"]),
    ("It costs 986. 5 people paid", ["It costs 986.", "5 people paid"]),
    ("共 1，000 元，付吧", ["共 1，000 元，", "付吧"]),
    ("Ends with 5.", ["Ends with 5."]),
    ("v1.a", ["v1.", "a"]),
  ])
  func `no clause ends between two digits`(words: String, clauses: [String]) {
    #expect(MarkedText(words).clauses([]).map(\.text) == clauses)
  }

  @Test(arguments: [
    ("转三千，一分钟内", ["转三千，", "一分钟内"]), ("周一、三千元", ["周一、", "三千元"]),
    ("½,¼", ["½,", "¼"]),
  ])
  func `a number written in words is no digit`(words: String, clauses: [String]) {
    #expect(MarkedText(words).clauses([]).map(\.text) == clauses)
  }

  @Test(arguments: [
    ("他说：“快点。”我没动。", ["他说：", "“快点。”", "我没动。"]),
    ("（先别挂，）好吗？", ["（先别挂，）", "好吗？"]),
    ("“Pay now.” Then he rang off.", ["“Pay now.”", "Then he rang off."]),
    ("(Wait!) Go", ["(Wait!)", "Go"]),
    ("《通知。》看吧", ["《通知。》", "看吧"]),
  ])
  func `a closing quote stays with the clause it closes`(words: String, clauses: [String]) {
    #expect(MarkedText(words).clauses([]).map(\.text) == clauses)
  }

  @Test func `a span overlaps every clause it touches and no other`() {
    let clauses = MarkedText("Hello. [[code|Read me the digits, quickly]] now. Bye.").clauses([])
    #expect(clauses.map(\.text) == ["Hello.", "Read me the digits,", "quickly now.", "Bye."])
    #expect(clauses.map(\.marks) == [[], ["code"], ["code"], []])
  }

  @Test func `a clause knows every span that overlaps it`() {
    let text = MarkedText("[[deadline|One minute]] and [[code|the digits]], go.")
    #expect(text.clauses([]).map(\.marks) == [["deadline", "code"], []])
  }

  @Test func `the space at the end of a span overlaps nothing`() {
    let text = MarkedText("[[code|Read them out. ]]Then wait.")
    #expect(text.clauses([]).map(\.marks) == [["code"], []])
  }

  @Test func `a counter's value is part of the words`() {
    let text = MarkedText("You paid {a}.00, [[code|in {b} minutes.]]", counters: ["a", "b"])
    #expect(text.clauses([986, 3]).map(\.text) == ["You paid 986.00,", "in 3 minutes."])
    #expect(text.clauses([986, 3]).map(\.marks) == [[], ["code"]])
  }
}
