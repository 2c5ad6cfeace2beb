import Cells
import Engine

extension PlayScreen {
  package func bindings(_ look: Look) -> [Binding] {
    return questionBindings(look) + .everywhere(look, leave: look.phrases.savedHint)
      + scrolling(look)
  }

  /// The marking screen has no messages to scroll.
  private func scrolling(_ look: Look) -> [Binding] {
    if case .marking = question { [] } else { .scrolling(look) }
  }

  private func questionBindings(_ look: Look) -> [Binding] {
    let phrases = look.phrases
    switch question {
    case .belief(_, let mayBeUnsure):
      let levels = (mayBeUnsure ? [0] : []) + Array(1...6)
      return [
        Binding(
          [], .help, name: mayBeUnsure ? "0-6" : "1-6", label: phrases.beliefHint)
      ]
        + levels.map { level in
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
          .choose(place), name: letter, label: "", isHinted: false)
      }
      let back = Binding(
        [.character("u"), .character("U")], .takeBack, name: "U", label: phrases.takeBack)
      return [Binding([], .help, name: "A-\(last)", label: phrases.chooseHint)] + letters + [
        Binding(
          [.up], .move(-1), name: look.glyphs.up + look.glyphs.down, label: phrases.moveHint,
          isHinted: false),
        Binding([.down], .move(1), name: look.glyphs.down, label: "", isHinted: false),
        Binding([.enter], .select, name: "Enter", label: phrases.selectHint, isHinted: false),
      ] + (mayTakeBack ? [back] : [])
    case .proceed:
      return [
        Binding([.enter, .character(" ")], .proceed, name: "Enter", label: phrases.proceedHint)
      ]
    case .ended:
      return [
        Binding([.enter], .proceed, name: "Enter", label: phrases.toDebriefHint),
        Binding(
          [.character("m"), .character("M")], .openMarking, name: "M",
          label: phrases.openMarkingHint),
      ]
    case .marking: return markingBindings(look)
    case .closed: return []
    }
  }

  private func markingBindings(_ look: Look) -> [Binding] {
    let phrases = look.phrases
    return [
      Binding([.enter], .proceed, name: "Enter", label: phrases.markingDone),
      Binding(
        [.up, .character("k")], .move(-1), name: look.glyphs.up + look.glyphs.down,
        label: phrases.moveHint),
      Binding(
        [.down, .character("j")], .move(1), name: "j k", label: phrases.moveHint, isHinted: false),
      Binding(
        [.character("d"), .character("D")], .mark(.doubtful), name: "D", label: phrases.doubtful),
      Binding(
        [.character("r"), .character("R")], .mark(.reassuring), name: "R",
        label: phrases.reassuring),
      Binding(
        [.character(" ")], .cycle, name: "Space", label: phrases.markingTitle, isHinted: false),
    ]
  }
}
