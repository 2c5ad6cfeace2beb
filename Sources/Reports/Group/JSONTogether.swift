import Scenarios
import Scoring

/// Everybody together as it stands in the JSON report: what the page about everybody says, as numbers.
///
/// What fewer than five people or plays stand behind is null, or left out of its list.
struct JSONTogether: Encodable {
  private struct Spread: Encodable {
    var people: Int
    var mean: Double?
    var low: Double?
    var high: Double?
    /// How many people are in each band.
    var bands: [String: Int]?

    init(_ spread: GroupFigures.Spread) {
      let known = spread.figures
      people = known.count
      guard known.count >= GroupFigures.fewest else { return }
      mean = (known.reduce(0, +) / Double(known.count)).finite
      let interval = spread.interval
      low = interval?.low.finite
      high = interval?.high.finite
      bands = Dictionary(
        uniqueKeysWithValues: Band.allCases.map { ("\($0)", spread.bands[$0] ?? 0) })
    }

    private enum CodingKeys: String, CodingKey {
      case people, mean, low, high, bands
    }

    // An optional given to `encode` is written as null; left to the compiler it would be left out.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(people, forKey: .people)
      try container.encode(mean, forKey: .mean)
      try container.encode(low, forKey: .low)
      try container.encode(high, forKey: .high)
      try container.encode(bands, forKey: .bands)
    }
  }

  private struct Leanings: Encodable {
    var trusting: Int
    var neither: Int
    var suspicious: Int

    /// nil where too few are known.
    init?(_ leanings: [Leaning]) {
      guard leanings.count >= GroupFigures.fewest else { return nil }
      trusting = leanings.count { $0 == .trusting }
      neither = leanings.count { $0 == .neither }
      suspicious = leanings.count { $0 == .suspicious }
    }
  }

  private struct Step: Encodable {
    var rank: Int
    var atRisk: Int
    var recognised: Int
    var left: Int
    var believing: Double
  }

  private struct Overlooked: Encodable {
    var `case`: String
    var flag: String
    var missed: Int
    var shown: Int
  }

  private struct Harmful: Encodable {
    var `case`: String
    var telling: Telling
    var node: String
    var choice: String
    var taken: Int
    var plays: Int
  }

  private var people: Int
  private var played: Int
  private var plays: Int
  private var tellsApart: Spread
  private var staysSafe: Spread
  private var leanings: Leanings?
  private var believing: [Step]
  private var overlooked: [Overlooked]
  private var harmful: [Harmful]

  init(_ figures: GroupFigures) {
    people = figures.people
    played = figures.played
    plays = figures.plays
    tellsApart = Spread(figures.tellsApart)
    staysSafe = Spread(figures.staysSafe)
    leanings = Leanings(figures.leanings)
    believing =
      figures.believing.plays < GroupFigures.fewest
      ? []
      : BelievingCurve(figures.believing).steps.map {
        Step(
          rank: $0.rank, atRisk: $0.atRisk, recognised: $0.recognised, left: $0.left,
          believing: $0.believing)
      }
    overlooked = figures.hardest.overlooked(most: HardestTables.most).map {
      Overlooked(
        case: $0.flag.caseID, flag: $0.flag.id, missed: $0.share.part, shown: $0.share.whole)
    }
    harmful = figures.hardest.harmful(most: HardestTables.most).map {
      Harmful(
        case: $0.place.caseID, telling: $0.place.telling, node: $0.place.node,
        choice: $0.place.choice, taken: $0.share.part, plays: $0.share.whole)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case people, played, plays, tellsApart, staysSafe, leanings, believing, overlooked, harmful
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(people, forKey: .people)
    try container.encode(played, forKey: .played)
    try container.encode(plays, forKey: .plays)
    try container.encode(tellsApart, forKey: .tellsApart)
    try container.encode(staysSafe, forKey: .staysSafe)
    try container.encode(leanings, forKey: .leanings)
    try container.encode(believing, forKey: .believing)
    try container.encode(overlooked, forKey: .overlooked)
    try container.encode(harmful, forKey: .harmful)
  }
}
