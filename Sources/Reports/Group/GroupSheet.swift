import Scenarios
import Scoring

/// Everybody together as a page: how figures are spread, never an order of merit.
package struct GroupReport: ReportWriter {
  private let frame: ReportFrame
  /// Whether people stand under the names that the reader asked for.
  private let isNamed: Bool
  private var figures = GroupFigures()

  package init(_ frame: ReportFrame, isNamed: Bool = false) {
    self.frame = frame
    self.isNamed = isNamed
  }

  package mutating func add(_ learner: LearnerReport) -> String {
    figures.add(learner)
    return ""
  }

  package mutating func end() -> String {
    html(GroupSheet(figures: figures, frame: frame, isNamed: isNamed).blocks, frame.language)
  }
}

struct GroupSheet {
  var figures: GroupFigures
  var frame: ReportFrame
  var isNamed: Bool

  private var language: Language { frame.language }
  private var words: GroupWords { .of(language) }
  private var sheetWords: Wording { .of(language) }

  var blocks: [Block] {
    let scope = frame.scope.map { [Block.words($0)] } ?? []
    guard figures.people > 0 else {
      return [.title(words.title)] + scope + [.words(sheetWords.nobody(frame))]
    }
    let banner = isNamed && figures.people <= GroupFigures.mostListed
    return [Block.title(words.title)]
      + (banner ? [.paragraph(Words(strong: ClassWording.of(language).namesInside))] : [])
      + scope + [.words(words.people(figures.people, figures.played, figures.plays))]
      + spread(sheetWords.tellsApart, sheetWords.tellsApartMeans, figures.tellsApart)
      + spread(sheetWords.staysSafe, sheetWords.staysSafeMeans, figures.staysSafe)
      + leanings + (figures.hasForms ? [.words(words.formsElsewhere)] : [])
      + BelievingPart(tally: figures.believing, words: .of(language)).blocks
      + KindTables(figures.cases, frame).blocks
      + HardestTables(tally: figures.hardest, frame: frame).blocks + each
      + [.words(words.closing)]
  }

  private func spread(
    _ name: String, _ meaning: String, _ spread: GroupFigures.Spread
  ) -> [Block] {
    let known = spread.figures
    let head = [Block.heading(name), .words(meaning)]
    let counts = Block.words(words.enough(known.count, figures.people - known.count))
    guard known.count >= GroupFigures.fewest else { return head + [counts] }
    let mean = known.reduce(0, +) / Double(known.count)
    let range =
      spread.interval.map { words.range(shown($0.low), shown($0.high)) }
      ?? (language == .zh ? "。" : ".")
    let bands = Band.allCases.map { one in
      (label: one.label(language), count: spread.bands[one] ?? 0)
    }
    let listed = bands.map { "\($0.label) \($0.count.grouped)" }.joined(
      separator: language == .zh ? "，" : ", ")
    return head + [
      counts, .words(words.mean(Int(mean.rounded()), range)), .words(listed),
      .chart(.columns(words.bands(name), bands)),
    ]
  }

  private func shown(_ figure: Double) -> Int { Int(min(max(figure, 0), 100).rounded()) }

  private var leanings: [Block] {
    let known = figures.leanings
    guard known.count >= GroupFigures.fewest else { return [] }
    let count = { (leaning: Leaning) in known.count { $0 == leaning } }
    return [
      .heading(words.leaning),
      .words(words.leaningCounts(count(.trusting), count(.neither), count(.suspicious))),
    ]
  }

  private var each: [Block] {
    guard !figures.lines.isEmpty else {
      return [.heading(words.each), .words(words.tooManyToList(GroupFigures.mostListed))]
    }
    let rows = figures.lines.map { line in
      [
        line.learner, String(line.scams), String(line.genuine), figure(line.tellsApart),
        figure(line.staysSafe),
      ]
    }
    return [
      .heading(words.each), .words(words.eachNote), .table(columns: words.columns, rows: rows),
    ]
  }

  private func figure(_ figure: GroupFigures.Figure?) -> String {
    guard let figure else { return words.tooFew }
    let range = figure.interval.map {
      " [\(shown(100 * $0.low)), \(shown(100 * $0.high))]"
    }
    return "\(Int(figure.value.rounded()))\(range ?? "")"
  }
}
