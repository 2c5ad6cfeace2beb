import Cells
import Scenarios
import Scoring

/// What a learner's plays come to, in words; figures of too few cases are not given.
struct ProgressWords {
  let data: ProgressData
  let look: Look

  struct Section {
    var heading: String
    var lines: [String]
  }

  private var phrases: Phrases { look.phrases }
  private var measures: Measures { data.measures }
  /// Below so many of each truth there is nothing to say of skill.
  private static let needed = 6

  var sections: [Section] {
    guard !data.records.isEmpty else {
      return [Section(heading: "", lines: [phrases.nothingYet])]
    }
    let practice = data.records.count { !$0.counted }
    return [
      Section(
        heading: "",
        lines: [phrases.playsSoFar(measures.scams, measures.genuine, practice)]),
      Section(heading: phrases.tellsApart, lines: tellsApart),
      Section(heading: phrases.staysSafe, lines: staysSafe),
      Section(heading: phrases.trustLine, lines: bias),
      Section(heading: "", lines: others),
      Section(heading: phrases.history, lines: history),
      Section(heading: "", lines: [phrases.noVerdictOnYou, phrases.reportHint]),
    ].filter { !$0.lines.isEmpty }
  }

  private var cases: Int { measures.scams + measures.genuine }

  private var missing: String {
    phrases.tooFew(
      max(0, Self.needed - measures.scams), max(0, Self.needed - measures.genuine))
  }

  private var tellsApart: [String] {
    guard measures.enough.contains(.discrimination), let figure = measures.tellsApart,
      let band = measures.tellsApartBand
    else { return [missing] }
    let interval = measures.intervals[.discrimination].map {
      between(100 * max(0, $0.low), 100 * max(0, $0.high))
    }
    return [headline(figure, band), interval].compactMap { $0 }
  }

  private var staysSafe: [String] {
    guard measures.enough.contains(.safety), let figure = measures.staysSafe,
      let band = measures.staysSafeBand
    else { return [missing] }
    let interval = measures.intervals[.safety].map { between(100 * $0.low, 100 * $0.high) }
    return [headline(figure, band), interval].compactMap { $0 }
  }

  private func headline(_ figure: Double, _ band: Band) -> String {
    let bar = look.glyphs.bar(figure / 100, columns: 20)
    let words = "\(band.label(look.language)) \(Int(figure.rounded()))/100"
    let about = phrases.aboutCases(cases)
    return look.language == .zh ? "\(words)（\(about)） \(bar)" : "\(words) (\(about)) \(bar)"
  }

  private func between(_ low: Double, _ high: Double) -> String {
    phrases.between(Int(low.rounded()), Int(high.rounded()))
  }

  /// −c on a line from too trusting to too suspicious.
  private var bias: [String] {
    guard measures.enough.contains(.bias), let bias = measures[.bias] else { return [missing] }
    let places = 21
    let place = Int((Double(places - 1) * (min(max(-bias, -2), 2) + 2) / 4).rounded())
    let mark = look.glyphs.kind == .ascii ? "o" : "●"
    let rail = look.glyphs.kind == .ascii ? "-" : "─"
    let line = (0..<places).map { $0 == place ? mark : rail }.joined()
    let word =
      bias > 0.3
      ? phrases.tooTrusting : bias < -0.3 ? phrases.tooSuspicious : phrases.justRight
    return ["\(phrases.tooTrusting) \(line) \(phrases.tooSuspicious)", word]
  }

  private var others: [String] {
    let checks = data.records.filter(\.counted).flatMap(\.checks).count
    let percent = { (value: Double) in Int((100 * value).rounded()) }
    return [
      measures[.independentChecks].map { phrases.independentChecks(percent($0), checks) },
      measures.enough.contains(.earliness)
        ? measures[.earliness].map { phrases.early(percent($0)) } : nil,
      measures.enough.contains(.calibration)
        ? measures[.calibration].map { phrases.sureness(percent(max(0, $0))) }
        : phrases.surenessTooFew,
    ].compactMap { $0 }
  }

  /// The newest plays first.
  private var history: [String] {
    data.records.reversed().prefix(12).map { record in
      let title = look.title(data.titles[record.caseID] ?? [:])
      let name = title.isEmpty ? record.caseID : title
      let result = phrases.historyRow(record.verdictIsRight)
      let practice = record.counted ? "" : " · \(phrases.practiceShort)"
      return "\(name) · \(result)\(practice)"
    }
  }
}
