package import Cells
import Scenarios

/// All cases by what may be known beforehand: title, topic, difficulty, minutes, met or not.
package struct LibraryScreen: Screen {
  private let cases: [CaseSummary]
  private var menu = Menu()

  package init(_ cases: [CaseSummary]) {
    self.cases = cases
  }

  private func items(_ look: Look) -> [Menu.Item] {
    cases.map { summary in
      let phrases = look.phrases
      let state =
        summary.openPlay != nil ? phrases.leftOpen : summary.hasMet ? phrases.met : phrases.notMet
      let kind = [
        summary.isLocal ? phrases.localCase : nil,
        summary.head.form == .mini ? phrases.miniCase : nil,
      ].compactMap { $0 }
      let details =
        [state] + kind + [
          phrases.minutes(summary.head.minutes), phrases.difficulty(summary.head.difficulty),
          look.label(.topics, summary.head.topic),
        ]
      return Menu.Item(look.title(summary.head.title), detail: details.joined(separator: " · "))
    }
  }

  package func title(_ look: Look) -> String { look.phrases.library }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 0)
    let intro = [ScreenLine](look.phrases.libraryIntro, .muted, columns: area.size.columns)
    canvas.draw(intro, in: area)
    let top = intro.count + 1
    let below = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound + top,
      columns: area.size.columns, rows: area.size.rows - top)
    menu.draw(items(look), into: &canvas, area: below, look, inColumns: true)
  }

  package func linear(_ look: Look) -> [String] { [look.phrases.libraryIntro] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeNumber,
      options: Menu.options(items(look), look) + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: cases.count, look) + .everywhere(look, leave: look.phrases.backHint)
      + .scrolling(look, isHinted: true)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .move(let steps): menu.move(steps, count: cases.count)
    case .page(let pages): menu.move(pages * 10, count: cases.count)
    case .select: return open(menu.focus)
    case .pick(let place): return open(place)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func open(_ place: Int) -> [Reaction] {
    guard cases.indices.contains(place) else { return [] }
    if let open = cases[place].openPlay { return [.push(ResumeScreen(open))] }
    return [.effect(.start(caseID: cases[place].head.id))]
  }
}
