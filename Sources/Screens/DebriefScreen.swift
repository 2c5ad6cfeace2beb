package import Cells
import Engine
import Scenarios

/// After a play: three screens that explain it, and what can be done next.
package struct DebriefScreen: Screen {
  private let data: DebriefData
  private var page = 0
  private var scroll = Scroll(offset: 0)
  /// How many screens explain a play.
  package static let pages = 3

  package init(_ data: DebriefData) {
    self.data = data
  }

  package func title(_ look: Look) -> String {
    look.phrases.debriefTitle(page + 1, Self.pages) + " · " + look.title(data.play.title)
  }

  private func words(_ look: Look) -> DebriefWords { DebriefWords(data: data, look: look) }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.body.size.columns - 2, 74)
    switch page {
    case 0: return sections(words(look).summary, columns)
    case 1:
      return [ScreenLine(look.phrases.messagesAgain, .heading), ScreenLine()]
        + DebriefMessages(data: data, look: look).lines(columns: columns)
    default:
      return BeliefTrace(words: words(look), look: look).lines(columns: columns)
        + sections(words(look).background, columns)
    }
  }

  private func sections(_ sections: [DebriefWords.Section], _ columns: Int) -> [ScreenLine] {
    sections.flatMap { section in
      [ScreenLine(section.heading, .heading)]
        + section.lines.flatMap { line in
          [ScreenLine](line, columns: columns - 2).map { $0.indented(2) }
        } + [ScreenLine()]
    }
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: look.size.rows >= 20 ? 1 : 0)
    canvas.draw(lines(look), in: area, scroll, look)
    canvas.cursor = area.origin
  }

  package func linear(_ look: Look) -> [String] {
    switch page {
    case 0: return spoken(words(look).summary)
    case 1: return [look.phrases.messagesAgain] + DebriefMessages(data: data, look: look).linear
    default:
      return BeliefTrace(words: words(look), look: look).linear + spoken(words(look).background)
    }
  }

  private func spoken(_ sections: [DebriefWords.Section]) -> [String] {
    sections.flatMap { ["# \($0.heading)"] + $0.lines }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    let phrases = look.phrases
    guard page == Self.pages - 1 else {
      return PlainPrompt(
        question: phrases.typeAnything, options: .everywhere(look), otherwise: .turnPage(1))
    }
    let other = data.hasContrast ? [PlainPrompt.Option(["1", "o"], phrases.playOther, .pick(0))] : []
    return PlainPrompt(
      question: phrases.typeNumber,
      options: other + [
        .init(["2", "w"], phrases.whatIf, .pick(1)), .init(["3", ""], phrases.toHome, .leave),
      ] + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    let phrases = look.phrases
    let isLast = page == Self.pages - 1
    let other = Binding(
      [.character("o"), .character("O")], .pick(0), name: "O", label: phrases.playOther)
    return [
      Binding(
        [.enter, .right], .turnPage(1), name: "Enter",
        label: isLast ? phrases.toHome : phrases.nextPage),
      Binding([.left], .turnPage(-1), name: look.glyphs.left, label: phrases.previousPage, isHinted: page > 0),
    ] + (isLast && data.hasContrast ? [other] : [])
      + (isLast
        ? [
          Binding(
            [.character("w"), .character("W")], .pick(1), name: "W", label: phrases.whatIf)
        ] : [])
      + [Binding([.down, .character("j")], .move(1), name: look.glyphs.up + look.glyphs.down, label: phrases.pageHint),
         Binding([.up, .character("k")], .move(-1), name: "k", label: phrases.pageHint, isHinted: false)]
      + [Binding].scrolling(look) + .everywhere(look, leave: phrases.backHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .turnPage(let steps): return turn(steps)
    case .page(let pages):
      scroll.page(pages, rows: look.body.size.rows - 2, of: lines(look).count)
    case .move(let rows):
      let count = lines(look).count
      let last = max(0, count - look.body.size.rows + 2)
      scroll.offset = min(max(0, (scroll.offset ?? 0) + rows), last)
    case .pick(0) where data.hasContrast: return [.effect(.contrast(data.play.id))]
    case .pick(1): return [.push(WhatIfScreen(data))]
    case .leave: return [.effect(.showHome)]
    default: break
    }
    return []
  }

  private mutating func turn(_ steps: Int) -> [Reaction] {
    guard page + steps < Self.pages else { return [.effect(.showHome)] }
    page = max(0, page + steps)
    scroll = Scroll(offset: 0)
    return []
  }
}
