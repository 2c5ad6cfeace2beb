import Classroom
import Engine
import Scenarios

extension RoomLines {
  /// The story explained in parts, those first that are read out in class: what it was and the rule to keep,
  /// which words told, how belief in it went, what was not taken up, and what each choice would have brought.
  func explanation(_ room: Room) -> [[String]] {
    let explanation = explained(room)
    var verdict = [words.toldApart + look.colon + explanation.verdict]
    if let rule = explanation.rule { verdict.append(look.phrases.oneRule + look.colon + rule) }
    var signs: [String] = []
    for (heading, heard) in [
      (words.wordsToHear, explanation.telling), (words.wordsInBoth, explanation.inBoth),
    ] where !heard.isEmpty {
      signs += [heading + look.stop] + heard.map { $0.label + look.colon + $0.words }
    }
    if let contrast = explanation.contrast {
      signs.append(look.phrases.otherTelling + look.colon + contrast)
    }
    let choices = explanation.decisions.flatMap { brought($0, room) }
    return [verdict, signs, curve(room), clues(room), choices].filter { !$0.isEmpty }
  }

  /// The story at hand explained, by the way the class went through it.
  func explained(_ room: Room) -> Explanation {
    Explanation(
      story(room), currency: currencies[room.item], moments: room.play?.transcript ?? [],
      decided: way(room).map { (step: $0, play: room.decision($0).play) })
  }

  /// The decisions passed on the way to the ending, by number.
  func way(_ room: Room) -> [Int] {
    var steps: [Int] = []
    var step = room.passed
    while let number = step {
      steps.append(number)
      step = room.decision(number).before
    }
    return steps.reversed()
  }

  /// Each choice of a decision with its votes, what it brings in the end, and why.
  private func brought(_ explained: Explanation.Decision, _ room: Room) -> [String] {
    guard let step = explained.step else { return [] }
    let decision = room.decision(step)
    let last = BallotID(step: step, round: max(decision.rounds, 1))
    let tally = rules.tally(last, in: room).flatMap { $0.mayBeShown ? $0 : nil }
    let lines = explained.choices.enumerated().map { place, choice in
      let votes = tally.map { [words.chosenBy($0.choices[place], $0.voters)] } ?? []
      let aside = (votes + (choice.brings.map { [$0] } ?? []))
        .joined(separator: look.language == .zh ? "，" : ", ")
      let why = choice.why.map { look.colon + $0 } ?? ""
      return "\(PlayScreen.letter(place)). \(choice.text)"
        + (aside.isEmpty ? "" : look.aside(aside)) + why
    }
    return ["\(words.eachChoice)\(look.aside(words.round(step, last.round)))"] + lines
  }
}
