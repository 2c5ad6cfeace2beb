package import Cells
import Scenarios

/// Language, region and looks, each changed where it stands.
package struct SettingsScreen: Screen {
  private let data: SettingsData
  private var menu = Menu()
  private var scroll = Scroll()

  package init(_ data: SettingsData) {
    self.data = data
  }

  private enum Entry: CaseIterable {
    case language, region, palette, signs, mouse
  }

  private func words(_ look: Look) -> SettingsWords { .of(look.language) }

  private func item(_ entry: Entry, _ look: Look) -> Menu.Item {
    let words = words(look)
    let display = look.display
    return switch entry {
    case .language: Menu.Item(words.language, detail: look.phrases.languageName)
    case .region: Menu.Item(words.region, detail: look.phrases.regionName(look.region))
    case .palette: Menu.Item(words.palette, detail: words.paletteName(display.palette))
    case .signs: Menu.Item(words.signs, detail: words.signsName(display.signs))
    case .mouse: Menu.Item(words.mouse, detail: display.usesMouse ? words.onWithShift : words.off)
    }
  }

  private func items(_ look: Look) -> [Menu.Item] { Entry.allCases.map { item($0, look) } }

  package func title(_ look: Look) -> String { words(look).title }

  private func page(_ look: Look) -> Menu.Page {
    let columns = min(look.page.size.columns, 72)
    let gap = look.isLow ? [] : [ScreenLine()]
    var page = Menu.Page()
    page.add([ScreenLine](words(look).intro, .muted, columns: columns) + gap)
    menu.add(items(look), to: &page, columns: columns, look)
    page.add(gap + sample(look, columns) + gap)
    page.add([ScreenLine](words(look).recordsAt(data.folder), .muted, columns: columns))
    return page
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    canvas.draw(page(look), in: look.page, scroll, look)
  }

  /// What matters most in the colours chosen, each under its own name.
  private func sample(_ look: Look, _ columns: Int) -> [ScreenLine] {
    let words = words(look)
    return [ScreenLine](
      [
        TextRun("\(words.sample) "), TextRun("[\(words.sampleDanger)]", .flag), TextRun("  "),
        TextRun("[\(words.sampleSafe)]", .signal), TextRun("  "),
        TextRun("\(look.glyphs.right) \(words.sampleOwn)", .own), TextRun("  "),
        TextRun(words.sampleFocus, .selection),
      ], columns: columns)
  }

  package func linear(_ look: Look) -> [String] {
    [words(look).intro, words(look).recordsAt(data.folder)]
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(
      heading: words(look).title, question: look.phrases.typeNumber,
      options: Menu.options(items(look), look) + .everywhere(look))
  }

  package func bindings(_ look: Look) -> [Binding] {
    let change = words(look).changeHint
    return Menu.bindings(count: Entry.allCases.count, look, select: change) + [
      Binding([.right], .change(1), name: look.glyphs.right, label: change, isHinted: false),
      Binding([.left], .change(-1), name: look.glyphs.left, label: change, isHinted: false),
    ] + .everywhere(look, leave: look.phrases.backHint) + .scrolling(look, hasWheel: false)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    let entries = Entry.allCases
    switch action {
    case .move(let steps):
      menu.move(steps, count: entries.count)
      scroll = Scroll()
    case .page: scroll.take(action, rows: look.page.size.rows, of: page(look).lines.count)
    case .select: return change(entries[menu.focus], by: 1, look)
    case .change(let steps): return change(entries[menu.focus], by: steps, look)
    case .pick(let place) where entries.indices.contains(place):
      menu.focus = place
      return change(entries[place], by: 1, look)
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  private func change(_ entry: Entry, by steps: Int, _ look: Look) -> [Reaction] {
    var display = look.display
    switch entry {
    case .language: return [.setLanguage(look.language.neighbour(steps))]
    case .region: return [.setRegion(look.region.neighbour(steps))]
    case .palette: display.palette = display.palette.neighbour(steps)
    case .signs: display.signs = display.signs.neighbour(steps)
    case .mouse: display.usesMouse.toggle()
    }
    return [.setDisplay(display)]
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The case so many places further on, round and round.
  func neighbour(_ steps: Int) -> Self {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? all.startIndex
    return all[((place + steps) % all.count + all.count) % all.count]
  }
}
