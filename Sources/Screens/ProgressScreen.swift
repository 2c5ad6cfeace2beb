package import Cells
import Scenarios
import Scoring

/// One's own results in words, with how sure they are.
package struct ProgressScreen: Screen {
  private let data: ProgressData
  private var scroll = Scroll(offset: 0)

  package init(_ data: ProgressData) {
    self.data = data
  }

  package func title(_ look: Look) -> String { look.phrases.progressTitle }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.body.size.columns - 2, 74)
    return ProgressWords(data: data, look: look).sections.flatMap { section in
      (section.heading.isEmpty ? [] : [ScreenLine(section.heading, .heading)])
        + section.lines.flatMap { line in
          [ScreenLine](line, columns: columns - 2).map { $0.indented(section.heading.isEmpty ? 0 : 2) }
        } + [ScreenLine()]
    }
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: look.size.rows >= 20 ? 1 : 0)
    canvas.draw(lines(look), in: area, scroll, look)
    canvas.cursor = area.origin
  }

  package func linear(_ look: Look) -> [String] {
    ProgressWords(data: data, look: look).sections.flatMap { section in
      (section.heading.isEmpty ? [] : ["# \(section.heading)"]) + section.lines
    }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeAnything, options: .everywhere(look), otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    [
      Binding([.enter], .leave, name: "Enter", label: look.phrases.backHint, isHinted: false),
      Binding(
        [.down, .character("j")], .move(1), name: look.glyphs.up + look.glyphs.down,
        label: look.phrases.pageHint),
      Binding([.up, .character("k")], .move(-1), name: "k", label: look.phrases.pageHint, isHinted: false),
    ] + [Binding].scrolling(look) + .everywhere(look, leave: look.phrases.backHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .leave: return [.pop]
    case .page(let pages):
      scroll.page(pages, rows: look.body.size.rows - 2, of: lines(look).count)
    case .move(let rows):
      let last = max(0, lines(look).count - look.body.size.rows + 2)
      scroll.offset = min(max(0, (scroll.offset ?? 0) + rows), last)
    default: break
    }
    return []
  }
}
