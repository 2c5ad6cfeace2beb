import Cells
import Testing

struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
    Canvas(Size(columns: columns, rows: rows))
  }

  private func point(_ column: Int, _ row: Int = 0) -> Point { Point(column: column, row: row) }

  @Test func `text lands where it is put and says how far it went`() {
    var canvas = canvas(10, 2)
    #expect(canvas.put("诈骗 ab", at: point(1, 1)) == 7)
    #expect(canvas.text() == ["", " 诈骗 ab"])
    #expect(canvas[point(1, 1)].width == 2)
    #expect(canvas[point(2, 1)].width == 0)
  }

  @Test func `a wide glyph in the last column is left out and leaves a blank`() {
    var canvas = canvas(4)
    canvas.fill(canvas.bounds, with: "x")
    #expect(canvas.put("a骗子", at: point(0)) == 3)
    #expect(canvas.text() == ["a骗"])
    #expect(canvas[point(3)].text == " ")
  }

  @Test(arguments: [(0, "x 子"), (1, " x子"), (2, "骗x"), (3, "骗 x")])
  func `writing over one half of a wide glyph blanks the other`(column: Int, expected: String) {
    var canvas = canvas(4)
    canvas.put("骗子", at: point(0))
    canvas.put("x", at: point(column))
    #expect(canvas.text() == [expected])
  }

  @Test func `a wide glyph across two others blanks what it leaves of both`() {
    var canvas = canvas(4)
    canvas.put("骗子", at: point(0))
    canvas.put("钱", at: point(1))
    #expect(canvas.text() == [" 钱"])
    #expect((0..<4).map { canvas[point($0)].width } == [1, 2, 0, 1])
  }

  @Test func `what lies outside is not drawn`() {
    var canvas = canvas(3)
    canvas.put("骗子x", at: point(-1))
    #expect(canvas.text() == [" 子"])
    canvas.put("abc", at: point(0, 1))
    canvas.put("abc", at: point(0, -1))
    canvas.put("z", at: point(3))
    #expect(canvas.text() == [" 子"])
  }

  @Test func `a limit stops the text before it`() {
    var canvas = canvas(8)
    #expect(canvas.put("骗子骗子", at: point(1), max: 5) == 4)
    #expect(canvas.text() == [" 骗子"])
    #expect(canvas.put("x", at: point(0), max: 0) == 0)
  }

  @Test func `a canvas without cells takes everything and shows nothing`() {
    var canvas = canvas(0, 0)
    canvas.put("骗", at: point(0))
    canvas.frame(canvas.bounds, .unicode)
    #expect(canvas.text().isEmpty)
    #expect(Canvas(Size(columns: -1, rows: 2)).text() == ["", ""])
  }

  @Test func `signs that turn the direction of reading never reach a cell`() {
    var canvas = canvas(12)
    canvas.put("icbc\u{202E}moc.\u{2066}x", at: point(0))
    let scalars = canvas.text().joined().unicodeScalars
    #expect(scalars.map(String.init).joined() == "icbcmoc.x")
  }

  @Test func `line ends and tabs become spaces`() {
    var canvas = canvas(8)
    canvas.put("a\nb\tc", at: point(0))
    #expect(canvas.text() == ["a b c"])
  }

  @Test(arguments: [
    (Glyphs.unicode, ["╭──╮", "│骗│", "├──┤", "╰──╯"]), (.ascii, ["+--+", "|骗|", "+--+", "+--+"]),
  ])
  func `a frame surrounds its block`(glyphs: Glyphs, expected: [String]) {
    var canvas = canvas(4, 4)
    canvas.frame(canvas.bounds, glyphs)
    canvas.put("骗", at: point(1, 1))
    canvas.rule(row: 2, in: canvas.bounds, glyphs)
    #expect(canvas.text() == expected)
  }

  @Test func `restyling changes the look of whole glyphs and no text`() {
    var canvas = canvas(6)
    canvas.put("骗子a", at: point(0))
    canvas.restyle(Rect(column: 1, row: 0, columns: 2, rows: 1)) { Style($0.role, .underline) }
    #expect(canvas.text() == ["骗子a"])
    #expect(canvas.styleRuns().map(\.description) == ["0:0-3 plain+underline"])
  }
}
