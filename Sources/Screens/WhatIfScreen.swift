package import Cells
import Engine
import Scenarios

/// Which choice of a closed play to try again.
package struct WhatIfScreen: Screen, Explaining {
  var data: DebriefData
  private var menu = Menu()

  package init(_ data: DebriefData) {
    self.data = data
  }

  private func items(_ look: Look) -> [Menu.Item] {
    let words = StoryWords(story: data.play.story, look: look)
    return data.play.play.transcript.compactMap { moment in
      guard case .chose(let node, let choice) = moment else { return nil }
      return Menu.Item(look.phrases.youChose(words.choice(node, choice)))
    }
  }

  package func title(_ look: Look) -> String { look.phrases.whatIfTitle }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    menu.draw(items(look), into: &canvas, area: look.body.inset(columns: 1, rows: 1), look)
  }

  package func linear(_ look: Look) -> [String] { [] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      heading: look.phrases.whatIfTitle, question: look.phrases.typeNumber,
      options: Menu.options(items(look), look) + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: items(look).count, look)
      + .everywhere(look, leave: look.phrases.backHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    let count = items(look).count
    switch action {
    case .move(let steps): menu.move(steps, count: count)
    case .select where count > 0: return [.pop, .effect(.whatIf(data.play.id, choice: menu.focus))]
    case .pick(let place) where place < count:
      return [.pop, .effect(.whatIf(data.play.id, choice: place))]
    case .leave: return [.pop]
    default: break
    }
    return []
  }
}
