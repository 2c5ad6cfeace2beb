import Classroom
import Engine
import Scenarios

/// What a story was, what each choice brings, and which words told; for the time after it.
package struct Explanation: Codable, Equatable, Sendable {
  /// A flag or signal that was heard, with its words.
  package struct Heard: Codable, Equatable, Sendable {
    package var label: String
    package var words: String
    /// Whether it speaks for the caller.
    package var signal: Bool
  }

  /// A decision with everything that could be done.
  package struct Decision: Codable, Equatable, Sendable {
    package struct Choice: Codable, Equatable, Sendable {
      package var letter: String
      package var text: String
      /// What it may lose and gain in the end; nil where nothing is decided yet.
      package var brings: String?
      package var why: String?
    }

    /// Its number in the room; nil in a story that one goes through alone.
    package var step: Int?
    /// What the reader chose there, by its letter, and believed, 0 to 6; nil in a story told together, whose
    /// explanation is the same for everybody.
    package var chosen: String?
    package var believed: Int?
    package var choices: [Choice]
  }

  /// Something to do today, by an id of the taxonomy's `next_steps`.
  package struct Act: Codable, Equatable, Sendable {
    package var id: String
    package var text: String
  }

  package struct Exit: Codable, Equatable, Sendable {
    package var question: String
    package var options: [String]
  }

  package var truth: String
  /// The truth in a sentence.
  package var verdict: String
  package var rule: String?
  /// How the story's twin differs.
  package var contrast: String?
  package var heard: [Heard]
  package var decisions: [Decision]
  package var acts: [Act]
  package var exit: Exit?
}

extension Explanation {
  /// What was heard and tells what it was: in a scam its flags, in a genuine story its signals.
  var telling: [Heard] { heard.filter { $0.signal == (truth == Telling.genuine.rawValue) } }

  /// What was heard and may be heard in either.
  var inBoth: [Heard] { heard.filter { $0.signal != (truth == Telling.genuine.rawValue) } }

  /// - Parameters:
  ///   - currency: of the story, ISO 4217.
  ///   - moments: what was shown.
  ///   - decided: the plays at the decisions on the way, with their numbers in the room.
  init(
    _ words: StoryWords, currency: String, moments: [Moment],
    decided: [(step: Int?, play: Play)]
  ) {
    let program = words.story.program
    let look = words.look
    truth = program.telling.rawValue
    let type = program.type.map { look.label(.types, $0) } ?? ""
    verdict =
      program.telling == .scam ? look.phrases.wasScam(type) : look.phrases.wasGenuine
    rule = program.debrief.rule.map { words.text($0) }
    contrast = program.debrief.contrast.map { words.text($0) }
    heard = words.heard(moments)
    decisions = decided.map { words.decision($0.step, $0.play, currency: currency) }
    let suggested = program.debrief.nextSteps.compactMap(TodayAct.init)
    let acts = suggested + TodayAct.allCases.filter { !suggested.contains($0) }
    self.acts = acts.map { act in
      Act(id: act.rawValue, text: TodayWords.of(look.language).act(act, look))
    }
  }

  /// Whether this is an id of something to do today.
  package static func hasAct(_ id: String) -> Bool { TodayAct(rawValue: id) != nil }
}

extension StoryWords {
  /// Each choice of a decision with what it brings in the end, and why.
  fileprivate func decision(
    _ step: Int?, _ play: Play, currency: String
  ) -> Explanation.Decision {
    let node = story.program.nodes[play.node]
    let choices = story.offered(play).map { node.choices[$0] }
    let ahead = choices.map { choice in
      story.taking(choice.id, in: play).flatMap { story.ahead(of: $0) }
    }
    // Where nothing is decided yet there is nothing to tell apart.
    let isOpen = Set(ahead.map { "\($0?.lost as Any)\($0?.gained as Any)" }).count == 1
    return Explanation.Decision(
      step: step,
      choices: zip(choices, ahead).enumerated().map { place, pair in
        Explanation.Decision.Choice(
          letter: PlayScreen.letter(place).lowercased(), text: text(pair.0.text),
          brings: isOpen ? nil : pair.1.flatMap { sums($0, currency) },
          why: pair.0.why.map { text($0) })
      })
  }

  /// What a choice may lose and gain in the end, as far as the story deals in either.
  private func sums(_ ahead: Ahead, _ currency: String) -> String? {
    let words = ClassWords.of(look.language)
    let unit = currency == "CNY" ? (look.language == .zh ? "元" : "yuan") : currency
    let sums =
      (story.limits.maxLoss > 0 ? [words.lost(ahead.lost, unit)] : [])
      + (story.limits.maxGain > 0 ? [words.gained(ahead.gained, unit)] : [])
    return sums.isEmpty ? nil : sums.joined(separator: look.language == .zh ? "，" : ", ")
  }

  /// Flags and signals in the words that were shown, each kind once, with the words.
  fileprivate func heard(_ moments: [Moment]) -> [Explanation.Heard] {
    var seen: Set<String> = []
    return moments.flatMap { moment -> [Explanation.Heard] in
      guard case .line(let node, let line, let values) = moment,
        let ref = story.program.nodes[node].lines[line].text
      else { return [] }
      let text = story.program.strings[ref, look.language]
      return text.marks(values).compactMap { mark, words in
        guard seen.insert(mark).inserted else { return nil }
        let isSignal = story.program.signals.contains(mark)
        return Explanation.Heard(
          label: look.label(isSignal ? .signals : .flags, mark), words: words, signal: isSignal)
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
