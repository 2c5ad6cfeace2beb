package import Cells
import Classroom

/// Who is in the class by phone: for the host to let in or send out.
///
/// Names stand here only, and not where the host has them hidden.
package struct PeopleScreen: Screen {
  private var data: HostData
  private var menu = Menu()

  package init(_ data: HostData) {
    self.data = data
  }

  mutating func take(_ data: HostData) {
    self.data = data
    menu.focus = min(menu.focus, max(people.count - 1, 0))
  }

  /// Those who wait come first.
  private var people: [HostData.Person] {
    data.people.filter(\.waits) + data.people.filter { !$0.waits }
  }

  private func words(_ look: Look) -> HostScreenWords { .of(look.language) }

  package func title(_ look: Look) -> String { words(look).people }

  package func status(_ look: Look) -> String { words(look).present(data.room.headsPresent) }

  private func item(_ place: Int, _ look: Look) -> Menu.Item {
    let person = people[place]
    let words = HostWords.of(look.language)
    let name = data.room.hidesNames ? "\(place + 1)" : person.name
    return Menu.Item(
      person.waits ? words.waits(name) : words.isIn(name, person.heads), detail: "")
  }

  package func draw(into canvas: inout Canvas, _ look: Look) {
    let area = look.body.inset(columns: 1, rows: 0)
    guard !people.isEmpty else {
      canvas.draw([ScreenLine](words(look).nobody, .muted, columns: area.size.columns), in: area)
      canvas.cursor = area.origin
      return
    }
    menu.draw(count: people.count, { item($0, look) }, into: &canvas, area: area, look)
  }

  package func linear(_ look: Look) -> [String] {
    people.indices.map { item($0, look).label }
  }

  package func prompt(_ look: Look) -> PlainPrompt {
    PlainPrompt(question: look.phrases.typeAnything, options: .everywhere(look), otherwise: .leave)
  }

  package func bindings(_ look: Look) -> [Binding] {
    let words = words(look)
    return [
      Binding([.up, .character("k")], .move(-1), name: look.glyphs.up, label: "", isHinted: false),
      Binding(
        [.down, .character("j")], .move(1), name: look.glyphs.down, label: "", isHinted: false),
      Binding([.enter], .select, name: "Enter", label: words.letIn),
      Binding([.character("A")], .finish, name: "A", label: words.letAllIn),
      Binding([.character("x")], .erase, name: "x", label: words.sendOut),
    ] + .everywhere(look, leave: look.phrases.backHint) + .scrolling(look)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    let focused = people.indices.contains(menu.focus) ? people[menu.focus] : nil
    switch action {
    case .move(let steps): menu.move(steps, count: people.count)
    case .page(let pages): menu.move(pages * 10, count: people.count)
    case .pick(let place): menu.move(place - menu.focus, count: people.count)
    case .select: return focused.map { [.effect(.lead(.approve($0.id)))] } ?? []
    case .erase: return focused.map { [.effect(.lead(.kick($0.id)))] } ?? []
    case .finish: return people.filter(\.waits).map { .effect(.lead(.approve($0.id))) }
    case .leave: return [.pop]
    default: break
    }
    return []
  }
}
