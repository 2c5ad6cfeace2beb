import Scenarios

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
      + [
        words.held(timestamp(report.startedAt)) + (report.endedAt == nil ? words.goesOn : ""),
        words.summary(asked.count, votes),
      ] + report.stories.flatMap(story) + [words.closing]
  }

  private func story(_ story: ClassReport.Story) -> [String] {
    let truth = story.telling.map(words.truth) ?? words.untold
    let head = "## \(story.title.markdownEscaped) · \(truth)"
    let asked = story.decisions.filter { !$0.rounds.isEmpty }
    guard !asked.isEmpty else { return [head, words.notAsked] }
    return [head] + asked.flatMap(decision)
  }

  private func decision(_ decision: ClassReport.Decision) -> [String] {
    let letters = decision.choices.indices.map { letter($0) }
    let choices = zip(letters, decision.choices).map { "- \($0) \($1.words.markdownEscaped)" }
    let table =
      [row(words.columns + letters), row((words.columns + letters).map { _ in "---" })]
      + decision.rounds.map { round in
        let counts =
          round.choices?.map(String.init) ?? decision.choices.map { _ in words.tooFew }
        return row(
          [
            String(round.round), String(round.votes),
            round.trusting.map(String.init) ?? words.tooFew,
            round.doubting.map(String.init) ?? words.tooFew,
          ] + counts)
      }
    return [
      "### " + words.decision(decision.number), choices.joined(separator: "\n"),
      table.joined(separator: "\n"),
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
