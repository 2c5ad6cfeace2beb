package import Cells

/// A new learner types a name, or none.
package struct NameScreen: Screen {
  private var name = ""
  private static let longest = 24

  package init() {}

  package var takesText: Bool { true }

  package func title(_ look: Look) -> String { look.phrases.newLearner }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.page
    let columns = area.size.columns
    let question = [ScreenLine](look.phrases.typeName, .heading, columns: columns)
    let hint = [ScreenLine](look.phrases.nameIsOptional, .muted, columns: columns)
    let pointer = "\(look.glyphs.pointer) "
    let written = ScreenLine([TextRun(pointer), TextRun(name, .bold)])
    canvas.draw(question + [written, ScreenLine()] + hint, in: area)
    canvas.cursor = Point(
      column: min(area.columns.lowerBound + written.columns, canvas.bounds.columns.upperBound - 1),
      row: area.rows.lowerBound + question.count)
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
