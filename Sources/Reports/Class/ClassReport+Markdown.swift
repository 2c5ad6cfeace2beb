import Scenarios
import Scoring

/// A class in words and tables, to hand in or to look at again.
package func markdown(_ report: ClassReport) -> String {
  ClassPages(report: report, words: .of(report.language)).blocks
    .joined(separator: "\n\n") + "\n"
}

private struct ClassPages {
  let report: ClassReport
  let words: ClassWording

  var blocks: [String] {
    let asked = report.stories.flatMap(\.decisions).filter { !$0.rounds.isEmpty }
    let votes = asked.flatMap(\.rounds).map(\.votes).reduce(0, +)
    return ["# " + words.title(report.code)]
      + (report.isNamed ? ["**\(words.namesInside)**"] : [])
      + [held.joined(separator: report.language == .zh ? "" : " ")]
      + (isAllAlone ? [] : [words.summary(asked.count, votes)]) + report.stories.flatMap(story)
      + exit + acts + people
      + [words.closing(report.learners.isEmpty ? .counts : report.isNamed ? .names : .ids)]
  }

  /// Which lesson, when, and who came.
  private var held: [String] {
    let came = report.attendance
    return (report.lesson.map { [words.lesson($0.markdownEscaped)] } ?? [])
      + [words.held(report.begun) + (report.endedAt == nil ? words.goesOn : words.stop)]
      + (came.phones > 0 ? [words.came(came.heads, came.phones, came.shared)] : [])
      + (came.sentOut > 0 ? [words.sentOut(came.sentOut)] : [])
  }

  private var acts: [String] {
    guard let acts = report.acts, !acts.isEmpty else { return [] }
    let lines = acts.map { "- \($0.words.markdownEscaped)\(words.colon)\($0.heads)" }
    return ["## " + words.acts, lines.joined(separator: "\n")]
  }

  private var isAllAlone: Bool { report.stories.allSatisfy { $0.way == .own } }

  private func story(_ story: ClassReport.Story) -> [String] {
    if story.way == .own { return own(story) }
    let truth = story.telling.map(words.truth) ?? words.untold
    let head = "## \(story.title.markdownEscaped) · \(truth)"
    let asked = story.decisions.filter { !$0.rounds.isEmpty }
    guard !asked.isEmpty else { return [head, words.notAsked] }
    return [head] + asked.flatMap(decision) + curve(story) + clues(story)
  }

  private func own(_ story: ClassReport.Story) -> [String] {
    let head = "## \(story.title.markdownEscaped) · \(words.alone)"
    guard let own = story.own else { return [head, words.stillGoingOn] }
    let rows = [(Telling.scam, own.scam), (.genuine, own.genuine)].map { telling, group in
      row([
        words.truth(telling), String(group.judged), group.right.map(String.init) ?? words.tooFew,
        group.lost.map(String.init) ?? words.tooFew,
      ])
    }
    return [head, table(words.ownColumns, rows)]
  }

  private func curve(_ story: ClassReport.Story) -> [String] {
    guard story.curve.count > 1 else { return [] }
    let points = story.curve.map { point in
      "- " + words.point(point.decision, point.trusting, point.votes)
    }
    return ["### " + words.curve, points.joined(separator: "\n")]
  }

  private func clues(_ story: ClassReport.Story) -> [String] {
    guard let telling = story.telling, !story.clues.isEmpty else { return [] }
    let rows = story.clues.map { clue in
      row([
        clue.words.markdownEscaped, String(clue.decision), String(clue.votes), String(clue.missed),
      ])
    }
    return ["### " + words.clues(telling), table(words.clueColumns(telling), rows)]
  }

  private var exit: [String] {
    guard let exit = report.exit else { return [] }
    let rows = exit.options.enumerated().map { place, option in
      row([option.markdownEscaped, exit.counts.map { String($0[place]) } ?? words.tooFew])
    }
    return [
      "## " + words.exit, exit.question.markdownEscaped,
      table(words.exitColumns(exit.answers), rows),
    ]
  }

  /// Everybody who went through stories alone; in no order of merit.
  private var people: [String] {
    guard !report.learners.isEmpty else { return [] }
    let rows = report.learners.map { learner in
      let counted = learner.plays.filter(\.counted)
      let judged = { (isScam: Bool) in
        let plays = counted.filter { $0.isScam == isScam && $0.verdictIsRight != nil }
        return "\(plays.count { $0.verdictIsRight == true })/\(plays.count)"
      }
      return row([
        learner.learner.markdownEscaped, String(learner.plays.count), judged(true), judged(false),
        String(learner.plays.count { $0.lost > 0 }),
      ])
    }
    return ["## " + words.people, table(words.peopleColumns, rows), words.peopleNote]
  }

  private func table(_ columns: [String], _ rows: [String]) -> String {
    ([row(columns), row(columns.map { _ in "---" })] + rows).joined(separator: "\n")
  }

  private func decision(_ decision: ClassReport.Decision) -> [String] {
    let letters = decision.choices.indices.map { letter($0) }
    let choices = zip(letters, decision.choices).map { "- \($0) \($1.words.markdownEscaped)" }
    let rounds = decision.rounds.map { round in
      let counts = round.choices?.map(String.init) ?? decision.choices.map { _ in words.tooFew }
      return row(
        [
          String(round.round), String(round.votes),
          round.trusting.map(String.init) ?? words.tooFew,
          round.doubting.map(String.init) ?? words.tooFew,
        ] + counts)
    }
    return [
      "### " + words.decision(decision.number), choices.joined(separator: "\n"),
      table(words.columns + letters, rounds),
    ] + change(decision) + went(decision)
  }

  /// How trust moved between the first and the last vote.
  private func change(_ decision: ClassReport.Decision) -> [String] {
    guard decision.rounds.count > 1, let first = decision.rounds.first.flatMap(doubt),
      let last = decision.rounds.last.flatMap(doubt)
    else { return [] }
    return [words.change(first, last)]
  }

  /// Whole hundredths of those with a verdict who doubted.
  private func doubt(_ round: ClassReport.Round) -> Int? {
    guard let trusting = round.trusting, let doubting = round.doubting, trusting + doubting > 0
    else { return nil }
    return (Double(doubting) / Double(trusting + doubting)).hundredths
  }

  private func went(_ decision: ClassReport.Decision) -> [String] {
    guard let place = decision.choices.firstIndex(where: { $0.id == decision.went }),
      let by = decision.by
    else { return [] }
    return [words.went(letter(place), by)]
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJ")
    return letters.indices.contains(place) ? String(letters[place]) : "\(place + 1)"
  }
}
