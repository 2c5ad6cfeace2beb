import Cells
import Engine
import Scoring

/// What the learner believed at each decision against what was true, as a small chart and in words.
struct BeliefTrace {
  let words: DebriefWords
  let look: Look

  /// Places on the scale from trust to doubt, "can't tell" in the middle.
  private static let order = [1, 2, 3, 0, 4, 5, 6]

  func lines(columns: Int) -> [ScreenLine] {
    guard !words.trace.isEmpty else { return [] }
    let rows = zip(words.trace, words.traceLines).flatMap { believed, line in
      row(believed.belief.level, line, .plain, columns)
    }
    let isScam = words.data.record.isScam
    let truth = row(isScam ? 6 : 1, words.truth, isScam ? .danger : .safe, columns)
    let legend = [ScreenLine](look.phrases.traceLegend, .muted, columns: columns - 2)
    return [ScreenLine](look.phrases.beliefTrace, .heading, columns: columns)
      + legend.map { $0.indented(2) } + rows + truth + [ScreenLine()]
  }

  private func row(
    _ level: Int, _ words: String, _ style: Style, _ columns: Int
  ) -> [ScreenLine] {
    [ScreenLine]([TextRun(words, style)], columns: columns, after: [TextRun("  \(scale(level))  ")])
  }

  var linear: [String] {
    guard !words.trace.isEmpty else { return [] }
    return [look.phrases.beliefTrace + look.stop] + words.traceLines
      + [words.truth + look.stop]
  }

  private func scale(_ level: Int) -> String {
    let mark = look.glyphs.kind == .ascii ? "o" : "●"
    let rail = look.glyphs.kind == .ascii ? "-" : "─"
    return Self.order.map { $0 == level ? mark : rail }.joined()
  }
}
