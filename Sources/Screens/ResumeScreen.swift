package import Cells
import Scenarios

/// A story that was left open: go on exactly there, or begin again.
package struct ResumeScreen: Screen {
  private let open: OpenPlay
  private var menu = Menu()

  package init(_ open: OpenPlay) {
    self.open = open
  }

  private func items(_ look: Look) -> [Menu.Item] {
    let phrases = look.phrases
    return open.isOldVersion
      ? [Menu.Item(phrases.finishOld), Menu.Item(phrases.startNewVersion)]
      : [Menu.Item(phrases.goOnHere), Menu.Item(phrases.startAnew)]
  }

  private func words(_ look: Look) -> String {
    open.isOldVersion ? look.phrases.oldVersion : look.phrases.leftOpenHere
  }

  package func title(_ look: Look) -> String { look.title(open.title) }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 1)
    let intro = [ScreenLine](words(look), columns: area.size.columns)
    canvas.draw(intro, in: area)
    let below = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound + intro.count + 1,
      columns: area.size.columns, rows: area.size.rows - intro.count - 1)
    menu.draw(items(look), into: &canvas, area: below, look)
  }

  package func linear(_ look: Look) -> [String] { [words(look)] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeNumber,
      options: Menu.options(items(look), look) + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: 2, look) + .everywhere(look, leave: look.phrases.backHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .move(let steps): menu.move(steps, count: 2)
    case .select: return take(menu.focus)
    case .pick(let place): return take(place)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func take(_ place: Int) -> [Reaction] {
    switch place {
    case 0: [.effect(.resume(open.id))]
    case 1: [.effect(.start(caseID: open.caseID, telling: open.namedTelling))]
    default: []
    }
  }
}
