import Engine
import Scenarios
import Scoring

/// What the debrief says, page by page, before it has a shape.
struct DebriefWords {
  let data: DebriefData
  let look: Look

  private var phrases: Phrases { look.phrases }
  private var program: Program { data.play.story.program }
  private var words: StoryWords { StoryWords(story: data.play.story, look: look) }

  /// A heading with the lines under it.
  struct Section {
    var heading: String
    var lines: [String]
  }

  /// The first page: what happened, one rule, one thing to do today.
  var summary: [Section] {
    var sections = [Section(heading: phrases.whatHappened, lines: happened)]
    if let rule { sections.append(Section(heading: phrases.oneRule, lines: [rule])) }
    if let act = data.play.play.resolution.flatMap(TodayAct.init) {
      let words = TodayWords.of(look.language)
      sections.append(Section(heading: words.chosen, lines: [words.act(act, look)]))
    } else if let act = TodayScreen.acts(data, look).first {
      let words = TodayWords.of(look.language).act(act, look)
      sections.append(Section(heading: phrases.oneThingToday, lines: [words]))
    }
    return sections
  }

  /// The one rule to keep; nil where the case gives none.
  var rule: String? { program.debrief.rule.map { words.text($0) } }

  private var happened: [String] {
    let type = program.type.map { look.label(.types, $0) } ?? ""
    let truth = program.telling == .scam ? phrases.wasScam(type) : phrases.wasGenuine
    return [truth] + ending + money + [judgement]
  }

  private var ending: [String] {
    data.play.play.ending.map { words.ending($0, data.play.play.counters) } ?? []
  }

  /// The sums that the ending has not named itself.
  private var money: [String] {
    let record = data.record
    let said = ending.joined()
    let missed = program.telling == .genuine ? record.maxGain - record.gained : 0
    let amounts = [
      (record.lost, phrases.lost), (record.gained, phrases.gained), (missed, phrases.forgone),
    ].filter { $0.0 > 0 && !said.contains("\($0.0)") }.map { $0.1($0.0, currency) }
    let separator = look.language == .zh ? "，" : ", "
    let sum =
      amounts.isEmpty ? [] : [look.opening(amounts.joined(separator: separator)) + look.stop]
    return sum + (record.lost > 0 ? [phrases.moneyWasPretend] : [])
  }

  private var currency: String {
    data.currency == "CNY" ? (look.language == .zh ? "元" : "yuan") : data.currency
  }

  private var judgement: String {
    guard let judged = data.events.lazy.compactMap(\.judgedBelief).last,
      let points = data.record.points
    else { return phrases.noJudgement }
    return phrases.yourJudgement(phrases.belief(judged.level), Int(points.rounded()))
  }

  /// Whether the play counts, and why not.
  var counting: String {
    data.record.reason.map { phrases.practiceReason($0.rawValue) } ?? phrases.countsNow
  }

  /// A next step with its number or address where the region has one.
  func step(_ id: String) -> String {
    let entry = look.taxonomy.entry(.nextSteps, id)
    let label = look.opening(look.label(.nextSteps, id))
    if let number = entry?.hotline[look.region] { return label + look.colon + number }
    guard let explanation = entry?.explanation[look.language] else { return label }
    return look.language == .zh ? "\(label)：\(explanation)" : "\(label). \(explanation)"
  }

  /// The last page: the trace, the other telling in words, next steps and sources.
  var background: [Section] {
    var sections: [Section] = []
    if let contrast = program.debrief.contrast {
      sections.append(Section(heading: phrases.otherTelling, lines: [words.text(contrast)]))
    }
    let steps = program.debrief.nextSteps.map(step)
    if !steps.isEmpty { sections.append(Section(heading: phrases.nextSteps, lines: steps)) }
    let facts = data.facts.map { cited in
      phrases.factLine(
        cited.fact.text[look.language] ?? cited.fact.text[look.language.other] ?? "",
        cited.fact.asOf, cited.source.map { look.title($0.publisher) } ?? cited.fact.source)
    }
    if !facts.isEmpty { sections.append(Section(heading: phrases.facts, lines: facts)) }
    return sections
  }

  /// The beliefs that stand, in order, those taken back left out.
  var trace: [Believed] { data.events.standingBeliefs }

  var truth: String {
    data.record.isScam ? phrases.truthScam : phrases.truthGenuine
  }

  /// The trace in words, one line for each time the learner was asked.
  var traceLines: [String] {
    trace.enumerated().map { place, believed in
      let judged = believed.isJudged ? look.aside(phrases.judgedHere) : ""
      return "\(place + 1). \(phrases.belief(believed.belief.level))\(judged)"
    }
  }
}

extension Event {
  /// The belief of a judgement; nil for anything else.
  fileprivate var judgedBelief: Belief? {
    if case .believed(let event) = self, event.isJudged { event.belief } else { nil }
  }
}

extension [Event] {
  /// What was not taken back, in order.
  var standing: [Event] {
    reduce(into: []) { events, event in
      if case .tookBack = event { _ = events.popLast() } else { events.append(event) }
    }
  }

  /// Beliefs that were not taken back.
  var standingBeliefs: [Believed] {
    standing.compactMap { event in
      if case .believed(let believed) = event { believed } else { nil }
    }
  }
}
