package import Cells

/// A new learner types a name, or none.
package struct NameScreen: Screen {
  private var name = ""
  private static let longest = 24

  package init() {}

  package func title(_ look: Look) -> String { look.phrases.newLearner }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 1)
    let question = look.phrases.typeName
    canvas.draw(
      [
        ScreenLine([TextRun(question, .heading), TextRun(name)]), ScreenLine(),
        ScreenLine(look.phrases.nameIsOptional, .muted),
      ], in: area)
    canvas.cursor = Point(
      column: area.columns.lowerBound + width(of: question) + width(of: name),
      row: area.rows.lowerBound)
  }

  package func linear(_ look: Look) -> [String] { [look.phrases.nameIsOptional] }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeName, options: [.init([""], nil, .submit(""))], takesText: true)
  }

  package func bindings(_ look: Look) -> [Binding] {
    [
      Binding([.enter], .select, name: "Enter", label: look.phrases.selectHint),
      Binding([.backspace], .erase, name: "Backspace", label: "", isHinted: false),
      Binding([.escape], .leave, name: "Esc", label: look.phrases.backHint),
    ]
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .type(let character) where name.count < Self.longest: name.append(character)
    case .erase: name = String(name.dropLast())
    case .select: return submit(name)
    case .submit(let line): return submit(line)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func submit(_ line: String) -> [Reaction] {
    let kept = line.drop(while: \.isWhitespace).prefix(Self.longest)
    return [.pop, .pop, .effect(.addLearner(name: String(kept)))]
  }
}
