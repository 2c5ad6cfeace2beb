package import Cells
import Scenarios

/// All cases by what may be known beforehand: title, topic, difficulty, minutes, met or not.
package struct LibraryScreen: Screen {
  private var data: LibraryData
  private var menu = Menu()
  private var search = Search()
  /// The places of the cases that hold the words looked for.
  private var shown: [Int]

  package init(_ data: LibraryData) {
    self.data = data
    shown = Array(data.cases.indices)
  }

  /// Shows other cases from now on, with the focus on the one it was on.
  mutating func take(_ data: LibraryData, _ look: Look) {
    let focused = shown.indices.contains(menu.focus) ? self.data.cases[shown[menu.focus]] : nil
    self.data = data
    find(look)
    let place = shown.firstIndex { data.cases[$0].head.id == focused?.head.id }
    menu.focus = place ?? min(menu.focus, max(shown.count - 1, 0))
  }

  mutating func take(_ reading: Reading?) {
    data.reading = reading
  }

  package var takesText: Bool { search.isTyping }

  private func item(_ place: Int, _ look: Look) -> Menu.Item {
    let summary = data.cases[shown[place]]
    return Menu.Item(
      look.title(summary.head.title), detail: details(summary, look).joined(separator: " · "))
  }

  private func details(_ summary: CaseSummary, _ look: Look) -> [String] {
    let phrases = look.phrases
    let head = summary.head
    let state =
      summary.openPlay != nil ? phrases.leftOpen : summary.hasMet ? phrases.met : phrases.notMet
    let hasEndings = summary.hasMet && head.endings > 0
    return [
      state, summary.isLocal ? phrases.localCase : nil, head.form == .mini ? phrases.miniCase : nil,
      phrases.minutes(head.minutes), phrases.difficulty(head.difficulty),
      look.label(.topics, head.topic),
      hasEndings ? words(look).endings(summary.endingsFound, head.endings) : nil,
    ].compactMap { $0 }
  }

  private func words(_ look: Look) -> LibraryWords { .of(look.language) }

  package func title(_ look: Look) -> String { look.phrases.library }

  package func status(_ look: Look) -> String {
    search.isShown ? SearchWords.of(look.language).found(shown.count) : ""
  }

  /// What stands above the list: the words looked for, or what a list is for and how far one is.
  private func intro(_ look: Look, _ columns: Int) -> [ScreenLine] {
    if search.isShown { return [search.field(look)] }
    let coverage = data.kinds > 0 ? [words(look).coverage(data.kindsMet, data.kinds)] : []
    let reading = (data.reading?.line(in: look.language)).map { [$0] } ?? []
    let lines = (look.isLow ? [] : [look.phrases.libraryIntro]) + coverage + reading
    return lines.flatMap { [ScreenLine]($0, .muted, columns: columns) }
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 0)
    let intro = intro(look, area.size.columns)
    canvas.draw(intro, in: area)
    let below = area.from(row: intro.count + 1)
    if shown.isEmpty {
      canvas.draw(
        [ScreenLine](SearchWords.of(look.language).nothing, columns: area.size.columns), in: below)
      canvas.cursor = below.origin
    } else {
      menu.draw(
        count: shown.count, { item($0, look) }, into: &canvas, area: below, look, inColumns: true)
    }
    if search.isTyping {
      canvas.cursor = Point(
        column: min(area.columns.lowerBound + intro[0].columns, area.columns.upperBound),
        row: area.rows.lowerBound)
    }
  }

  package func linear(_ look: Look) -> [String] {
    let search = SearchWords.of(look.language)
    return [look.phrases.libraryIntro]
      + (data.kinds > 0 ? [words(look).coverage(data.kindsMet, data.kinds)] : [])
      + [search.plainHelp] + (shown.isEmpty ? [search.nothing] : [])
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      question: look.phrases.typeNumber,
      options: Menu.options(shown.indices.map { item($0, look) }, look) + .everywhere(look),
      takesSearch: true)
  }

  package func bindings(_ look: Look) -> [Binding] {
    guard !search.isTyping else { return Search.typing(look) }
    return Menu.bindings(count: shown.count, look)
      + [Search.opening(look)] + .everywhere(look, leave: look.phrases.backHint)
      + .scrolling(look, isHinted: true, hasWheel: false)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    if search.take(action) {
      find(look)
      menu.focus = 0
      return []
    }
    switch action {
    case .move(let steps): menu.move(steps, count: shown.count)
    case .page(let pages): menu.move(pages * 10, count: shown.count)
    case .select: return open(menu.focus)
    case .pick(let place): return open(place)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private mutating func find(_ look: Look) {
    // In either language, so that a change of language changes nothing here.
    shown = data.cases.indices.filter { place in
      data.cases[place].head.title.values.contains { search.finds($0) }
        || search.finds(look.label(.topics, data.cases[place].head.topic))
    }
  }

  private func open(_ place: Int) -> [Reaction] {
    guard shown.indices.contains(place) else { return [] }
    let summary = data.cases[shown[place]]
    if let open = summary.openPlay { return [.push(ResumeScreen(open))] }
    return [.effect(.start(caseID: summary.head.id))]
  }
}
