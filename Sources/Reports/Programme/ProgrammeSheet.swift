import Scenarios
import Scoring

struct ProgrammeSheet {
  private let report: ProgrammeReport
  private let words: ProgrammeWords

  init(_ report: ProgrammeReport) {
    self.report = report
    words = .of(report.frame.language)
  }

  private var chartWords: ChartWords { .of(report.frame.language) }

  var blocks: [Block] {
    let all = report.all
    let open = report.open > 0 ? [Block.words(words.open(report.open))] : []
    let scope = report.frame.scope
    let head = [Block.title(words.title)] + (scope.map { [.words($0)] } ?? [])
    guard let first = report.first, let last = report.last else {
      return head + [.words(scope == nil ? words.nothing : words.nothingInScope)] + open
    }
    return head + [
      .words(
        words.held(all.classes, first, last)
          // Where all advised by raised cards, nobody was counted in.
          + (all.phones > 0 ? words.came(all.heads, all.phones, all.shared) : words.byCards))
    ] + open + talk + alone + together
      + FormsPart(report.sittings, report.frame.language).blocks + sideBySide + changes + [
        .words(words.closing)
      ]
  }

  /// How doubt moved while people talked.
  private var talk: [Block] {
    let told = [
      (words.scams, report.all.scamTalk), (words.genuine, report.all.genuineTalk),
    ].filter { $0.1.first > 0 }
    guard !told.isEmpty else { return [] }
    let rows = told.map { name, talk in
      [
        name, words.ofVotes(talk.firstDoubted, talk.first),
        words.ofVotes(talk.lastDoubted, talk.last),
      ]
    }
    let bars = told.flatMap { name, talk in
      [
        (
          label: words.before(name), trusting: talk.first - talk.firstDoubted, unsure: 0,
          doubting: talk.firstDoubted
        ),
        (
          label: words.after(name), trusting: talk.last - talk.lastDoubted, unsure: 0,
          doubting: talk.lastDoubted
        ),
      ]
    }
    return [
      .heading(words.talk), .words(words.talkNote),
      .table(columns: words.talkColumns, rows: rows),
      .chart(
        .votes(
          words.talkSaid(report.all.scamTalk, report.all.genuineTalk), bars,
          trusted: chartWords.trusted, doubted: chartWords.doubted, labelWidth: 140)),
    ]
  }

  /// What people did alone, all classes together.
  private var alone: [Block] {
    let all = report.all
    guard all.people > 0 else { return [] }
    guard all.mayBeShown else { return [.heading(words.alone), .words(words.tooFewAlone)] }
    let verdicts = words.verdicts(
      all.people, all.verdicts.scamsDoubted, all.verdicts.scams, all.verdicts.genuineTrusted,
      all.verdicts.genuine)
    let tellsApart = all.discrimination.map { found in
      words.tellsApart(
        all.discriminations.count, found.mean.hundredths,
        found.interval.map { ($0.low.hundredths, $0.high.hundredths) })
    }
    return [.heading(words.alone), .words(verdicts)] + (tellsApart.map { [.words($0)] } ?? [])
  }

  private var together: [Block] {
    guard report.all.mayBeShown else { return [] }
    return BelievingPart(tally: report.alone.believing, words: chartWords).blocks
      + KindTables(report.kindsMetByMany, report.frame, note: words.kindsNote).blocks
      + HardestTables(tally: report.alone.hardest, frame: report.frame).blocks
  }

  /// Groups in the order in which they began; never an order of merit.
  private var sideBySide: [Block] {
    guard report.parts.count > 1 else { return [] }
    let shown = report.shown
    let rows = report.parts.enumerated().map { place, part in
      let figures = part.figures
      let verdicts = figures.verdicts
      let head = [part.name, figures.classes.grouped, figures.heads.grouped]
      guard shown.contains(place) else {
        return head + [words.tooFew, words.tooFew, words.tooFew]
      }
      return head + [
        words.of(verdicts.scamsDoubted, verdicts.scams),
        words.of(verdicts.genuineTrusted, verdicts.genuine), figure(figures),
      ]
    }
    return [
      .heading(words.sideBySide), .words(words.sideBySideNote),
      .table(columns: [words.group(report.grouping)] + words.columns, rows: rows),
      .paragraph(Words(strong: comparison)),
    ]
  }

  /// How groups changed between forms, in the same order.
  private var changes: [Block] {
    let changes = report.changes
    guard report.parts.count > 1, !changes.isEmpty else { return [] }
    let forms = FormsWords.of(report.frame.language)
    let rows = zip(report.parts, changes.groups).map { part, change in
      guard let change else { return [part.name] + Array(repeating: words.tooFew, count: 6) }
      return [
        part.name, change.peopleBefore.grouped, forms.figure(change.before),
        forms.figure(change.after), forms.difference(change),
        forms.fromTo(change.falseAlarmsBefore.hundredths, change.falseAlarmsAfter.hundredths),
        words.isCalledBetter(change.isImproved),
      ]
    }
    let known = zip(report.parts, changes.groups).compactMap { part, change in
      change.map { (name: part.name, change: $0) }
    }
    let bars = known.map { name, change in
      (label: name, change: change.change, range: change.interval.map { ($0.low, $0.high) })
    }
    let said = known.map { forms.changeSaid($0.name, $0.change) }.joined()
    let pairs = changes.apart.map {
      words.changedHigher(report.parts[$0.higher].name, report.parts[$0.lower].name)
    }
    let chart = Block.chart(.changes(said, bars))
    let verdict =
      changes.comparable < 2
      ? words.changesNotComparable
      : pairs.isEmpty
        ? words.changesAlike(changes.comparable) : words.changesApart(pairs, changes.comparable)
    return [
      .heading(words.changes), .words(words.changesNote),
      .table(columns: [words.group(report.grouping)] + words.changeColumns, rows: rows), chart,
      .paragraph(Words(strong: verdict)),
    ]
  }

  private func figure(_ figures: ProgrammeFigures) -> String {
    guard let found = figures.discrimination else { return words.tooFew }
    let range = found.interval.map { " [\($0.low.hundredths), \($0.high.hundredths)]" }
    return "\(found.mean.hundredths)\(range ?? "")"
  }

  /// Which groups can be told apart at all: both with plays enough, and intervals that do not overlap.
  private var comparison: String {
    let known = report.shown.sorted().compactMap { place in
      report.parts[place].figures.comparable.map {
        (name: report.parts[place].name, interval: $0)
      }
    }
    guard known.count > 1 else { return words.notComparable }
    var apart: [String] = []
    for (place, one) in known.enumerated() {
      for other in known[(place + 1)...] {
        if one.interval.low > other.interval.high {
          apart.append(words.higher(one.name, other.name))
        } else if other.interval.low > one.interval.high {
          apart.append(words.higher(other.name, one.name))
        }
      }
    }
    // Ten groups are 45 pairs, of which some lie apart by luck alone.
    return apart.isEmpty ? words.noneApart(known.count) : words.apart(apart, known.count)
  }
}
