import Classroom
import Scenarios
import Screens
import Testing

/// What a host types.
struct HostLineTests {
  @Test(
    "words in both languages, numbers, letters and full-width signs are understood",
    arguments: [
      ("start", HostLine.word(.start)), ("  Next ", .word(.next)), ("再投", .word(.revote)),
      ("12", .numbers([12])), ("9 20 11", .numbers([9, 20, 11])),
      ("9,20，11", .numbers([9, 20, 11])),
      ("１２", .numbers([12])), ("b", .letter(1)), ("Ｃ", .letter(2)), ("?", .help), ("？", .help),
      ("", .nothing), (" \t", .nothing), ("dance", .unknown), ("start now", .unknown),
      ("1 b", .unknown), ("-1", .unknown), ("99999999999999999999", .unknown), ("Z", .unknown),
      ("½", .unknown), ("٣", .unknown), ("missing", .missing), ("缺席", .missing),
      ("results", .results(isEarly: false)), ("各自结果", .results(isEarly: false)),
      ("results now", .results(isEarly: true)), ("各自结果　现在", .results(isEarly: true)),
      ("results later", .unknown), ("Time", .time), ("时间", .time),
      ("rename Kind Kim", .rename("Kind Kim", to: nil)),
      ("改名 小雨＝林小雨", .rename("小雨", to: "林小雨")),
      ("rename Kind Kim = Ann Lee", .rename("Kind Kim", to: "Ann Lee")),
      ("rename", .unknown), ("rename =", .unknown),
      ("改名 ＝", .unknown), ("rename = Foo", .unknown), ("rename Foo =", .unknown),
      ("rename a = b = c", .rename("a", to: "b = c")),
    ])
  func lines(typed: String, meant: HostLine) {
    #expect(HostLine(typed) == meant)
  }

  @Test("every word is understood in both languages and means one thing")
  func words() {
    for language in Language.allCases {
      let words = HostWord.allCases.map { $0.word(language) }
      #expect(Set(words).count == words.count)
      for word in HostWord.allCases {
        #expect(HostLine(word.word(language)) == .word(word))
        #expect(!word.meaning(language).isEmpty)
      }
    }
  }
}
