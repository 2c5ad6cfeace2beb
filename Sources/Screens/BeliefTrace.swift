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
    let rows = words.trace.map { believed in
      ScreenLine([
        TextRun("  \(scale(believed.belief.level))  "), TextRun(words.traceLine(believed)),
      ])
    }
    let truth = ScreenLine([
      TextRun("  \(scale(words.data.record.isScam ? 6 : 1))  ", .bold),
      TextRun(words.truth, words.data.record.isScam ? .danger : .safe),
    ])
    return [ScreenLine(look.phrases.beliefTrace, .heading)] + rows + [truth, ScreenLine()]
  }

  var linear: [String] {
    guard !words.trace.isEmpty else { return [] }
    return ["# \(look.phrases.beliefTrace)"] + words.trace.map(words.traceLine) + [words.truth]
  }

  private func scale(_ level: Int) -> String {
    let mark = look.glyphs.kind == .ascii ? "o" : "●"
    let rail = look.glyphs.kind == .ascii ? "-" : "─"
    return Self.order.map { $0 == level ? mark : rail }.joined()
  }
}
