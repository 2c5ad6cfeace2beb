import Cells
import Engine
import Scenarios
import Scoring

/// What a learner's plays come to, in words; figures of too few cases are not given.
struct ProgressWords {
  let data: ProgressData
  let look: Look

  struct Section {
    var heading = ""
    /// For those who see the screen; every line of it is also in the words.
    var picture = ""
    var lines: [Line]
    /// Whether there are too few cases to say it yet.
    var isEarly = false
  }

  /// Words, and a picture of them for those who see the screen.
  struct Line {
    var words: String
    var picture = ""
    /// The figure in big type, above the words that say it too.
    var above: [String] = []
  }

  private var phrases: Phrases { look.phrases }
  private var labels: ProgressLabels { .of(look.language) }
  private var measures: Measures { data.measures }
  /// Below so many of each truth there is nothing to say of skill.
  private static let needed = 6

  var sections: [Section] {
    guard !data.records.isEmpty else { return [Section(lines: [Line(words: phrases.nothingYet)])] }
    let practice = data.records.count { !$0.counted }
    let played = phrases.playsSoFar(measures.scams, measures.genuine, practice)
    return joined([
      Section(lines: [Line(words: played)]),
      measured(phrases.tellsApart, tellsApart),
      measured(phrases.staysSafe, staysSafe),
      measured(phrases.trustLine, bias),
      Section(lines: others.map { Line(words: $0) }),
      measured(labels.sureness, levels),
      Section(heading: labels.kinds, lines: kinds),
      Section(heading: phrases.history, picture: sparkline, lines: history),
      Section(heading: labels.endings, lines: endings),
      Section(
        lines: [Line(words: phrases.noVerdictOnYou), Line(words: phrases.reportHint)]),
    ])
  }

  /// Without those that have nothing to say; what is still missing is said once for all.
  private func joined(_ sections: [Section]) -> [Section] {
    let shown = sections.filter { !$0.lines.isEmpty }
    let early = shown.filter(\.isEarly)
    guard early.count > 1, let first = shown.firstIndex(where: \.isEarly) else { return shown }
    var all = early[0]
    all.heading = early.map(\.heading).joined(separator: look.language == .zh ? "、" : "; ")
    return shown[..<first] + [all] + shown[first...].filter { !$0.isEarly }
  }

  private var cases: Int { measures.scams + measures.genuine }

  private var missing: String {
    phrases.tooFew(
      max(0, Self.needed - measures.scams), max(0, Self.needed - measures.genuine))
  }

  /// - Parameter lines: nil where there are too few cases to say anything.
  private func measured(_ heading: String, _ lines: [Line]?) -> Section {
    Section(heading: heading, lines: lines ?? [Line(words: missing)], isEarly: lines == nil)
  }

  private var tellsApart: [Line]? {
    guard measures.isEnough(for: .discrimination), let figure = measures.tellsApart,
      let band = measures.tellsApartBand
    else { return nil }
    let interval = measures.intervals[.discrimination].map {
      between(100 * max(0, $0.low), 100 * max(0, $0.high))
    }
    return headline(figure, band, interval)
  }

  private var staysSafe: [Line]? {
    guard measures.isEnough(for: .safety), let figure = measures.staysSafe,
      let band = measures.staysSafeBand
    else { return nil }
    let interval = measures.intervals[.safety].map { between(100 * $0.low, 100 * $0.high) }
    return headline(figure, band, interval)
  }

  private func headline(_ figure: Double, _ band: Band, _ interval: String?) -> [Line] {
    let words = "\(band.label(look.language)) \(Int(figure.rounded()))/100"
    let bar = look.glyphs.bar(figure / 100, columns: 24)
    let big = look.hasRoomForBigType ? bigType("\(Int(figure.rounded()))", look.glyphs) : nil
    return [
      Line(
        words: words + look.aside(phrases.aboutCases(cases)), picture: bar, above: big ?? [])
    ] + (interval.map { [Line(words: $0)] } ?? [])
  }

  private func between(_ low: Double, _ high: Double) -> String {
    phrases.between(Int(low.rounded()), Int(high.rounded()))
  }

