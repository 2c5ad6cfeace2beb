package import Cells

/// After a form: thanks, the code to keep, and its stories, each of which may be explained now.
package struct FormEndScreen: Screen {
  private let data: FormEnd
  private var menu = Menu()

  package init(_ data: FormEnd) {
    self.data = data
  }

  private func words(_ look: Look) -> FormWords { .of(look.language) }

  private func items(_ look: Look) -> [Menu.Item] {
    data.answers.map {
      Menu.Item(look.title($0.title), detail: look.phrases.historyRow($0.wasRight))
    }
  }

  package func title(_ look: Look) -> String { words(look).title(data.occasion) }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: look.isLow ? 0 : 1)
    let columns = min(area.size.columns, 72)
    let blank = look.isLow ? [] : [ScreenLine()]
    let words = linear(look).enumerated().flatMap { place, sentence in
      [ScreenLine](sentence, place == 0 ? .heading : .plain, columns: columns) + blank
    }
    canvas.draw(words, in: area)
    let top = min(words.count, max(0, area.size.rows - 4))
    let below = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound + top,
      columns: area.size.columns, rows: area.size.rows - top)
    canvas.fill(below)
    menu.draw(items(look), into: &canvas, area: below, look, inColumns: true)
  }

  package func linear(_ look: Look) -> [String] {
    [words(look).thanks, words(look).code(data.code), words(look).mayRead]
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      heading: words(look).readWhich, question: look.phrases.typeNumber,
      options: Menu.options(items(look), look) + [.init([""], words(look).leave, .leave)]
        + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: data.answers.count, look, select: words(look).read)
      + .everywhere(look, leave: words(look).leave)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .move(let steps): menu.move(steps, count: data.answers.count)
    case .select: return explain(menu.focus)
    case .pick(let place): return explain(place)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func explain(_ place: Int) -> [Reaction] {
    guard data.answers.indices.contains(place) else { return [] }
    return [.effect(.resume(data.answers[place].play))]
  }
}
