package import Cells
import Engine
import Scenarios

/// After a play: three screens that explain it, and what can be done next.
package struct DebriefScreen: Screen, Explaining {
  var data: DebriefData
  private var page = 0
  private var scroll = Scroll()
  /// Words looked for in the messages.
  private var search = Search()
  /// How many screens explain a play.
  package static let pages = 3

  package init(_ data: DebriefData) {
    self.data = data
  }

  package func title(_ look: Look) -> String {
    look.phrases.debriefTitle(page + 1, Self.pages) + " · " + look.title(data.play.title)
  }

  package func status(_ look: Look) -> String { data.play.status(look) }

  package var takesText: Bool { search.isTyping }

  private func words(_ look: Look) -> DebriefWords { DebriefWords(data: data, look: look) }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.page.size.columns, 74)
    switch page {
    case 0: return sections(words(look).summary, columns)
    case 1:
      return [ScreenLine(look.phrases.messagesAgain, .heading), ScreenLine()]
        + DebriefMessages(data: data, look: look).lines(columns: columns)
    default:
      return BeliefTrace(words: words(look), look: look).lines(columns: columns)
        + sections(words(look).background, columns)
        + [ScreenLine](words(look).counting, .muted, columns: columns)
    }
  }

  private func sections(_ sections: [DebriefWords.Section], _ columns: Int) -> [ScreenLine] {
    sections.flatMap { section in
      [ScreenLine](section.heading, .heading, columns: columns)
        + section.lines.flatMap { line in
          [ScreenLine](line, columns: columns - 2).map { $0.indented(2) }
        } + [ScreenLine()]
    }
  }

  /// Where the lines stand: below the field while words are looked for.
  private func area(_ look: Look) -> Rect {
    search.isShown ? look.page.from(row: 1) : look.page
  }

  private func window(_ look: Look) -> Scroll.Window {
    scroll.window(rows: area(look).size.rows, of: lines(look).count)
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = area(look)
    canvas.draw(lines(look), in: area, window(look), look)
    canvas.cursor = area.origin
    guard search.isShown else { return }
    let field = search.field(look)
    canvas.draw([field], in: look.page)
    if search.isTyping {
      canvas.cursor = Point(
        column: min(area.columns.lowerBound + field.columns, area.columns.upperBound),
        row: look.page.rows.lowerBound)
    }
  }

  package func linear(_ look: Look) -> [String] {
    switch page {
    case 0: return spoken(words(look).summary, look)
    case 1:
      return [look.phrases.messagesAgain + look.stop]
        + DebriefMessages(data: data, look: look).linear
    default:
      return BeliefTrace(words: words(look), look: look).linear
        + spoken(words(look).background, look) + [words(look).counting]
    }
  }

  private func spoken(_ sections: [DebriefWords.Section], _ look: Look) -> [String] {
    sections.flatMap { [$0.heading + look.stop] + $0.lines }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    let phrases = look.phrases
    guard page == Self.pages - 1 else {
      return PlainPrompt(
        question: phrases.typeAnything, options: .everywhere(look), otherwise: .turnPage(1))
    }
    let other =
      data.hasContrast ? [PlainPrompt.Option(["1", "o"], phrases.playOther, .pick(0))] : []
    return PlainPrompt(
      question: phrases.typeNumber,
      options: other + [
        .init(["2", "w"], phrases.whatIf, .pick(1)),
        .init(["3", "t"], TodayWords.of(look.language).title, .openToday),
        .init(["4", ""], look.opening(phrases.toHome), .leave),
      ] + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    guard !search.isTyping else { return Search.typing(look) }
    let phrases = look.phrases
    let isLast = page == Self.pages - 1
    let hasMore = window(look).below > 0
    let onward = hasMore ? phrases.proceedHint : isLast ? phrases.toHome : phrases.nextPage
    let pages = [
      Binding([.enter], .proceed, name: "Enter", label: onward),
      Binding(
        [.left], .turnPage(-1), name: look.glyphs.left, label: phrases.previousPage,
        isHinted: page > 0),
      Binding(
        [.right], .turnPage(1), name: look.glyphs.right,
        label: isLast ? phrases.toHome : phrases.nextPage, isHinted: hasMore && !isLast),
    ]
    let today = Binding(
      [.character("t"), .character("T")], .openToday, name: "T",
      label: TodayWords.of(look.language).hint, isHinted: page != 1)
    return pages + [today] + (isLast ? practice(look) : []) + searching(look)
      + .everywhere(look, leave: isLast ? phrases.backHint : phrases.toHome) + .paging(look)
  }

  /// Words can be looked for where there is much to read.
  private func searching(_ look: Look) -> [Binding] {
    guard page == 1 else { return [] }
    let next = SearchWords.of(look.language).next
    return [Search.opening(look)]
      + (search.isShown
        ? [
          Binding([.character("n")], .findNext(1), name: "n", label: next),
          Binding([.character("N")], .findNext(-1), name: "N", label: "", isHinted: false),
        ] : [])
  }

  /// What can be played next, as practice.
  private func practice(_ look: Look) -> [Binding] {
    let phrases = look.phrases
    let other = Binding(
      [.character("o"), .character("O")], .pick(0), name: "O", label: phrases.playOtherHint)
    let whatIf = Binding(
      [.character("w"), .character("W")], .pick(1), name: "W", label: phrases.whatIfHint)
    return (data.hasContrast ? [other] : []) + [whatIf]
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    if page == 1, search.take(action) { return found(0, look) }
    switch action {
    case .findNext(let steps) where search.isShown: return found(steps, look)
    case .turnPage(let steps): return turn(steps)
    case .proceed where window(look).below > 0:
      scroll.take(.page(1), rows: area(look).size.rows, of: lines(look).count)
    case .proceed: return turn(1)
    case .pick(0) where data.hasContrast: return [.effect(.contrast(data.play.id))]
    case .pick(1): return [.push(WhatIfScreen(data))]
    case .openToday: return [.push(TodayScreen(data))]
    case .leave: return [.effect(.showHome)]
    default: scroll.take(action, rows: area(look).size.rows, of: lines(look).count)
    }
    return []
  }

  /// Brings the next line with the words to the top; 0 steps: the first one from here on.
  private mutating func found(_ steps: Int, _ look: Look) -> [Reaction] {
    guard !search.words.isEmpty else { return [] }
    let places = search.places(in: lines(look))
    let here = window(look).lines.lowerBound
    let place =
      switch steps {
      case 0: places.first { $0 >= here } ?? places.first
      case 1...: places.first { $0 > here } ?? places.first
      default: places.last { $0 < here } ?? places.last
      }
    guard let place else { return [.say(SearchWords.of(look.language).nothing)] }
    scroll.show(place, rows: area(look).size.rows, of: lines(look).count)
    return []
  }

  private mutating func turn(_ steps: Int) -> [Reaction] {
    guard page + steps < Self.pages else { return [.effect(.showHome)] }
    page = max(0, page + steps)
    scroll = Scroll()
    search = Search()
    return []
  }
}
