import Cells
import Testing

struct QRCodeTests {
  private static let address = "HTTP://192.168.1.23:8080/J/K7QF42"

  @Test func `the address of a class in capitals fits beside words on a small terminal`() throws {
    let code = try #require(QRCode(Self.address))
    // Version 2, with its quiet zone.
    #expect(code.width == 25)
    #expect(code.size == Size(columns: 33, rows: 17))
    #expect(code.rows.count == 17)
    #expect(code.rows.allSatisfy { $0.count == 33 })
  }

  @Test func `three corners have the pattern that a reader looks for, the fourth has not`() throws {
    let code = try #require(QRCode(Self.address))
    let last = code.width - 7
    for (row, column) in [(0, 0), (0, last), (last, 0)] {
      let ring = (0..<7).allSatisfy {
        code.isDark(row: row, column: column + $0) && code.isDark(row: row + 6, column: column + $0)
      }
      #expect(ring && code.isDark(row: row + 3, column: column + 3))
      #expect(!code.isDark(row: row + 1, column: column + 1))
    }
    #expect((0..<7).contains { !code.isDark(row: last, column: last + $0) })
  }

  @Test func `around the code everything is light`() throws {
    let code = try #require(QRCode(Self.address))
    #expect(code.rows.prefix(2).allSatisfy { $0.allSatisfy { $0 == " " } })
    #expect(code.rows.allSatisfy { $0.hasPrefix("    ") && $0.hasSuffix("    ") })
    #expect(!code.isDark(row: -1, column: 0))
    #expect(!code.isDark(row: 0, column: code.width))
  }

  @Test func `what no code can hold gives none`() {
    #expect(QRCode(String(repeating: "x", count: 5_000)) == nil)
    #expect(QRCode("") == nil)
  }

  @Test(arguments: [0, 8, 256, 16_777_216], Theme.Palette.allCases)
  func `it is dark on light on every terminal`(colors: Int, palette: Theme.Palette) {
    for hasLightBackground in [false, true] {
      let paint = Theme(palette, colors: colors, hasLightBackground: hasLightBackground)
        .paint(Style(.code))
      let isLight = hasLightBackground || palette == .light
      if paint.foreground == -1 {
        // The terminal's own colours, turned round where they are light on dark.
        #expect(paint.attributes == (isLight ? [] : .reverse))
      } else {
        #expect([[16, 231], [0, 7]].contains([paint.foreground, paint.background]))
        #expect(paint.attributes == [])
      }
    }
  }
}
