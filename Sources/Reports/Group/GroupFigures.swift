import Scoring

/// What a page about everybody needs to know of each person, added up person by person.
struct GroupFigures {
  /// More people than this are no list that anybody reads; the table of learners has them all.
  static let mostListed = 1_000

  /// A mean over fewer people says little, and whose it is.
  static let fewest = 5

  /// How one of the two words is spread over those of whom enough is known.
  struct Spread {
    var figures: [Double] = []
    var bands: [Band: Int] = [:]

    mutating func add(_ figure: Double?, _ band: Band?) {
      guard let figure, let band else { return }
      figures.append(figure)
      bands[band, default: 0] += 1
    }

    /// Of the mean over these people, within 0…100; nil where nobody differs.
    var interval: Interval? { Interval(meanOfPeople: figures)?.clamped(to: 0...100) }
  }

  /// One person's line.
  struct Line {
    var learner: String
    var scams: Int
    var genuine: Int
    var tellsApart: Figure?
    var staysSafe: Figure?
  }

  /// Out of 100, with its interval if there is one.
  struct Figure {
    var value: Double
    var interval: Interval?
  }

  private(set) var people = 0
  /// People with plays that count.
  private(set) var played = 0
  /// Plays that count.
  private(set) var plays = 0
  private(set) var tellsApart = Spread()
  private(set) var staysSafe = Spread()
  private(set) var leanings: [Leaning] = []
  private(set) var lines: [Line] = []
  /// Whether stories of forms are among the plays.
  private(set) var hasForms = false
  private(set) var cases = Breakdown.CaseTally()
  private(set) var believing = BelievingCurve.Tally()
  private(set) var hardest = HardestTally()

  mutating func add(_ report: LearnerReport) {
    for play in report.plays {
      hasForms = hasForms || play.form != nil
      cases.add(play)
      believing.addCounted(play)
      hardest.add(play)
    }
    let measures = Measures(report.plays)
    people += 1
    played += measures.plays > 0 ? 1 : 0
    plays += measures.plays
    let knowsTelling = measures.isEnough(for: .discrimination)
    let knowsSafety = measures.isEnough(for: .safety)
    if knowsTelling { tellsApart.add(measures.tellsApart, measures.tellsApartBand) }
    if knowsSafety { staysSafe.add(measures.staysSafe, measures.staysSafeBand) }
    if measures.isEnough(for: .bias), let bias = measures.interval(.bias) {
      leanings.append(Leaning(bias))
    }
    guard people <= Self.mostListed else { return lines = [] }
    lines.append(
      Line(
        learner: report.learner, scams: measures.scams, genuine: measures.genuine,
        tellsApart: knowsTelling
          ? measures.tellsApart.map {
            .init(value: $0, interval: measures.interval(.discrimination))
          }
          : nil,
        staysSafe: knowsSafety
          ? measures.staysSafe.map { .init(value: $0, interval: measures.interval(.safety)) } : nil)
    )
  }
}
