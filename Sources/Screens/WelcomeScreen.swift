package import Cells
import Scenarios

/// The first screen of all: which language.
package struct WelcomeScreen: Screen {
  private var menu = Menu()

  package init() {}

  private let items = Language.allCases.map { Menu.Item(Phrases.of($0).languageName) }

  package func title(_ look: Look) -> String { look.phrases.name }

  private var question: String {
    Language.allCases.map { Phrases.of($0).chooseLanguage }.joined(separator: " / ")
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 1)
    canvas.draw([ScreenLine](question, .heading, columns: area.size.columns), in: area)
    let below = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound + 2, columns: area.size.columns,
      rows: area.size.rows - 2)
    menu.draw(items, into: &canvas, area: below, look)
  }

  package func linear(_ look: Look) -> [String] { [] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      heading: question, question: look.phrases.typeNumber,
      options: Menu.options(items, look) + .everywhere(look, leave: look.phrases.leaveHint))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: items.count, look) + .everywhere(look, leave: look.phrases.leaveHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .move(let steps): menu.move(steps, count: items.count)
    case .select: return choose(menu.focus)
    case .pick(let place): return choose(place)
    case .leave: return [.effect(.quit)]
    default: break
    }
    return []
  }

  private func choose(_ place: Int) -> [Reaction] {
    let languages = Language.allCases
    guard languages.indices.contains(place) else { return [] }
    return [.pop, .setLanguage(languages[place])]
  }
}
