import Cells
import Engine
import Scenarios

extension PlayScreen {
  /// The letter a choice is taken by, from its place in the order shown.
  static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJ")
    return letters.indices.contains(place) ? String(letters[place]) : "\(place + 1)"
  }

  var mayTakeBack: Bool { data.story.turn(data.play).mayTakeBack }

  /// The belief stated at this visit, while it can be taken back.
  var statedLevel: Int? { data.play.statedLevel }

  package func linear(_ look: Look) -> [String] {
    if case .marking(let clauses, _) = question { return marking(clauses, look) }
    // A belief just stated shows nothing new: it is read back, then what is asked next.
    if let level = data.play.statedLevel {
      return [look.phrases.youSaid(look.phrases.belief(level)) + look.stop]
    }
    let place = data.form.map {
      [FormWords.of(look.language).place($0.number, $0.count) + look.stop]
    }
    let opening = data.play.freshFrom == 0 ? (place ?? []) + [title(look) + look.stop] : []
    return opening + words(look).linear(data.play.transcript, from: data.play.freshFrom)
  }

  /// The whole list once, and then only what is marked.
  private func marking(_ clauses: [ShownClause], _ look: Look) -> [String] {
    let phrases = look.phrases
    let marks = data.play.marks
    let intro = [phrases.markingTitle, phrases.markingIntro(Story.marksAllowed)]
    return (marks.isEmpty ? intro : [])
      + clauses.enumerated().filter { marks.isEmpty || marks[$0.offset] != nil }.map {
        let word = marks[$0.offset].map { $0 == .doubtful ? phrases.doubtful : phrases.reassuring }
        return "\($0.offset + 1). \($0.element.clause.text)\(word.map(look.aside) ?? "")"
      }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    let phrases = look.phrases
    let everywhere = [PlainPrompt.Option].everywhere(look, leave: phrases.savedHint)
    switch question {
    case .belief(let person, let mayBeUnsure):
      let levels = Array(1...6) + (mayBeUnsure ? [0] : [])
      return PlainPrompt(
        heading: phrases.canBeTrusted(words(look).name(person)), question: phrases.typeBelief,
        options: levels.map { .init(["\($0)"], phrases.belief($0), .believe($0)) } + everywhere)
    case .choices(let offered):
      return PlainPrompt(
        heading: phrases.whatToDo, question: phrases.typeChoice,
        options: offered.enumerated().map { place, choice in
          .init(
            [Self.letter(place), "\(place + 1)"],
            words(look).choice(data.play.node, choice), .choose(place))
        } + (mayTakeBack ? [.init(["u"], phrases.takeBack, .takeBack)] : []) + everywhere)
    case .proceed:
      return PlainPrompt(
        question: phrases.typeAnything, options: everywhere, otherwise: .proceed)
    case .ended:
      return PlainPrompt(
        question: phrases.typeAnything,
        options: [.init(["m"], phrases.openMarking, .openMarking)] + everywhere,
        otherwise: .proceed)
    case .marking(let clauses, _):
      return PlainPrompt(
        question: phrases.markPlainHelp + " ",
        options: clauses.indices.flatMap { place -> [PlainPrompt.Option] in
          let isMarked = data.play.marks[place] != nil
          return [
            .init(["\(place + 1)"], nil, .markAt(place, isMarked ? nil : .doubtful)),
            .init(["\(place + 1)+", "\(place + 1)＋"], nil, .markAt(place, .reassuring)),
          ]
        } + [.init(["0"], nil, .finish)] + everywhere)
    case .closed:
      return PlainPrompt(question: phrases.typeAnything, options: everywhere, otherwise: .leave)
    }
  }
}
