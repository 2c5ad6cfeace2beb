import Cells
import Testing

struct WidthTests {
  @Test(
    arguments: [
      ("诈", 2), ("，", 2), ("￥", 2), ("a", 1), ("─", 1), ("│", 1), ("█", 1), ("●", 1), ("★", 1),
      ("→", 1), ("…", 1), ("—", 1), ("“", 1), ("·", 1), ("①", 1), ("℃", 1), ("α", 1), ("✓", 1),
      ("¥", 1), ("📱", 2), ("e\u{301}", 1), ("👨‍👩‍👧", 6), ("\u{200B}", 0),
    ] as [(Character, Int)])
  func `a character is as wide as ncurses takes it, ambiguous ones narrow`(
    character: Character, columns: Int
  ) {
    #expect(width(of: character) == columns)
  }

  @Test func `a text is as wide as its characters together`() {
    #expect(width(of: "转 1 元试试 OK") == 14)
    #expect(width(of: "") == 0)
  }

  @Test func `what cannot be printed counts as the one column of its stand-in`() {
    #expect(width(of: "a\u{7}b") == 3)
    var canvas = Canvas(Size(columns: 4, rows: 1))
    #expect(canvas.put("a\u{7}b", at: Point(column: 0, row: 0)) == 3)
    #expect(canvas.text() == ["a\u{FFFD}b"])
  }

  @Test(
    arguments: [
      ("您好您好", 8, "您好您好"), ("您好您好", 7, "您好您…"), ("您好您好", 6, "您好…"),
      ("您好您好", 1, "…"), ("您好您好", 0, ""), ("abc", 2, "a…"),
    ])
  func `a shortened text fits and says that it was cut`(
    text: String, columns: Int, expected: String
  ) {
    #expect(shortened(text, to: columns) == expected)
  }
}
