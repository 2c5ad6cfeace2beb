package import Cells
import Engine
import Scenarios

extension PlayScreen {
  package func draw(into canvas: inout Canvas, _ look: Look) {
    let layout = layout(look)
    if layout.transcript.size.columns > 0 {
      let transcript = transcript(look)
      let window = scrolling.window(
        rows: layout.transcript.size.rows, of: transcript.lines.count, from: transcript.fresh)
      canvas.draw(transcript.lines, in: layout.transcript, window, look)
    }
    layout.drawRule(into: &canvas, look)
    if let area = layout.wayBack {
      let lines = WayBack(data: data, look: look).lines(columns: area.size.columns)
      canvas.draw(lines.suffix(area.size.rows), in: area)
    }
    drawQuestion(into: &canvas, layout, look)
  }

  func layout(_ look: Look) -> PlayLayout {
    if case .marking = question { return PlayLayout(look, panelRows: nil) }
    return PlayLayout(look) { columns in
      QuestionPanel(screen: self, look: look, columns: columns, isTight: true).lines.count
    }
  }

  /// The messages as wide as the layout gives them room, and where those begin that came last.
  func transcript(_ look: Look) -> (lines: [ScreenLine], fresh: Int) {
    TranscriptLines(words: words(look), columns: layout(look).transcript.size.columns)
      .lines(data.play.transcript, freshFrom: data.play.freshFrom)
  }

  private func drawQuestion(into canvas: inout Canvas, _ layout: PlayLayout, _ look: Look) {
    let area = layout.panel
    let isAlone = layout.transcript.size.columns == 0
    let panel = QuestionPanel(
      screen: self, look: look, columns: area.size.columns,
      isTight: isAlone ? look.isLow : !layout.isBeside)
    let rows = area.size.rows
    let reach = panel.focusRows ?? 0..<0
    let start = reach.upperBound < rows ? 0 : reach.lowerBound - rows / 2
    let window = Scroll().window(rows: rows, of: panel.lines.count, from: start)
    canvas.draw(panel.lines, in: area, window, look, keys: nil)
    let row = (panel.focusRows?.lowerBound ?? panel.cursorRow) - window.lines.lowerBound
    canvas.cursor = Point(
      column: area.columns.lowerBound,
      row: area.rows.lowerBound + min(max(0, row + (window.above > 0 ? 1 : 0)), max(rows - 1, 0)))
  }
}
