package import Cells

/// The keys of the screen it was asked from, out of the same key map that dispatches them.
package struct HelpScreen: Screen {
  private let keys: [Binding]
  /// What is said above them; nil for what holds everywhere.
  private let about: String?
  private var scroll = Scroll()

  package init(of bindings: [Binding], about: String? = nil) {
    self.about = about
    keys = bindings.filter { !$0.label.isEmpty }
  }

  package func title(_ look: Look) -> String { look.phrases.helpTitle }

  /// Keys that do the same stand in one row.
  private var rows: [(names: String, label: String)] {
    keys.reduce(into: []) { rows, key in
      if let last = rows.indices.last, rows[last].label == key.label {
        rows[last].names += ", " + key.name
      } else {
        rows.append((key.name, key.label))
      }
    }
  }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.page.size.columns, 72)
    let rows = rows
    let labels = 2 + (rows.map { width(of: $0.names) }.max() ?? 0)
    return [ScreenLine](about ?? look.phrases.helpIntro, columns: columns)
      + [ScreenLine(), ScreenLine(look.phrases.keysTitle, .heading)]
      + rows.flatMap { row in
        let gap = String(repeating: " ", count: labels - width(of: row.names))
        return [ScreenLine](
          [TextRun(row.label)], columns: columns,
          after: [TextRun(row.names, .bold), TextRun(gap)])
      }
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let lines = lines(look)
    let window = scroll.window(rows: look.page.size.rows, of: lines.count)
    canvas.draw(lines, in: look.page, window, look)
    canvas.cursor = look.page.origin
  }

  /// What may be typed; keys are for the grid.
  package func linear(_ look: Look) -> [String] {
    let phrases = look.phrases
    return [about ?? phrases.helpIntro, phrases.typedTitle + look.colon.trimmed]
      + [
        ("q", phrases.leaveHint), ("?", phrases.helpHint), ("!", phrases.happeningHint),
        ("l", phrases.languageHint),
      ].map { $0.0 + look.colon + $0.1 }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeAnything, options: .everywhere(look), otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    [Binding([.enter], .leave, name: "Enter", label: look.phrases.backHint, isHinted: false)]
      + [Binding].everywhere(look, leave: look.phrases.backHint).filter { $0.action != .help }
      + .paging(look)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .leave: return [.pop]
    default: scroll.take(action, rows: look.page.size.rows, of: lines(look).count)
    }
    return []
  }
}

extension String {
  /// Without the space that would stand at a line's end.
  fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
