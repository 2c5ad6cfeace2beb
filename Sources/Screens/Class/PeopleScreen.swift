package import Cells
import Classroom
import Scenarios

/// Who is in the class by phone: for the host to let in or send out.
///
/// Names stand here only, and not where the host has them hidden.
package struct PeopleScreen: Screen {
  private var data: HostData
  private var menu = Menu()
  /// Whether names of the host's list are shown; never when the screen is opened.
  private var tellsWho = false
  /// Whether they are shown if it is asked for once more.
  private var asksWho = false
  /// Who is to be sent out if that is confirmed.
  private var leaving: HostData.Person?

  package init(_ data: HostData) {
    self.data = data
  }

  /// Whoever stood out still does, however the list is ordered now.
  mutating func take(_ data: HostData) {
    let focused = people.indices.contains(menu.focus) ? people[menu.focus].id : nil
    self.data = data
    if let who = leaving, !data.people.contains(where: { $0.id == who.id }) { leaving = nil }
    menu.focus =
      people.firstIndex { $0.id == focused } ?? min(menu.focus, max(people.count - 1, 0))
  }

  /// Those who wait come first.
  private var people: [HostData.Person] {
    data.people.filter(\.waits) + data.people.filter { !$0.waits }
  }

  /// Hiding all names hides these too.
  private var showsWho: Bool { tellsWho && !data.room.hidesNames }

  /// Where names are hidden, the place in the list.
  private func name(_ person: HostData.Person) -> String {
    guard data.room.hidesNames else { return person.name }
    return "\((people.firstIndex { $0.id == person.id } ?? 0) + 1)"
  }

  private func words(_ look: Look) -> HostScreenWords { .of(look.language) }

  package func title(_ look: Look) -> String { words(look).people }

  package func status(_ look: Look) -> String { words(look).present(data.room.headsPresent) }

  private func item(_ place: Int, _ look: Look) -> Menu.Item {
    let person = people[place]
    let words = HostWords.of(look.language)
    let name = name(person)
    return Menu.Item(
      person.waits ? words.waits(name) : words.isIn(name, person.heads),
      detail: showsWho ? person.listed ?? "" : "")
  }

  /// Above the list of those who are in: who is not, as far as the host asked.
  private func heading(_ columns: Int, _ look: Look) -> [ScreenLine] {
    if let leaving {
      let question = words(look).reallySendOut(name(leaving))
      return [ScreenLine](question, .danger, columns: columns) + [ScreenLine()]
    }
    if asksWho {
      return [ScreenLine](words(look).reallyTellWho, .danger, columns: columns) + [ScreenLine()]
    }
    guard showsWho else { return [] }
    let warning = [ScreenLine](self.words(look).notForEveryone, .danger, columns: columns)
    guard let missing = data.missing else { return warning + [ScreenLine()] }
    let names = missing.joined(separator: look.language == .zh ? "、" : ", ")
    let count = HostWords.of(look.language).missing(missing.count, data.listed)
    return warning
      + [ScreenLine](count + (names.isEmpty ? "" : look.colon + names), columns: columns)
      + [ScreenLine()]
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let whole = look.body.inset(columns: 1, rows: 0)
    let heading = Array(heading(whole.size.columns, look).prefix(whole.size.rows / 2))
    canvas.draw(heading, in: whole)
    let area = whole.from(row: heading.count)
    guard !people.isEmpty else {
      canvas.draw([ScreenLine](words(look).nobody, .muted, columns: area.size.columns), in: area)
      canvas.cursor = area.origin
      return
    }
    menu.draw(count: people.count, { item($0, look) }, into: &canvas, area: area, look)
  }

  package func linear(_ look: Look) -> [String] {
    people.indices.map { place in
      let item = item(place, look)
      return item.detail.isEmpty ? item.label : "\(item.label)\(look.colon)\(item.detail)"
    }
  }

  package func helpIntro(_ look: Look) -> String? { words(look).howPeople }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(question: look.phrases.typeAnything, options: .everywhere(look), otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    let words = words(look)
    if leaving != nil {
      return [
        Binding(
          [.character("y"), .character("Y")], .submit(""), name: "y", label: words.sendOutNow),
        Binding(
          [.escape, .character("n"), .character("N")], .leave, name: "n", label: words.goOn),
      ]
    }
    return [
      Binding([.up, .character("k")], .move(-1), name: look.glyphs.up, label: "", isHinted: false),
      Binding(
        [.down, .character("j")], .move(1), name: look.glyphs.down, label: "", isHinted: false),
    ]
      + (people.contains(where: \.waits)
        ? [
          Binding([.enter], .select, name: "Enter", label: words.letIn),
          Binding([.character("A")], .finish, name: "A", label: words.letAllIn),
        ] : []) + [
        Binding([.character("x")], .erase, name: "x", label: words.sendOut),
        Binding([.character("r")], .rename, name: "r", label: words.anotherName),
      ]
      + (data.room.hidesNames || data.missing == nil && !people.contains { $0.listed != nil }
        ? []
        : [Binding([.character("N")], .tellWho, name: "N", label: words.whoIsWho)])
      + .everywhere(look, leave: look.phrases.backHint) + .scrolling(look)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    let focused = people.indices.contains(menu.focus) ? people[menu.focus] : nil
    let wasAsked = asksWho
    asksWho = false
    switch action {
    case .move(let steps): menu.move(steps, count: people.count)
    case .page(let pages): menu.move(pages * 10, count: people.count)
    case .pick(let place): menu.move(place - menu.focus, count: people.count)
    case .select: return focused.map { [.effect(.lead(.approve($0.id)))] } ?? []
    case .erase: leaving = focused
    case .submit:
      guard let who = leaving else { return [] }
      leaving = nil
      return [.effect(.lead(.kick(who.id)))]
    case .rename: return focused.map { [.effect(.rename($0.id))] } ?? []
    case .tellWho:
      // Hiding all names hides these too: there is nothing to warn of.
      asksWho = !showsWho && !wasAsked && !data.room.hidesNames
      tellsWho = !showsWho && wasAsked
    case .finish: return people.filter(\.waits).map { .effect(.lead(.approve($0.id))) }
    case .leave where leaving != nil: leaving = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }
}
