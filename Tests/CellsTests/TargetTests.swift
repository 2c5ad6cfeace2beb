import Cells
import Testing

struct TargetTests {
  @Test func `a click means the key of the block drawn last`() {
    var canvas = Canvas(Size(columns: 10, rows: 4))
    canvas.target(Rect(column: 0, row: 0, columns: 10, rows: 2), .enter)
    canvas.target(Rect(column: 2, row: 1, columns: 3, rows: 1), .escape)
    #expect(canvas.key(at: Point(column: 0, row: 0)) == .enter)
    #expect(canvas.key(at: Point(column: 3, row: 1)) == .escape)
    #expect(canvas.key(at: Point(column: 5, row: 1)) == .enter)
    #expect(canvas.key(at: Point(column: 5, row: 2)) == nil)
  }

  @Test func `what lies outside is no target`() {
    var canvas = Canvas(Size(columns: 10, rows: 4))
    canvas.target(Rect(column: 8, row: 3, columns: 9, rows: 9), .enter)
    canvas.target(Rect(column: 20, row: 3, columns: 9, rows: 9), .enter)
    #expect(canvas.targets.map(\.rect) == [Rect(column: 8, row: 3, columns: 2, rows: 1)])
  }
}
