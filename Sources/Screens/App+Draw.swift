package import Cells

extension App {
  /// The smallest grid on which everything can be read.
  package static let smallest = Size(columns: 40, rows: 15)

  /// The whole grid: header, screen, hint bar.
  package func draw() -> Canvas {
    var canvas = Canvas(look.size)
    guard look.size.columns >= Self.smallest.columns, look.size.rows >= Self.smallest.rows else {
      let words = look.phrases.tooSmall(look.size.columns, look.size.rows)
      canvas.draw([ScreenLine](words, columns: max(look.size.columns, 1)), in: canvas.bounds)
      canvas.cursor = Point(column: 0, row: 0)
      return canvas
    }
    guard let top else { return canvas }
    header(top, &canvas)
    top.draw(into: &canvas, look)
    hints(top, &canvas)
    return canvas
  }

  private func header(_ screen: any Screen, _ canvas: inout Canvas) {
    let status = screen.status(look)
    let right = width(of: status)
    let room = look.size.columns - 2 - (right > 0 ? right + 2 : 0)
    canvas.put(
      shortened(screen.title(look), to: room), at: Point(column: 1, row: 0), style: .heading)
    canvas.put(
      status, at: Point(column: look.size.columns - 1 - right, row: 0), style: .muted)
  }

  /// Whole hints only: what does not fit is in the help.
  private func hints(_ screen: any Screen, _ canvas: inout Canvas) {
    let row = look.size.rows - 1
    if let notice {
      let words = shortened(notice, to: look.size.columns - 2)
      canvas.put(words, at: Point(column: 1, row: row), style: .danger)
      return
    }
    var column = 1
    for binding in screen.bindings(look).filter(\.isHinted) {
      let needed = width(of: binding.name) + 1 + width(of: binding.label)
      guard column + needed <= look.size.columns - 1 else { continue }
      canvas.put(binding.name, at: Point(column: column, row: row), style: Style(.hint, .bold))
      canvas.put(
        binding.label, at: Point(column: column + width(of: binding.name) + 1, row: row),
        style: .muted)
      column += needed + 3
    }
  }
}
