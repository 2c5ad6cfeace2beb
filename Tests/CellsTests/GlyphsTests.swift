import Cells
import Testing

struct GlyphsTests {
  @Test(arguments: [
    (0.0, ""), (0.0625, "▌"), (0.5, "████"), (0.6, "████▊"), (1, "████████"), (2, "████████"),
    (-1, ""), (.nan, ""),
  ])
  func `a bar grows by eighths of a column`(share: Double, expected: String) {
    #expect(Glyphs.unicode.bar(share, columns: 8) == expected)
  }

  @Test func `a bar of ASCII grows by columns`() {
    #expect(Glyphs.ascii.bar(0.5, columns: 8) == "####")
    #expect(Glyphs.ascii.bar(0.04, columns: 8) == "")
  }

  @Test func `a sparkline has one column for each share`() {
    #expect(Glyphs.unicode.sparkline([0, 0.5, 1, 2, .nan]) == "▁▅██▁")
    #expect(Glyphs.ascii.sparkline([0, 0.5, 1]) == "_-#")
  }

  @Test func `the ASCII signs are ASCII`() {
    let glyphs = Glyphs.ascii
    let words = [
      glyphs.bullet, glyphs.correct, glyphs.wrong, glyphs.checked, glyphs.unchecked, glyphs.up,
      glyphs.down, glyphs.left, glyphs.right, glyphs.ellipsis, String(glyphs.pointer),
      String(glyphs.ownBar), String(glyphs.otherBar),
    ]
    let isASCII = words.joined().allSatisfy { $0.isASCII }
    #expect(isASCII)
  }
}
