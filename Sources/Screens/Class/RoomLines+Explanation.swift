import Classroom
import Engine
import Scenarios

extension RoomLines {
  /// What the story was, what each choice would have brought, and which words gave it away.
  func explanation(_ room: Room) -> [String] {
    let program = rules.stories[room.item].program
    let words = story(room)
    var lines = [truth(program)]
    lines += way(room).flatMap { brought(step: $0, room) }
    let heard = heard(room)
    if !heard.isEmpty { lines += [self.words.wordsToHear + look.stop] + heard }
    if let rule = program.debrief.rule {
      lines.append(look.phrases.oneRule + look.colon + words.text(rule))
    }
    if let contrast = program.debrief.contrast {
      lines.append(look.phrases.otherTelling + look.colon + words.text(contrast))
    }
    return lines
  }

  private func truth(_ program: Program) -> String {
    let type = program.type.map { look.label(.types, $0) } ?? ""
    let truth = program.telling == .scam ? look.phrases.wasScam(type) : look.phrases.wasGenuine
    return words.toldApart + look.colon + truth
  }

  /// The decisions passed on the way to the ending, by number.
  private func way(_ room: Room) -> [Int] {
    var steps: [Int] = []
    var step = room.passed
    while let number = step {
      steps.append(number)
      step = room.decision(number).before
    }
    return steps.reversed()
  }

  /// Each choice of a decision with its votes, what it brings in the end, and why.
  private func brought(step: Int, _ room: Room) -> [String] {
    let decision = room.decision(step)
    let story = rules.stories[decision.item]
    let node = story.program.nodes[decision.play.node]
    let words = StoryWords(story: story, look: look)
    let last = BallotID(step: step, round: max(decision.rounds, 1))
    let tally = rules.tally(last, in: room).flatMap { $0.mayBeShown ? $0 : nil }
    let choices = story.offered(decision.play).map { node.choices[$0] }
    let ahead = choices.map { rules.ahead(of: $0.id, at: decision) }
    // Where nothing is decided yet there is nothing to tell apart.
    let isOpen = Set(ahead.map { "\($0?.lost as Any)\($0?.gained as Any)" }).count == 1
    let lines = zip(choices, ahead).enumerated().map { place, pair in
      let votes = tally.map { [self.words.chosenBy($0.choices[place], $0.voters)] } ?? []
      let result = isOpen ? [] : pair.1.map { sums($0, story, room) } ?? []
      let aside = (votes + result).joined(separator: comma)
      let why = pair.0.why.map { look.colon + words.text($0) } ?? ""
      return "\(PlayScreen.letter(place)). \(words.text(pair.0.text))\(look.aside(aside))\(why)"
    }
    return ["\(self.words.eachChoice)\(look.aside(self.words.round(step, last.round)))"] + lines
  }

  private var comma: String { look.language == .zh ? "，" : ", " }

  /// What a choice may lose and gain in the end, as far as the story deals in either.
  private func sums(_ ahead: Ahead, _ story: Story, _ room: Room) -> [String] {
    let code = currencies[room.item]
    let unit = code == "CNY" ? (look.language == .zh ? "元" : "yuan") : code
    return (story.limits.maxLoss > 0 ? [words.lost(ahead.lost, unit)] : [])
      + (story.limits.maxGain > 0 ? [words.gained(ahead.gained, unit)] : [])
  }

  /// Flags and signals in the words that the class heard, each kind once, with the words.
  private func heard(_ room: Room) -> [String] {
    guard let play = room.play else { return [] }
    let story = rules.stories[room.item]
    var seen: Set<String> = []
    return play.transcript.flatMap { moment -> [String] in
      guard case .line(let node, let line, let values) = moment,
        let ref = story.program.nodes[node].lines[line].text
      else { return [] }
      let text = story.program.strings[ref, look.language]
      return text.marks(values).compactMap { mark, words in
        guard seen.insert(mark).inserted else { return nil }
        let isSignal = story.program.signals.contains(mark)
        return "\(look.label(isSignal ? .signals : .flags, mark))\(look.colon)\(words)"
      }
    }
  }
}

extension MarkedText {
  /// The words under each mark, in order.
  fileprivate func marks(_ values: [Int]) -> [(mark: String, words: String)] {
    pieces.reduce(into: []) { found, piece in
      guard let mark = piece.mark else { return }
      let words = MarkedText([piece]).words(values)
      if found.last?.mark == mark {
        found[found.count - 1].words += words
      } else {
        found.append((mark, words))
      }
    }
  }
}
