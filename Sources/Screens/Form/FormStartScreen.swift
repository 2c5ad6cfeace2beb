package import Cells

/// Before a form: what is asked, how long it takes, and that nothing is explained before its end.
package struct FormStartScreen: Screen {
  private let data: FormStart

  package init(_ data: FormStart) {
    self.data = data
  }

  private func words(_ look: Look) -> FormWords { .of(look.language) }

  package func title(_ look: Look) -> String { words(look).title(data.occasion) }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let columns = min(look.page.size.columns, 64)
    let blank = look.isLow ? [] : [ScreenLine()]
    let lines = linear(look).flatMap { [ScreenLine]($0, columns: columns) + blank }
    let keys = [
      ScreenLine("Enter  \(words(look).begin)", .bold), ScreenLine("q      \(words(look).notNow)"),
    ]
    canvas.draw(lines + keys, in: look.page)
    canvas.cursor = look.page.origin
  }

  package func linear(_ look: Look) -> [String] { words(look).intro(data.count, data.minutes) }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeNumber,
      options: [
        .init(["1"], words(look).begin, .proceed), .init(["2"], words(look).notNow, .leave),
      ]
        + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    [Binding([.enter], .proceed, name: "Enter", label: words(look).begin)]
      + .everywhere(look, leave: words(look).notNow)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .proceed: [.effect(.beginForm)]
    case .leave: [.pop]
    default: []
    }
  }
}
