package import Cells
import Engine
import Scenarios

/// Where everything begins: Enter starts a sensible next case.
package struct HomeScreen: Screen {
  private var data: HomeData
  private var menu = Menu()

  package init(_ data: HomeData) {
    self.data = data
  }

  private enum Entry: Equatable {
    case start(CaseSummary)
    /// As soon as it is known which case.
    case startSoon
    case resume(OpenPlay)
    case library, progress, happening, glossary, settings, learners, help, leave
  }

  private var entries: [Entry] {
    let resumes = data.openPlays.prefix(3).map(Entry.resume)
    let none: [Entry] = data.reading == nil ? [] : [.startSoon]
    let start = data.suggestion.map { [Entry.start($0)] } ?? none
    return resumes + start + [
      .library, .progress, .happening, .glossary, .settings, .learners, .help, .leave,
    ]
  }

  /// Shows something else from now on, with the focus on what it was on.
  mutating func take(_ data: HomeData) {
    let focused = entries[min(menu.focus, entries.count - 1)]
    self.data = data
    menu.focus = place(of: focused) ?? menu.focus
  }

  mutating func take(_ reading: Reading?) {
    var data = data
    data.reading = reading
    take(data)
  }

  /// A story to start stays one, whichever it is.
  private func place(of entry: Entry) -> Int? {
    entries.firstIndex { other in
      switch (entry, other) {
      case (.start, .start), (.startSoon, .start), (.start, .startSoon): true
      case (.resume(let play), .resume(let same)): play.id == same.id
      default: entry == other
      }
    }
  }

  private func item(_ entry: Entry, _ look: Look) -> Menu.Item {
    let phrases = look.phrases
    switch entry {
    case .start(let summary):
      let head = summary.head
      return Menu.Item(
        phrases.startCase(look.title(head.title)),
        detail: "\(look.label(.topics, head.topic)) · \(phrases.minutes(head.minutes))")
    case .startSoon: return Menu.Item(ReadingWords.of(look.language).startSoon)
    case .resume(let open):
      return Menu.Item(
        open.form.map { FormWords.of(look.language).goOn($0.number, $0.count) }
          ?? phrases.resumeCase(look.title(open.title)),
        detail: open.isOldVersion ? phrases.oldVersion : "")
    case .library: return Menu.Item(phrases.library)
    case .progress: return Menu.Item(phrases.progress)
    case .happening: return Menu.Item(phrases.happeningNow)
    case .glossary: return Menu.Item(GlossaryWords.of(look.language).title)
    case .settings: return Menu.Item(SettingsWords.of(look.language).title)
    case .learners: return Menu.Item(phrases.learners)
    case .help: return Menu.Item(phrases.help)
    case .leave: return Menu.Item(phrases.leave)
    }
  }

  /// What went wrong, if anything did.
  private func trouble(_ look: Look) -> [String] {
    let phrases = look.phrases
    return [
      data.reading?.line(in: look.language),
      data.suggestion == nil && data.reading == nil ? phrases.nothingToPlay : nil,
      data.unreadablePlays > 0 ? phrases.unreadablePlays(data.unreadablePlays) : nil,
      data.brokenFiles > 0 ? phrases.brokenFiles(data.brokenFiles) : nil,
      data.hasCompany ? phrases.company : nil,
    ].compactMap { $0 }
  }

  private var isNewcomer: Bool { data.countedScams + data.countedGenuine == 0 }

  /// Paragraphs before the menu; a low window holds large print and little else.
  private func preface(_ look: Look) -> [[String]] {
    let phrases = look.phrases
    let promise = isNewcomer || !look.isLow ? [phrases.homePromise] : []
    let act = data.resolution.flatMap(TodayAct.init)
    let words = TodayWords.of(look.language)
    let tips =
      (isNewcomer && !look.isLow ? [phrases.enlargePrint] : [])
      + (act.map { [words.reminder(words.act($0, look))] } ?? []) + record(look)
    return [[phrases.greeting(data.learnerName)] + promise, tips + trouble(look)]
      .filter { !$0.isEmpty }
  }

  /// How the counted plays went, oldest first, where there are some to compare.
  private func record(_ look: Look) -> [String] {
    guard data.points.count >= 3, !look.isLow else { return [] }
    let picture = look.glyphs.sparkline(data.points.suffix(36).map { $0 / 100 })
    return ["\(look.phrases.countedSoFar(data.countedScams, data.countedGenuine))  \(picture)"]
  }

  package func title(_ look: Look) -> String {
    let full = "\(look.phrases.name) · \(look.phrases.tagline)"
    return width(of: full) <= look.size.columns - 2 ? full : look.phrases.name
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.page
    let columns = min(area.size.columns, 72)
    let paragraphs = preface(look).enumerated().map { place, words in
      words.enumerated().flatMap { row, words in
        [ScreenLine](words, (place, row) == (0, 0) ? .heading : .plain, columns: columns)
      }
    }
    let blank = look.isLow ? [] : [ScreenLine()]
    let lines = Array(paragraphs.joined(separator: blank))
    canvas.draw(lines, in: area)
    let top = min(lines.count + 1, max(0, area.size.rows - 4))
    let below = Rect(
      column: area.columns.lowerBound, row: area.rows.lowerBound + top,
      columns: area.size.columns, rows: area.size.rows - top)
    canvas.fill(below)
    menu.draw(entries.map { item($0, look) }, into: &canvas, area: below, look)
  }

  package func linear(_ look: Look) -> [String] {
    let act = data.resolution.flatMap(TodayAct.init)
    let words = TodayWords.of(look.language)
    return [look.phrases.greeting(data.learnerName), look.phrases.homePromise]
      + (act.map { [words.reminder(words.act($0, look))] } ?? [])
      + (isNewcomer
        ? [] : [look.phrases.countedSoFar(data.countedScams, data.countedGenuine)])
      + trouble(look) + [look.phrases.anyTime]
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    let first: Action = .pick(0)
    return PlainPrompt(
      question: look.phrases.typeNumber,
      options: Menu.options(entries.map { item($0, look) }, look)
        + [.init([""], nil, first)] + .everywhere(look, leave: look.phrases.leaveHint))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: entries.count, look)
      + .everywhere(look, leave: look.phrases.leaveHint)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch action {
    case .move(let steps):
      menu.move(steps, count: entries.count)
      return []
    case .select: return open(entries[min(menu.focus, entries.count - 1)], look)
    case .pick(let place): return entries.indices.contains(place) ? open(entries[place], look) : []
    case .leave: return [.effect(.quit)]
    default: return []
    }
  }

  private func open(_ entry: Entry, _ look: Look) -> [Reaction] {
    switch entry {
    case .start(let summary): [.effect(.start(caseID: summary.head.id))]
    case .startSoon: [.effect(.startSuggestion)]
    case .resume(let play): [.effect(.resume(play.id))]
    case .library: [.effect(.showLibrary)]
    case .progress: [.effect(.showProgress)]
    case .happening: [.push(NowScreen())]
    case .glossary: [.push(GlossaryScreen())]
    case .settings: [.effect(.showSettings)]
    case .learners: [.effect(.showLearners)]
    case .help: [.push(HelpScreen(of: bindings(look)))]
    case .leave: [.effect(.quit)]
    }
  }
}