  /// −c on a line from too trusting to too suspicious.
  private var bias: [Line]? {
    guard measures.isEnough(for: .bias), let bias = measures[.bias] else { return nil }
    let word =
      bias > 0.3
      ? phrases.tooTrusting : bias < -0.3 ? phrases.tooSuspicious : phrases.justRight
    return [Line(words: word, picture: scale(-bias))]
  }

  private func scale(_ value: Double) -> String {
    let places = 15
    let place = Int((Double(places - 1) * (min(max(value, -2), 2) + 2) / 4).rounded())
    let mark = look.glyphs.kind == .ascii ? "o" : "●"
    let rail = look.glyphs.kind == .ascii ? "-" : "─"
    let line = (0..<places).map { $0 == place ? mark : rail }.joined()
    return "\(phrases.tooTrusting) \(line) \(phrases.tooSuspicious)"
  }

  private var others: [String] {
    let checks = data.records.filter(\.counted).flatMap(\.checks).count
    let percent = { (value: Double) in Int((100 * value).rounded()) }
    return [
      measures[.independentChecks].map { phrases.independentChecks(percent($0), checks) },
      measures.isEnough(for: .earliness)
        ? measures[.earliness].map { phrases.early(percent($0)) } : nil,
      measures.isEnough(for: .calibration)
        ? measures[.calibration].map { phrases.sureness(percent(max(0, $0))) } : nil,
    ].compactMap { $0 }
  }

  /// One line for each answer given at the judge point, with a bar of how often it was a scam.
  private var levels: [Line]? {
    guard measures.isEnough(for: .calibration) else { return nil }
    let levels = Measures.statedLevels(data.records)
    return [Line(words: labels.surenessIntro)]
      + levels.compactMap { level in
        Belief.scale.first { $0.probability == level.p }.map { belief in
          Line(
            words: labels.level(phrases.belief(belief.level), level.stated, level.scams),
            picture: look.glyphs.bar(Double(level.scams) / Double(level.stated), columns: 24))
        }
      }
  }

  /// Kinds met often enough, and in both truths, with a bar of how often the verdict was right; those met most
  /// often first.
  private var kinds: [Line] {
    let dimensions: [(Taxonomy.Category, (CaseTraits) -> [String])] = [
      (.types, { $0.type.map { [$0] } ?? [] }), (.tactics, \.judgeTactics), (.asks, \.judgeAsks),
      (.channels, { $0.judgeChannels.map(\.rawValue) }),
    ]
    return dimensions.flatMap { section, kinds in
      Breakdown.of(data.records) { data.traits[$0].map(kinds) ?? [] }
        .filter(\.isEnough).prefix(3).map { kind in
          Line(
            words: labels.kind(
              look.taxonomy.label(section, kind.kind, look.language), kind.scamsDoubted,
              kind.scams, kind.genuineTrusted, kind.genuine),
            picture: look.glyphs.bar(Double(kind.right) / Double(kind.plays), columns: 24))
        }
    }
  }

  /// How many endings of each case played have been found, the least complete first.
  private var endings: [Line] {
    data.endings.filter { $0.all > 0 }
      .sorted { ($0.found * $1.all, $0.caseID) < ($1.found * $0.all, $1.caseID) }
      .prefix(12)
      .map { Line(words: labels.endingsFound($0.found, $0.all, data.title($0.caseID, look))) }
  }

  /// The points of each counted play, oldest first.
  private var sparkline: String {
    let points = data.records.filter(\.counted).compactMap(\.points).suffix(36)
    return points.count < 2 ? "" : look.glyphs.sparkline(points.map { $0 / 100 })
  }

  /// The newest plays first.
  private var history: [Line] {
    data.records.reversed().prefix(12).map { record in
      let name = data.title(record.caseID, look)
      let result = phrases.historyRow(record.verdictIsRight)
      let practice = record.counted ? "" : " · \(phrases.practiceShort)"
      return Line(words: "\(name) · \(result)\(practice)")
    }
  }
}

extension ProgressData {
  /// The title of a case, or its id where the case is gone.
  func title(_ caseID: String, _ look: Look) -> String {
    let title = look.title(titles[caseID] ?? [:])
    return title.isEmpty ? caseID : title
  }
}
