import Scenarios
import Scoring

/// A class in words and tables, to hand in or to look at again.
///
/// - Parameter frame: how cases, flags and choices are called.
package func markdown(_ report: ClassReport, _ frame: ReportFrame) -> String {
  markdown(ClassPages(report: report, frame: frame, words: .of(report.language)).blocks)
}

/// The same as a page with charts, to look at or to print.
package func html(_ report: ClassReport, _ frame: ReportFrame) -> String {
  html(
    ClassPages(report: report, frame: frame, words: .of(report.language)).blocks, report.language)
}

private struct ClassPages {
  let report: ClassReport
  let frame: ReportFrame
  let words: ClassWording

  var blocks: [Block] {
    let asked = report.stories.flatMap(\.decisions).filter { !$0.rounds.isEmpty }
    let votes = asked.flatMap(\.rounds).map(\.votes).reduce(0, +)
    let naming: ClassWording.Naming =
      report.learners.isEmpty ? .counts : report.isNamed ? .names : .ids
    let head: [Block] =
      [.title(words.title(report.code))]
      + (report.isNamed ? [.paragraph(Words(strong: words.namesInside))] : [])
      + [.words(held.joined(separator: report.language == .zh ? "" : " "))]
      + (isAllAlone ? [] : [.words(words.summary(asked.count, votes))])
    // Those of forms are in the comparison.
    let stories: [Block] = report.stories.filter { $0.form == nil }.flatMap(story)
    return head + stories
      + BelievingPart(tally: .counted(practised.flatMap(\.plays)), words: chartWords).blocks
      + HardestTables(tally: hardest, frame: frame).blocks
      + FormsPart(sittings, report.language).blocks + exit + acts + people + [
        .words(words.closing(naming))
      ]
  }

  /// Which lesson, when, and who came.
  private var held: [String] {
    let came = report.attendance
    return (report.lesson.map { [words.lesson($0)] } ?? [])
      + [words.held(report.begun) + (report.endedAt == nil ? words.goesOn : words.stop)]
      + (came.phones > 0 ? [words.came(came.heads, came.phones, came.shared)] : [])
      + (came.sentOut > 0 ? [words.sentOut(came.sentOut)] : [])
  }

  private var acts: [Block] {
    guard let acts = report.acts, !acts.isEmpty else { return [] }
    return [
      .heading(words.acts),
      .list(acts.map { Words("\($0.words)\(words.colon)\($0.heads.grouped)") }),
    ]
  }

  private var sittings: FormSitting.Collection {
    report.learners.reduce(into: FormSitting.Collection()) { $0.add($1.plays, of: $1.learner) }
  }

  /// What people went through alone; the stories of forms are in the comparison alone.
  private var practised: [LearnerReport] { report.learners.compactMap(\.withoutForms) }

  private var isAllAlone: Bool { report.stories.allSatisfy { $0.way == .own } }

  private func story(_ story: ClassReport.Story) -> [Block] {
    if story.way == .own { return own(story) }
    let truth = story.telling.map(words.truth) ?? words.untold
    let head = Block.heading("\(story.title) · \(truth)")
    let asked = story.decisions.filter { !$0.rounds.isEmpty }
    guard !asked.isEmpty else { return [head, .words(words.notAsked)] }
    return [head] + asked.flatMap(decision) + curve(story) + clues(story)
  }

  private func own(_ story: ClassReport.Story) -> [Block] {
    let head = Block.heading("\(story.title) · \(words.alone)")
    guard let own = story.own else { return [head, .words(words.stillGoingOn)] }
    guard own.scam.judged + own.genuine.judged > 0 else {
      return [head, .words(words.nobodyJudged)]
    }
    let rows = [(Telling.scam, own.scam), (.genuine, own.genuine)].map { telling, group in
      [
        words.truth(telling), group.judged.grouped, group.right.map(\.grouped) ?? words.tooFew,
        group.lost.map(\.grouped) ?? words.tooFew,
      ]
    }
    return [head, .table(columns: words.ownColumns, rows: rows)]
  }

  private func curve(_ story: ClassReport.Story) -> [Block] {
    guard story.curve.count > 1 else { return [] }
    let points = story.curve.map { point in
      Words(words.point(point.decision, point.trusting, point.votes))
    }
    let shares = story.curve.map { point in
      (place: point.decision, share: Double(point.trusting) / Double(point.votes))
    }
    return [
      .subheading(words.curve), .list(points),
      .chart(.shares(words.curve, shares, axis: chartWords.decision)),
    ]
  }

