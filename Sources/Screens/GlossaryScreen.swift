package import Cells
import Scenarios

/// The words of the taxonomy with what each means for a person; may be searched.
package struct GlossaryScreen: Screen {
  private var search = Search()
  private var scroll = Scroll()
  /// The chapter read out last; all at once would be too much to listen to.
  private var opened: Int?

  package init() {}

  /// The parts of the taxonomy that a learner meets in words.
  enum Chapter: CaseIterable, Sendable {
    case types, tactics, asks, flags, signals, via, outcomes, nextSteps

    var category: Taxonomy.Category {
      switch self {
      case .types: .types
      case .tactics: .tactics
      case .asks: .asks
      case .flags: .flags
      case .signals: .signals
      case .via: .via
      case .outcomes: .outcomes
      case .nextSteps: .nextSteps
      }
    }
  }

  package var takesText: Bool { search.isTyping }

  private func words(_ look: Look) -> GlossaryWords { .of(look.language) }

  /// The chapters that hold the words looked for, each with its entries.
  private func chapters(_ look: Look) -> [(title: String, entries: [(String, String)])] {
    Chapter.allCases.compactMap { chapter in
      let entries = (look.taxonomy.entries[chapter.category] ?? []).map { entry in
        (look.opening(look.title(entry.label)), look.title(entry.explanation))
      }.filter { search.finds($0.0) || search.finds($0.1) }
      return entries.isEmpty ? nil : (words(look).chapter(chapter), entries)
    }
  }

  private func lines(_ look: Look) -> [ScreenLine] {
    let columns = min(look.page.size.columns, 74)
    let chapters = chapters(look)
    guard !chapters.isEmpty else {
      return [ScreenLine](SearchWords.of(look.language).nothing, columns: columns)
    }
    return chapters.flatMap { chapter in
      [ScreenLine(chapter.title, .heading)]
        + chapter.entries.flatMap { label, explanation in
          [ScreenLine](
            [TextRun(label + look.colon, .bold), TextRun(explanation)], columns: columns - 2
          ).map { $0.indented(2) }
        } + [ScreenLine()]
    }.dropLast()
  }

  package func title(_ look: Look) -> String { words(look).title }

  package func status(_ look: Look) -> String {
    guard search.isShown else { return "" }
    let count = chapters(look).reduce(0) { $0 + $1.entries.count }
    return SearchWords.of(look.language).found(count)
  }

  /// The field or the first words, and what is below them.
  private func areas(_ look: Look) -> (head: [ScreenLine], below: Rect) {
    let page = look.page
    let head =
      search.isShown
      ? [search.field(look)]
      : [ScreenLine](words(look).intro, .muted, columns: min(page.size.columns, 74))
    let gap = look.isLow ? 0 : 1
    return (head, page.from(row: head.count + gap))
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let (head, below) = areas(look)
    canvas.draw(head, in: look.page)
    let lines = lines(look)
    let window = scroll.window(rows: below.size.rows, of: lines.count)
    canvas.draw(lines, in: below, window, look)
    canvas.cursor =
      search.isTyping
      ? Point(
        column: min(
          look.page.columns.lowerBound + head[0].columns, look.page.columns.upperBound),
        row: look.page.rows.lowerBound)
      : below.origin
  }

  /// What was found, or one chapter after another as they are asked for.
  package func linear(_ look: Look) -> [String] {
    let chapters = chapters(look)
    let read = opened.map { chapters.indices.contains($0) ? [chapters[$0]] : [] }
    let search = SearchWords.of(look.language)
    guard self.search.isShown || read != nil else {
      return [words(look).intro, search.plainHelp]
    }
    guard !chapters.isEmpty else { return [search.nothing] }
    return (self.search.isShown ? chapters : read ?? []).flatMap { chapter in
      [chapter.title + look.stop] + chapter.entries.map { $0.0 + look.colon + $0.1 }
    }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    let chapters = chapters(look).enumerated().map { place, chapter in
      PlainPrompt.Option(["\(place + 1)"], chapter.title, .pick(place))
    }
    return PlainPrompt(
      question: look.phrases.typeNumber,
      options: (search.isShown ? [] : chapters) + [.init([""], nil, .leave)] + .everywhere(look),
      takesSearch: true)
  }

  package func bindings(_ look: Look) -> [Binding] {
    guard !search.isTyping else { return Search.typing(look) }
    let chapters = chapters(look)
    let digits = chapters.indices.map { place in
      Binding(
        [.character(Character("\(place + 1)"))], .pick(place), name: "\(place + 1)",
        label: chapters[place].title, isHinted: false)
    }
    return [
      Binding([.enter], .leave, name: "Enter", label: look.phrases.backHint, isHinted: false),
      Search.opening(look),
    ] + digits + .everywhere(look, leave: look.phrases.backHint) + .paging(look, isHinted: true)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    if search.take(action) {
      scroll = Scroll()
      opened = nil
      return []
    }
    switch action {
    case .pick(let place): open(place, look)
    case .leave: return [.pop]
    default:
      scroll.take(action, rows: areas(look).below.size.rows, of: lines(look).count)
    }
    return []
  }

  /// Goes to a chapter, for the eye and for the ear.
  private mutating func open(_ place: Int, _ look: Look) {
    let chapters = chapters(look)
    guard chapters.indices.contains(place) else { return }
    opened = place
    let lines = lines(look)
    let heading = ScreenLine(chapters[place].title, .heading)
    guard let line = lines.firstIndex(of: heading) else { return }
    scroll.show(line, rows: areas(look).below.size.rows, of: lines.count)
  }
}
