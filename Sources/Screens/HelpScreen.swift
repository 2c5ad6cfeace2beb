package import Cells

/// The keys of the screen it was asked from, out of the same key map that dispatches them.
package struct HelpScreen: Screen {
  private let keys: [Binding]
  private var scroll = Scroll(offset: 0)

  package init(of bindings: [Binding]) {
    keys = bindings.filter { !$0.label.isEmpty }
  }

  package func title(_ look: Look) -> String { look.phrases.helpTitle }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.body.size.columns - 2, 72)
    return [ScreenLine](look.phrases.helpIntro, columns: columns)
      + [ScreenLine(), ScreenLine(look.phrases.keysTitle, .heading)]
      + keys.map { key in
        let missing = max(1, 12 - width(of: key.name))
        return ScreenLine([
          TextRun(key.name, .bold), TextRun(String(repeating: " ", count: missing) + key.label),
        ])
      }
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 0)
    canvas.draw(lines(look), in: area, scroll, look)
    canvas.cursor = area.origin
  }

  package func linear(_ look: Look) -> [String] {
    [look.phrases.helpIntro, look.phrases.keysTitle]
      + keys.map { "\($0.name)  \($0.label)" }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeAnything, options: .everywhere(look), otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    [Binding([.enter], .leave, name: "Enter", label: look.phrases.backHint, isHinted: false)]
      + [Binding].scrolling(look)
      + [Binding].everywhere(look, leave: look.phrases.backHint).filter { $0.action != .help }
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .leave: return [.pop]
    case .page(let pages):
      scroll.page(pages, rows: look.body.size.rows, of: lines(look).count)
    default: break
    }
    return []
  }
}