  private func clues(_ story: ClassReport.Story) -> [Block] {
    guard let telling = story.telling, !story.clues.isEmpty else { return [] }
    let rows = story.clues.map { clue in
      [clue.words, String(clue.decision), clue.votes.grouped, clue.missed.grouped]
    }
    return [
      .subheading(words.clues(telling)), .table(columns: words.clueColumns(telling), rows: rows),
    ]
  }

  private var exit: [Block] {
    guard let exit = report.exit, exit.answers > 0 else { return [] }
    let rows = exit.options.enumerated().map { place, option in
      [option, exit.counts.map(\.[place].grouped) ?? words.tooFew]
    }
    return [
      .heading(words.exit), .words(exit.question),
      .table(columns: words.exitColumns(exit.answers), rows: rows),
    ]
  }

  /// Of stories gone through alone; those told together say it with their votes.
  private var hardest: HardestTally {
    practised.flatMap(\.plays).reduce(into: HardestTally()) { $0.add($1) }
  }

  /// Everybody who went through stories alone; in no order of merit.
  private var people: [Block] {
    guard !practised.isEmpty else { return [] }
    let rows = practised.map { learner in
      let counted = learner.plays.filter(\.counted)
      let judged = { (isScam: Bool) in
        let plays = counted.filter { $0.isScam == isScam && $0.verdictIsRight != nil }
        return "\(plays.count { $0.verdictIsRight == true })/\(plays.count)"
      }
      return [
        learner.learner, String(learner.plays.count), judged(true), judged(false),
        String(learner.plays.count { $0.lost > 0 }),
      ]
    }
    return [
      .heading(words.people), .table(columns: words.peopleColumns, rows: rows),
      .words(words.peopleNote),
    ]
  }

  private func decision(_ decision: ClassReport.Decision) -> [Block] {
    let letters = decision.choices.indices.map { letter($0) }
    let choices = zip(letters, decision.choices).map { Words("\($0) \($1.words)") }
    let rounds = decision.rounds.map { round in
      let counts = round.choices?.map(\.grouped) ?? decision.choices.map { _ in words.tooFew }
      return [
        String(round.round), round.votes.grouped, round.trusting.map(\.grouped) ?? words.tooFew,
        round.doubting.map(\.grouped) ?? words.tooFew,
      ] + counts
    }
    return [
      .subheading(words.decision(decision.number)), .list(choices),
      .table(columns: words.columns + letters, rows: rounds),
    ] + votes(decision) + change(decision) + went(decision)
  }

  private var chartWords: ChartWords { .of(report.language) }

  /// Every vote in which trust was asked and may be shown, as a bar.
  private func votes(_ decision: ClassReport.Decision) -> [Block] {
    let rounds = decision.rounds.compactMap { round in
      round.trusting.map { trusting in
        (round: round.round, trusting: trusting, doubting: round.doubting ?? 0, all: round.votes)
      }
    }
    guard !rounds.isEmpty else { return [] }
    let said = rounds.map { chartWords.votes($0.round, $0.trusting, $0.doubting) }
    return [
      .chart(
        .votes(
          said.joined(separator: " "),
          rounds.map { round in
            (
              label: chartWords.vote(round.round), trusting: round.trusting,
              unsure: round.all - round.trusting - round.doubting, doubting: round.doubting
            )
          }, trusted: chartWords.trusted, doubted: chartWords.doubted))
    ]
  }

  /// How trust moved between the first and the last vote.
  private func change(_ decision: ClassReport.Decision) -> [Block] {
    guard decision.rounds.count > 1, let first = decision.rounds.first.flatMap(doubt),
      let last = decision.rounds.last.flatMap(doubt)
    else { return [] }
    return [.words(words.change(first, last))]
  }

  /// Whole hundredths of those with a verdict who doubted.
  private func doubt(_ round: ClassReport.Round) -> Int? {
    guard let trusting = round.trusting, let doubting = round.doubting, trusting + doubting > 0
    else { return nil }
    return (Double(doubting) / Double(trusting + doubting)).hundredths
  }

  private func went(_ decision: ClassReport.Decision) -> [Block] {
    guard let place = decision.choices.firstIndex(where: { $0.id == decision.went }),
      let by = decision.by
    else { return [] }
    return [.words(words.went(letter(place), by))]
  }

  private func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJ")
    return letters.indices.contains(place) ? String(letters[place]) : "\(place + 1)"
  }
}
