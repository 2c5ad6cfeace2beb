import Engine
import Scenarios
import Scoring

/// Before and after, as a part of a page about a group; empty where nobody answered a form.
struct FormsPart {
  private let figures: BeforeAfter
  private let words: FormsWords

  init(_ figures: BeforeAfter, _ language: Language) {
    self.figures = figures
    words = .of(language)
  }

  init(_ sittings: FormSitting.Collection, _ language: Language) {
    self.init(BeforeAfter(sittings.all), language)
  }

  var blocks: [Block] {
    guard !figures.isEmpty else { return [] }
    return [.heading(words.funnel)] + funnel + comparison + unpaired + later + ranges
  }

  private var funnel: [Block] {
    let lost = BeforeAfter.Loss.allCases.compactMap { loss -> Words? in
      figures.lost[loss].map { Words(words.loss(loss, $0)) }
    }
    return [.words(words.funnelLine(figures.joined, figures.finishedBoth, figures.counted))]
      + (lost.isEmpty ? [] : [.list(lost)])
  }

  private var comparison: [Block] {
    guard let paired = figures.paired else { return [] }
    return [.heading(words.comparison)] + said(paired.all) + distances(paired)
  }

  private var unpaired: [Block] {
    guard let change = figures.unpaired,
      min(change.peopleBefore, change.peopleAfter) >= BeforeAfter.fewest
    else { return [] }
    return [.heading(words.unpaired), .words(words.unpairedNote)] + said(change)
  }

  private var later: [Block] {
    if figures.isLaterWithheld { return [.heading(words.later), .words(words.laterWithheld)] }
    guard let later = figures.later else { return [] }
    return [.heading(words.later), .words(words.laterNote)] + said(later.all) + distances(later)
  }

  /// The one sentence that may be quoted, and what it comes to.
  private func said(_ change: Change) -> [Block] {
    guard change.isEnough else {
      return [
        .words(words.tooFew(min(change.peopleBefore, change.peopleAfter), Change.leastPeople))
      ]
    }
    let effect = change.effect.map { [Block.words(words.effect($0))] } ?? []
    return [
      .paragraph(Words(strong: words.sentence(change))),
      .words(words.verdict(Verdict(change), change.pairing)),
    ] + effect
  }

  /// Near, medium and far transfer.
  private func distances(_ comparison: BeforeAfter.Comparison) -> [Block] {
    guard comparison.all.isEnough else { return [] }
    let changes =
      [(name: words.allStories, change: comparison.all)]
      + TestForm.Distance.allCases.compactMap { distance in
        comparison.distances[distance].map { (name: words.distance(distance), change: $0) }
      }
    let rows = changes.map { name, change in
      [
        name, words.figure(change.before), words.figure(change.after), words.difference(change),
        words.fromTo(change.falseAlarmsBefore.hundredths, change.falseAlarmsAfter.hundredths),
      ]
    }
    let said = changes.map { words.changeSaid($0.name, $0.change) }
    let bars = changes.map { name, change in
      (label: name, change: change.change, range: change.interval.map { ($0.low, $0.high) })
    }
    return [
      .subheading(words.transfer), .words(words.transferNote),
      .table(columns: words.transferColumns, rows: rows),
      .chart(.changes(said.joined(), bars)),
    ]
  }

  private var ranges: [Block] {
    let known = figures.ranges.filter { $0.people >= BeforeAfter.fewest }
    guard !known.isEmpty else { return [] }
    let rows = known.map { range in
      [
        range.form.rawValue, range.people.grouped, words.figure(range.mean),
        words.percent(range.floor.hundredths), words.percent(range.ceiling.hundredths),
      ]
    }
    // Of fewer people one or two are enough for that.
    let crowded = known.filter {
      $0.people >= Change.leastPeople && max($0.floor, $0.ceiling) > BeforeAfter.Range.crowded
    }
    return [
      .heading(words.ranges), .words(words.rangesNote),
      .table(columns: words.rangeColumns, rows: rows),
    ]
      + (crowded.isEmpty
        ? [] : [.words(words.crowded(crowded.map(\.form.rawValue)))])
  }

  /// What may be said of a change.
  enum Verdict {
    case improved
    /// Telling apart rose, and so did suspicion of genuine people.
    case onlyMoreSuspicious
    case worse
    case notToBeSeen
    /// Nobody differs, which tells nothing about how sure the change is.
    case alike

    init(_ change: Change) {
      if change.interval == nil {
        self = .alike
      } else if change.isBetter {
        self = .improved
      } else if let interval = change.interval, interval.low > 0 {
        self = .onlyMoreSuspicious
      } else if let interval = change.interval, interval.high < 0 {
        self = .worse
      } else {
        self = .notToBeSeen
      }
    }
  }
}
