package import Cells
import Scenarios
import Scoring

/// One's own results in words, with how sure they are.
package struct ProgressScreen: Screen {
  private let data: ProgressData
  private var scroll = Scroll()

  package init(_ data: ProgressData) {
    self.data = data
  }

  package func title(_ look: Look) -> String { look.phrases.progressTitle }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.page.size.columns, 74)
    return ProgressWords(data: data, look: look).sections.flatMap { section in
      let indent = section.heading.isEmpty ? 0 : 2
      let head = section.heading.isEmpty ? [] : [ScreenLine(section.heading, .heading)]
      let body = section.lines.flatMap { line in
        line.above.map { ScreenLine($0, .accent) }
          + [ScreenLine](line.words, columns: columns - indent)
          + (line.picture.isEmpty ? [] : [ScreenLine(line.picture)])
      }
      let picture = section.picture.isEmpty ? [] : [ScreenLine("  \(section.picture)", .accent)]
      return head + picture + body.map { $0.indented(indent) } + [ScreenLine()]
    }.dropLast()
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let lines = lines(look)
    let window = scroll.window(rows: look.page.size.rows, of: lines.count)
    canvas.draw(lines, in: look.page, window, look)
    canvas.cursor = look.page.origin
  }

  package func linear(_ look: Look) -> [String] {
    ProgressWords(data: data, look: look).sections.flatMap { section in
      (section.heading.isEmpty ? [] : [section.heading + look.stop])
        + section.lines.map { look.spoken($0.words) }
    }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeAnything,
      options: explaining(look).map { .init(["e"], $0.label, $0.action) } + .everywhere(look),
      otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    [Binding([.enter], .leave, name: "Enter", label: look.phrases.backHint, isHinted: false)]
      + explaining(look) + .everywhere(look, leave: look.phrases.backHint) + .paging(look)
  }

  private func explaining(_ look: Look) -> [Binding] {
    let label = ProgressLabels.of(look.language).explainAgain
    return data.plays.isEmpty
      ? [] : [Binding([.character("e"), .character("E")], .openPlays, name: "E", label: label)]
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .leave: return [.pop]
    case .openPlays: return [.push(PlaysScreen(data))]
    default: scroll.take(action, rows: look.page.size.rows, of: lines(look).count)
    }
    return []
  }
}
