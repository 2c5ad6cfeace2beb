package import Cells
import Classroom

/// How the stories went that each goes through alone: numbers for the whole class.
package struct ResultsScreen: Screen {
  private var data: HostData
  /// The room as it was when they were shown before everybody was through; nil where all are.
  private let early: Room?
  private var scroll = Scroll()

  init(_ data: HostData, early: Room?) {
    self.data = data
    self.early = early
  }

  mutating func take(_ data: HostData) { self.data = data }

  package func title(_ look: Look) -> String { HostScreenWords.of(look.language).results }

  package func linear(_ look: Look) -> [String] {
    data.lines(look).results(early ?? data.room, isEarly: early != nil)
  }

  private func lines(_ look: Look) -> [ScreenLine] {
    linear(look).flatMap { [ScreenLine]($0, columns: look.page.size.columns) }
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let lines = lines(look)
    let window = scroll.window(rows: look.page.size.rows, of: lines.count)
    canvas.draw(lines, in: look.page, window, look)
    canvas.cursor = look.page.origin
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(question: look.phrases.typeAnything, options: .everywhere(look), otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    [Binding([.enter], .leave, name: "Enter", label: look.phrases.backHint, isHinted: false)]
      + .everywhere(look, leave: look.phrases.backHint) + .scrolling(look)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .page, .move: scroll.take(action, rows: look.page.size.rows, of: lines(look).count)
    case .leave: return [.pop]
    default: break
    }
    return []
  }
}
