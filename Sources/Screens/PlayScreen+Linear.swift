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
    if asksCare { return [careWords(look)] }
    let words = words(look)
    if case .marking(let clauses, _) = question {
      return [look.phrases.markingTitle, look.phrases.markingIntro(Story.marksAllowed)]
        + clauses.enumerated().map { place, shown in
          "\(place + 1). \(shown.clause.text)\(marked(place, look))"
        }
    }
    // A belief just stated shows nothing new: only what is asked next is read out.
    guard data.play.statedLevel == nil else { return [] }
    return words.linear(data.play.transcript.dropFirst(data.play.freshFrom))
  }

  private func marked(_ place: Int, _ look: Look) -> String {
    guard let mark = data.play.marks[place] else { return "" }
    let word = mark == .doubtful ? look.phrases.doubtful : look.phrases.reassuring
    return look.language == .zh ? "（\(word)）" : " (\(word))"
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    let phrases = look.phrases
    let everywhere = [PlainPrompt.Option].everywhere(look)
    if asksCare {
      return PlainPrompt(
        question: phrases.typeNumber,
        options: [
          .init(["1"], phrases.goOn, .proceed), .init(["2"], phrases.takeAnother, .leave),
        ] + everywhere, otherwise: nil)
    }
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

  package func bindings(_ look: Look) -> [Binding] {
    let phrases = look.phrases
    let common = [Binding].everywhere(look, leave: phrases.savedHint)
    if asksCare {
      return [Binding([.enter], .proceed, name: "Enter", label: phrases.goOn)] + common
    }
    return questionBindings(look) + [Binding].scrolling(look).filter(\.isScrollOnly) + common
  }

  private func questionBindings(_ look: Look) -> [Binding] {
    let phrases = look.phrases
    switch question {
    case .belief(_, let mayBeUnsure):
      let levels = (mayBeUnsure ? [0] : []) + Array(1...6)
      return [
        Binding(
          [], .help, name: mayBeUnsure ? "0-6" : "1-6", label: phrases.beliefHint)
      ] + levels.map { level in
        Binding(
          [.character(Character("\(level)"))], .believe(level), name: "\(level)",
          label: phrases.belief(level), isHinted: false)
      }
    case .choices(let offered):
      let last = Self.letter(offered.count - 1)
      let letters = offered.indices.map { place in
        let letter = Self.letter(place)
        return Binding(
          [.character(Character(letter)), .character(Character(letter.lowercased()))],
          .choose(place), name: letter, label: phrases.chooseHint, isHinted: false)
      }
      let back = Binding(
        [.character("u"), .character("U")], .takeBack, name: "U", label: phrases.takeBack)
      return [Binding([], .help, name: "A-\(last)", label: phrases.chooseHint)] + letters + [
        Binding([.up], .move(-1), name: look.glyphs.up, label: phrases.moveHint, isHinted: false),
        Binding(
          [.down], .move(1), name: look.glyphs.down, label: phrases.moveHint, isHinted: false),
        Binding([.enter], .select, name: "Enter", label: phrases.selectHint, isHinted: false),
      ] + (mayTakeBack ? [back] : [])
    case .proceed:
      return [
        Binding([.enter, .character(" ")], .proceed, name: "Enter", label: phrases.proceedHint)
      ]
    case .ended:
      return [
        Binding([.enter], .proceed, name: "Enter", label: phrases.toDebrief),
        Binding(
          [.character("m"), .character("M")], .openMarking, name: "M",
          label: phrases.openMarking),
      ]
    case .marking: return markingBindings(look)
    case .closed: return []
    }
  }

  private func markingBindings(_ look: Look) -> [Binding] {
    let phrases = look.phrases
    return [
      Binding(
        [.up, .character("k")], .move(-1), name: look.glyphs.up + look.glyphs.down,
        label: phrases.moveHint),
      Binding([.down, .character("j")], .move(1), name: "j k", label: phrases.moveHint, isHinted: false),
      Binding([.character("d"), .character("D")], .mark(.doubtful), name: "D", label: phrases.doubtful),
      Binding(
        [.character("r"), .character("R")], .mark(.reassuring), name: "R",
        label: phrases.reassuring),
      Binding([.enter], .finish, name: "Enter", label: phrases.markingDone),
    ]
  }
}

extension Binding {
  /// Whether it scrolls by a key that nothing else on a play screen uses.
  fileprivate var isScrollOnly: Bool {
    keys.contains(.pageUp) || keys.contains(.pageDown)
  }
}
