import Cells

/// A list to take one item from: by arrows and Enter, by number, or by typing the number.
struct Menu: Equatable, Sendable {
  struct Item: Equatable, Sendable {
    var label: String
    /// What stands behind the label, less important.
    var detail: String

    init(_ label: String, detail: String = "") {
      self.label = label
      self.detail = detail
    }

    /// The item in one line, as it is read out.
    var words: String { detail.isEmpty ? label : "\(label) · \(detail)" }
  }

  var focus = 0

  /// Moves the focus, without leaving the list.
  mutating func move(_ steps: Int, count: Int) {
    focus = min(max(focus + steps, 0), max(count - 1, 0))
  }

  /// Draws the items that fit around the focus and puts the cursor on it.
  func draw(_ items: [Item], into canvas: inout Canvas, area: Rect, _ look: Look) {
    let rows = area.size.rows
    guard rows > 0, !items.isEmpty else { return }
    let first = min(max(0, focus - rows + 1), max(0, items.count - rows))
    for (row, index) in zip(area.rows, items.indices.dropFirst(first)) {
      let isFocused = index == focus
      let place = Point(column: area.columns.lowerBound, row: row)
      let number = index < 9 ? "\(index + 1)" : " "
      let pointer = isFocused ? String(look.glyphs.pointer) : " "
      let head = "\(pointer) \(number)  "
      let style: Style = isFocused ? .selection : .plain
      var column = canvas.put(head, at: place, max: area.size.columns)
      column += canvas.put(
        shortened(items[index].label, to: area.size.columns - column),
        at: Point(column: place.column + column, row: row), style: style,
        max: area.size.columns - column)
      if !items[index].detail.isEmpty {
        canvas.put(
          "  " + shortened(items[index].detail, to: area.size.columns - column - 2),
          at: Point(column: place.column + column, row: row), style: .muted,
          max: area.size.columns - column)
      }
      if isFocused { canvas.cursor = place }
    }
  }

  /// Arrows, `j` `k`, Enter and the digits.
  static func bindings(count: Int, _ look: Look) -> [Binding] {
    let phrases = look.phrases
    let digits = (0..<min(count, 9)).map { place in
      Binding(
        [.character(Character(String(place + 1)))], .pick(place), name: "\(place + 1)",
        label: phrases.selectHint, isHinted: false)
    }
    return [
      Binding(
        [.up, .character("k")], .move(-1), name: look.glyphs.up + look.glyphs.down,
        label: phrases.moveHint),
      Binding([.down, .character("j")], .move(1), name: "j k", label: phrases.moveHint, isHinted: false),
      Binding([.enter], .select, name: "Enter", label: phrases.selectHint),
    ] + digits
  }

  /// The items by number, for plain mode.
  static func options(_ items: [Item]) -> [PlainPrompt.Option] {
    items.enumerated().map { place, item in
      PlainPrompt.Option(["\(place + 1)"], item.words, .pick(place))
    }
  }
}
