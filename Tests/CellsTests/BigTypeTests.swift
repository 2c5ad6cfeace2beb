import Cells
import Testing

struct BigTypeTests {
  @Test func `a clock is three rows of one width`() throws {
    let rows = try #require(bigType("18:20", Glyphs(.unicode)))
    #expect(rows.count == 3)
    #expect(Set(rows.map { width(of: $0) }).count == 1)
  }

  @Test func `every digit looks different`() throws {
    let shapes = try (0...9).map { try #require(bigType("\($0)", Glyphs(.unicode))) }
    #expect(Set(shapes).count == 10)
  }

  @Test(arguments: ["", "12a", "十"])
  func `other words have no such type`(text: String) {
    #expect(bigType(text, Glyphs(.unicode)) == nil)
  }

  @Test func `plain signs have no such type`() {
    #expect(bigType("18:20", Glyphs(.ascii)) == nil)
  }
}
