package import Cells

/// Who is practising: several people can share one machine.
package struct LearnersScreen: Screen {
  private let learners: [LearnerSummary]
  private var menu = Menu()

  package init(_ learners: [LearnerSummary]) {
    self.learners = learners
  }

  private func items(_ look: Look) -> [Menu.Item] {
    learners.map { learner in
      Menu.Item(
        learner.name.isEmpty ? look.phrases.unnamed : learner.name,
        detail: learner.isCurrent ? look.phrases.current : "")
    } + [Menu.Item(look.phrases.newLearner)]
  }

  package func title(_ look: Look) -> String { look.phrases.learnersTitle }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    menu.draw(
      items(look), into: &canvas, area: look.body.inset(columns: 1, rows: 1), look)
  }

  package func linear(_ look: Look) -> [String] { [] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      heading: look.phrases.learnersTitle, question: look.phrases.typeNumber,
      options: Menu.options(items(look), look) + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: learners.count + 1, look)
      + .everywhere(look, leave: look.phrases.backHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .move(let steps): menu.move(steps, count: learners.count + 1)
    case .select: return open(menu.focus)
    case .pick(let place): return open(place)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func open(_ place: Int) -> [Reaction] {
    if learners.indices.contains(place) {
      return [.pop, .effect(.chooseLearner(id: learners[place].id))]
    }
    return place == learners.count ? [.push(NameScreen())] : []
  }
}
