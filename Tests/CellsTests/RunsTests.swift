import Cells
import TestSupport
import Testing

struct RunsTests {
  private let start = Point(column: 0, row: 0)

  @Test func `runs of style are named with their columns`() {
    var canvas = Canvas(Size(columns: 10, rows: 2))
    canvas.put("骗", at: start, style: .danger)
    canvas.put("子", at: Point(column: 2, row: 0), style: .danger)
    canvas.put("好", at: Point(column: 4, row: 0), style: Style(.safe, [.bold, .underline]))
    canvas.put("x", at: Point(column: 9, row: 1), style: .muted)
    #expect(
      canvas.styleRuns().map(\.description) == [
        "0:0-3 danger", "0:4-5 safe+bold+underline", "1:9-9 muted",
      ])
  }

  @Test func `nothing changes from a canvas to itself`() {
    var canvas = Canvas(Size(columns: 10, rows: 2))
    canvas.put("骗子", at: start, style: .danger)
    #expect(canvas.changes(from: canvas).isEmpty)
  }

  @Test func `a change is the shortest stretch of whole glyphs`() {
    var old = Canvas(Size(columns: 10, rows: 1))
    old.put("请您转账", at: start)
    var new = old
    new.put("我", at: Point(column: 2, row: 0))
    let changes = new.changes(from: old)
    #expect(changes.map(\.text) == ["我"])
    #expect(changes.map(\.at) == [Point(column: 2, row: 0)])
  }

  @Test func `another size draws everything`() {
    let canvas = Canvas(Size(columns: 3, rows: 2))
    #expect(canvas.changes(from: Canvas(Size(columns: 4, rows: 2))).map(\.text) == ["   ", "   "])
    #expect(canvas.changes(from: nil).count == 2)
  }

  @Test func `the changes drawn over the old canvas give the new one`() {
    var random = SplitMix64(seed: 7)
    var old = Canvas(Size(columns: 12, rows: 3))
    for _ in 0..<500 {
      var new = old
      for _ in 0..<3 { scribble(on: &new, &random) }
      var drawn = old
      for run in new.changes(from: old) {
        drawn.put(run.text, at: run.at, style: run.style)
      }
      #expect(drawn == new)
      old = new
    }
  }

  private func scribble(on canvas: inout Canvas, _ random: inout SplitMix64) {
    let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      ["骗", "a", " ", "—", "📱", "e\u{301}"].randomElement(using: &random) ?? ""
    }.joined()
    let point = Point(
      column: Int.random(in: -2...12, using: &random), row: Int.random(in: 0...2, using: &random))
    let style = Style(Role.allCases.randomElement(using: &random) ?? .plain)
    canvas.put(text, at: point, style: style)
  }
}
