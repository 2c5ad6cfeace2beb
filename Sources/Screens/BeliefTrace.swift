import Cells
import Engine
import Scoring

/// What the learner believed at each decision against what was true, as a small chart and in words.
struct BeliefTrace {
  let words: DebriefWords
  let look: Look

  /// The scale from doubt to trust, "can't tell" in the middle.
  private static let scale = [6, 5, 4, 0, 3, 2, 1]
  /// More answers than these are listed, not drawn.
  private static let widest = 16

  func lines(columns: Int) -> [ScreenLine] {
    guard !words.trace.isEmpty else { return [] }
    let isDrawn = look.layout != .compact && words.trace.count <= Self.widest
    return [ScreenLine](look.phrases.beliefTrace, .heading, columns: columns)
      + (isDrawn ? chart : list(columns)) + [ScreenLine()]
  }

  var linear: [String] {
    guard !words.trace.isEmpty else { return [] }
    return [look.phrases.beliefTrace + look.stop] + words.traceLines
      + [words.truth + look.stop]
  }

  private var isScam: Bool { words.data.record.isScam }
  private var truthStyle: Style { isScam ? .danger : .safe }

  /// One column for each answer, one row for each level; the truth is a line through its row.
  private var chart: [ScreenLine] {
    let names = Self.scale.map { look.phrases.belief($0) }
    let widest = names.map { width(of: $0) }.max() ?? 0
    let rows = zip(Self.scale, names).map { level, name in
      let isTruth = level == (isScam ? 6 : 1)
      let gap = String(repeating: " ", count: widest - width(of: name))
      let cells = words.trace.map { cell($0, level, isTruth) }
      let tail = isTruth ? [TextRun(" \(look.glyphs.left) \(words.truth)", truthStyle)] : []
      return ScreenLine(
        [TextRun("  \(gap)\(name) "), TextRun(String(look.glyphs.vertical), .muted)] + cells + tail)
    }
    return rows + [numbers(under: widest + 4)] + judged
  }

  private func cell(_ believed: Believed, _ level: Int, _ isTruth: Bool) -> TextRun {
    let rail = isTruth ? String(look.glyphs.horizontal) : " "
    guard believed.belief.level == level else {
      return TextRun(String(repeating: rail, count: 4), isTruth ? truthStyle : .muted)
    }
    let mark = believed.isJudged ? look.glyphs.judgedDot : look.glyphs.dot
    return TextRun("\(rail)\(mark)\(rail)\(rail)", isTruth ? truthStyle : .bold)
  }

  private func numbers(under indent: Int) -> ScreenLine {
    let numbers = words.trace.indices.map { place in
      let number = " \(place + 1)"
      return number + String(repeating: " ", count: 4 - number.count)
    }
    return ScreenLine(numbers.joined(), .muted).indented(indent)
  }

  /// Which answer the play is judged by.
  private var judged: [ScreenLine] {
    guard words.trace.contains(where: \.isJudged) else { return [] }
    return [ScreenLine("  \(look.glyphs.judgedDot) \(look.phrases.judgedHere)", .muted)]
  }

  /// The same where there is no room: a scale for each answer, and its words.
  private func list(_ columns: Int) -> [ScreenLine] {
    let rows = zip(words.trace, words.traceLines).flatMap { believed, line in
      row(believed.belief.level, line, .plain, columns)
    }
    let legend = [ScreenLine](look.phrases.traceLegend, .muted, columns: columns - 2)
    return legend.map { $0.indented(2) } + rows
      + row(isScam ? 6 : 1, words.truth, truthStyle, columns)
  }

  private func row(
    _ level: Int, _ words: String, _ style: Style, _ columns: Int
  ) -> [ScreenLine] {
    let scale = Self.scale.reversed().map { step in
      step == level ? look.glyphs.dot : String(look.glyphs.horizontal)
    }.joined()
    return [ScreenLine](
      [TextRun(words, style)], columns: columns, after: [TextRun("  \(scale)  ")])
  }
}
