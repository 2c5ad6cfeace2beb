package import Cells
import Engine
import Scenarios

/// After a play: one thing to do today, chosen by the learner, and questions for the next time.
package struct TodayScreen: Screen, Explaining {
  var data: DebriefData
  private var menu = Menu()
  private var scroll = Scroll()

  init(_ data: DebriefData) {
    self.data = data
  }

  private func acts(_ look: Look) -> [TodayAct] { Self.acts(data, look) }

  /// What the case itself suggests comes first; what needs a number is left out where none is known.
  static func acts(_ data: DebriefData, _ look: Look) -> [TodayAct] {
    let suggested = data.play.story.program.debrief.nextSteps.compactMap(TodayAct.init)
    let line = look.taxonomy.entry(.nextSteps, TodayAct.antiFraudLine.rawValue)
    let all = suggested + TodayAct.allCases.filter { !suggested.contains($0) }
    return all.filter { $0 != .antiFraudLine || line?.hotline[look.region] != nil }
  }

  private func words(_ look: Look) -> TodayWords { .of(look.language) }

  private var chosen: TodayAct? { data.play.play.resolution.flatMap(TodayAct.init) }

  private func items(_ look: Look) -> [Menu.Item] {
    acts(look).map { act in
      let box = act == chosen ? look.glyphs.checked : look.glyphs.unchecked
      return Menu.Item("\(box) \(words(look).act(act, look))")
    }
  }

  package func title(_ look: Look) -> String { words(look).title }

  private func page(_ look: Look) -> Menu.Page {
    let columns = min(look.page.size.columns, 74)
    let gap = look.isLow ? [] : [ScreenLine()]
    var page = Menu.Page()
    page.add([ScreenLine](words(look).intro, columns: columns) + gap)
    menu.add(items(look), to: &page, columns: columns, look)
    page.add(gap + checks(look, columns))
    return page
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    canvas.draw(page(look), in: look.page, scroll, look)
  }

  private func checks(_ look: Look, _ columns: Int) -> [ScreenLine] {
    let words = words(look)
    return [ScreenLine](words.checksTitle, .heading, columns: columns)
      + [ScreenLine](words.checksIntro, .muted, columns: columns)
      + words.checks.flatMap { check in
        [ScreenLine](
          [TextRun(check)], columns: columns, after: [TextRun("  \(look.glyphs.bullet) ")])
      }
  }

  package func linear(_ look: Look) -> [String] {
    let words = words(look)
    let done = chosen.map { [words.chosen + look.colon + words.act($0, look)] } ?? []
    return [words.intro] + done + [words.checksTitle + look.stop, words.checksIntro] + words.checks
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    let words = words(look)
    let acts = acts(look).enumerated().map { place, act in
      PlainPrompt.Option(["\(place + 1)"], words.act(act, look), .pick(place))
    }
    return PlainPrompt(
      heading: words.title, question: look.phrases.typeNumber,
      options: acts + [.init(["s"], words.save, .save), .init([""], nil, .leave)]
        + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    Menu.bindings(count: acts(look).count, look, select: words(look).choose) + [
      Binding([.character("s"), .character("S")], .save, name: "S", label: words(look).save)
    ] + .everywhere(look, leave: look.phrases.backHint) + .scrolling(look, hasWheel: false)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    let acts = acts(look)
    switch action {
    case .move(let steps):
      menu.move(steps, count: acts.count)
      scroll = Scroll()
    case .page:
      scroll.take(action, rows: look.page.size.rows, of: page(look).lines.count)
    case .select: return take(acts[menu.focus])
    case .pick(let place) where acts.indices.contains(place):
      menu.focus = place
      return take(acts[place])
    case .save: return [.effect(.savePage(printed(look)))]
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func take(_ act: TodayAct) -> [Reaction] {
    act == chosen ? [] : [.effect(.take(.resolve(act.rawValue)))]
  }

  /// The same on paper: the rule of the story, the act, the questions, and the region's numbers.
  private func printed(_ look: Look) -> PageToSave {
    let words = words(look)
    let debrief = DebriefWords(data: data, look: look)
    let acts = chosen.map { [$0] } ?? acts(look)
    var sections = [
      PageToSave.Section(
        heading: words.chosen, lines: acts.map { words.act($0, look) }, hasBoxes: true),
      PageToSave.Section(heading: words.checksTitle, lines: words.checks, hasBoxes: true),
    ]
    if let rule = debrief.rule {
      sections.insert(
        PageToSave.Section(heading: look.phrases.oneRule, lines: [rule]), at: 0)
    }
    let numbers = NowScreen.numbers(look)
    sections.append(
      PageToSave.Section(heading: look.phrases.nowTitle, lines: [look.phrases.nowStop] + numbers))
    return PageToSave(
      language: look.language, title: words.title, subtitle: look.title(data.play.title),
      sections: sections, footer: words.pageFooter)
  }
}
