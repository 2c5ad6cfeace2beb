import Scenarios
import Scoring

/// Everybody together as a page: how figures are spread, never an order of merit.
package func groupHTML(_ document: ReportDocument) -> String {
  html(GroupSheet(document).blocks, document.language)
}

struct GroupSheet {
  private let document: ReportDocument
  private let words: GroupWords
  private let sheetWords: Wording
  private let people: [(report: LearnerReport, measures: Measures)]

  init(_ document: ReportDocument) {
    self.document = document
    words = .of(document.language)
    sheetWords = .of(document.language)
    people = document.learners.map { ($0, Measures($0.plays)) }
  }

  private var language: Language { document.language }
  private var plays: [PlayRecord] { people.flatMap(\.report.plays) }

  var blocks: [Block] {
    let played = people.count { $0.measures.plays > 0 }
    let counted = people.map(\.measures.plays).reduce(0, +)
    let tables = KindTables(plays: plays, kinds: document.kinds, words: .of(language)).blocks
    return [.title(words.title), .words(words.people(people.count, played, counted))]
      + spread(
        sheetWords.tellsApart, sheetWords.tellsApartMeans, .discrimination, \.tellsApart,
        \.tellsApartBand)
      + spread(
        sheetWords.staysSafe, sheetWords.staysSafeMeans, .safety, \.staysSafe, \.staysSafeBand)
      + leanings + BelievingPart(plays: plays, words: .of(language)).blocks + tables + each
      + [.words(words.closing)]
  }

  /// A mean over fewer people says little, and whose it is.
  private static let fewest = 5

  /// How one of the two words is spread over those of whom enough is known.
  private func spread(
    _ name: String, _ meaning: String, _ measure: Measure,
    _ figure: (Measures) -> Double?, _ band: (Measures) -> Band?
  ) -> [Block] {
    let known = people.map(\.measures).filter { $0.enough.contains(measure) }
    let head = [Block.heading(name), .words(meaning)]
    let counts = Block.words(words.enough(known.count, people.count - known.count))
    guard known.count >= Self.fewest else { return head + [counts] }
    let figures = known.compactMap(figure)
    let mean = figures.reduce(0, +) / Double(figures.count)
    let range =
      Interval(meanOf: figures).map { words.range(shown($0.low), shown($0.high)) }
      ?? (language == .zh ? "。" : ".")
    let bands = Band.allCases.map { one in
      (label: one.label(language), count: known.count { band($0) == one })
    }
    let listed = bands.map { "\($0.label) \($0.count)" }.joined(
      separator: language == .zh ? "，" : ", ")
    return head + [
      counts, .words(words.mean(Int(mean.rounded()), range)), .words(listed),
      .chart(.columns(words.bands(name), bands)),
    ]
  }

  private func shown(_ figure: Double) -> Int { Int(min(max(figure, 0), 100).rounded()) }

  private var leanings: [Block] {
    let known = people.compactMap { person -> Leaning? in
      guard person.measures.enough.contains(.bias) else { return nil }
      return person.measures.intervals[.bias].map(Leaning.init)
    }
    guard known.count >= Self.fewest else { return [] }
    let count = { (leaning: Leaning) in known.count { $0 == leaning } }
    return [
      .heading(words.leaning),
      .words(words.leaningCounts(count(.trusting), count(.neither), count(.suspicious))),
    ]
  }

  private var each: [Block] {
    let rows = people.map { person in
      [
        person.report.learner, String(person.measures.scams), String(person.measures.genuine),
        figure(person.measures, .discrimination, person.measures.tellsApart),
        figure(person.measures, .safety, person.measures.staysSafe),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(words.each), .words(words.eachNote), .table(columns: words.columns, rows: rows),
    ]
  }

  private func figure(_ measures: Measures, _ measure: Measure, _ value: Double?) -> String {
    guard measures.enough.contains(measure), let value else { return words.tooFew }
    let range = measures.intervals[measure].map {
      " [\(shown(100 * $0.low)), \(shown(100 * $0.high))]"
    }
    return "\(Int(value.rounded()))\(range ?? "")"
  }
}
