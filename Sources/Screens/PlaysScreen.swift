package import Cells
import Scoring

/// The plays that are over, newest first: each can be explained again.
package struct PlaysScreen: Screen {
  private let data: ProgressData
  private var menu = Menu()

  init(_ data: ProgressData) {
    self.data = data
  }

  private func words(_ look: Look) -> ProgressLabels { .of(look.language) }

  private func items(_ look: Look) -> [Menu.Item] {
    data.records.reversed().map { record in
      let practice = record.counted ? [] : [look.phrases.practiceShort]
      let result = [look.phrases.historyRow(record.verdictIsRight)] + practice
      return Menu.Item(
        data.title(record.caseID, look), detail: result.joined(separator: " · "))
    }
  }

  package func title(_ look: Look) -> String { look.phrases.history }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    menu.draw(
      items(look), into: &canvas, area: look.body.inset(columns: 1, rows: 1), look, inColumns: true)
  }

  package func linear(_ look: Look) -> [String] { [] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      heading: words(look).explainWhich, question: look.phrases.typeNumber,
      options: Menu.options(items(look), look) + [.init([""], nil, .leave)] + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: data.plays.count, look, select: words(look).explain)
      + .everywhere(look, leave: look.phrases.backHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .move(let steps): menu.move(steps, count: data.plays.count)
    case .select: return explain(menu.focus)
    case .pick(let place): return explain(place)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func explain(_ place: Int) -> [Reaction] {
    let plays = Array(data.plays.reversed())
    return plays.indices.contains(place) ? [.effect(.resume(plays[place]))] : []
  }
}
