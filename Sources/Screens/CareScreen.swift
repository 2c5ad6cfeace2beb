package import Cells
import Scenarios

/// Before a story that may be hard to read today: what it touches on, and a way to take another one.
///
/// Nothing has begun yet, so that who leaves here leaves no trace.
package struct CareScreen: Screen {
  private let data: CareData

  package init(_ data: CareData) {
    self.data = data
  }

  private func words(_ look: Look) -> String {
    let subjects = data.care.map { look.label(.care, $0) }
    return look.phrases.careLine(subjects.joined(separator: look.language == .zh ? "、" : ", "))
  }

  package func title(_ look: Look) -> String { look.title(data.title) }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let lines =
      [ScreenLine](words(look), columns: min(look.page.size.columns, 64))
      + [
        ScreenLine(), ScreenLine("Enter  \(look.phrases.goOn)", .bold),
        ScreenLine("q      \(look.phrases.takeAnother)"),
      ]
    canvas.draw(lines, in: look.page)
    canvas.cursor = look.page.origin
  }

  package func linear(_ look: Look) -> [String] { [words(look)] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeNumber,
      options: [
        .init(["1"], look.phrases.goOn, .proceed), .init(["2"], look.phrases.takeAnother, .leave),
      ] + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    [Binding([.enter], .proceed, name: "Enter", label: look.phrases.goOn)]
      + .everywhere(look, leave: look.phrases.takeAnother)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .proceed:
      [.effect(.start(caseID: data.caseID, telling: data.telling, isWarned: true))]
    case .leave: [.pop]
    default: []
    }
  }
}
