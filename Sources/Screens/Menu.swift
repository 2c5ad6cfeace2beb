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

  /// Draws the page of items that the focus is on, and puts the cursor on it.
  ///
  /// - Parameter inColumns: whether details stand in a column of their own where there is room.
  func draw(
    _ items: [Item], into canvas: inout Canvas, area: Rect, _ look: Look, inColumns: Bool = false
  ) {
    draw(
      count: items.count, { items[$0] }, into: &canvas, area: area, look, inColumns: inColumns)
  }

  /// The same for a list of any length, of which only what is in sight is asked for.
  func draw(
    count: Int, _ item: (Int) -> Item, into canvas: inout Canvas, area: Rect, _ look: Look,
    inColumns: Bool = false
  ) {
    guard area.size.rows > 0, count > 0 else { return }
    let window = window(rows: area.size.rows, of: count)
    let items = window.lines.map(item)
    let column = inColumns && look.layout != .compact ? detailColumn(items, area.size.columns) : nil
    let lines = zip(window.lines, items).map { index, item in
      var line = line(item, index, detailsAt: column, area.size.columns, look)
      line.target = .item(index)
      return line
    }
    canvas.draw(seen: lines, in: area, window, look, keys: nil)
    let row = focus - window.lines.lowerBound + (window.above > 0 ? 1 : 0)
    canvas.cursor = Point(column: area.columns.lowerBound, row: area.rows.lowerBound + row)
  }

  /// Whole pages, so that a move of the focus changes two rows and not all of them.
  private func window(rows: Int, of count: Int) -> Scroll.Window {
    guard count > rows else { return Scroll.Window(lines: 0..<count) }
    guard rows >= 3 else {
      let first = min(focus, count - rows)
      return Scroll.Window(lines: first..<first + rows)
    }
    if focus < rows - 1 {
      return Scroll.Window(lines: 0..<rows - 1, below: count - rows + 1)
    }
    let page = (focus - rows + 1) / (rows - 2)
    let first = min(rows - 1 + page * (rows - 2), count - rows + 1)
    let end = first + rows - 1 >= count ? count : first + rows - 2
    return Scroll.Window(lines: first..<end, above: first, below: count - end)
  }

  private static let head = 5

  /// Where details begin, measured from the labels' own column; nil where there is no room.
  private func detailColumn(_ items: [Item], _ columns: Int) -> Int? {
    let widest = items.filter { !$0.detail.isEmpty }.map { width(of: $0.label) }.max() ?? 0
    let column = min(widest, (columns - Self.head) * 2 / 5) + 2
    return columns - Self.head - column >= 16 ? column : nil
  }

  private func line(
    _ item: Item, _ index: Int, detailsAt column: Int?, _ columns: Int, _ look: Look
  ) -> ScreenLine {
    let isFocused = index == focus
    let pointer = isFocused ? String(look.glyphs.pointer) : " "
    let number = index < 9 ? "\(index + 1)" : " "
    let room = max(columns - Self.head, 1)
    let hasDetail = !item.detail.isEmpty
    let labelRoom = hasDetail ? column.map { max($0 - 2, 1) } ?? room : room
    let label = shortened(item.label, to: labelRoom)
    var runs = [
      TextRun("\(pointer) \(number)  "), TextRun(label, isFocused ? .selection : .plain),
    ]
    let start = max(column ?? 0, width(of: label) + 2)
    if hasDetail, room - start >= 12 {
      runs.append(TextRun(String(repeating: " ", count: start - width(of: label))))
      runs.append(TextRun(shortened(item.detail, to: room - start), .muted))
    }
    return ScreenLine(runs)
  }

  /// Arrows, `j` `k`, Enter and the digits.
  ///
  /// - Parameter select: what taking an item is called, where that is not to open or choose it.
  static func bindings(count: Int, _ look: Look, select: String? = nil) -> [Binding] {
    let phrases = look.phrases
    let select = select ?? phrases.selectHint
    let digits = (0..<min(count, 9)).map { place in
      Binding(
        [.character(Character(String(place + 1)))], .pick(place), name: "\(place + 1)", label: "",
        isHinted: false)
    }
    let range = digits.count > 1 ? "1-\(digits.count)" : "1"
    return [
      Binding(
        [.up, .character("k"), .wheelUp], .move(-1), name: look.glyphs.up + look.glyphs.down,
        label: phrases.moveHint),
      Binding(
        [.down, .character("j"), .wheelDown], .move(1), name: "j k", label: phrases.moveHint,
        isHinted: false),
      Binding([.home], .move(-count), name: "Home", label: phrases.moveHint, isHinted: false),
      Binding([.end], .move(count), name: "End", label: phrases.moveHint, isHinted: false),
      Binding([.enter], .select, name: "Enter", label: select),
      Binding([], .select, name: range, label: select, isHinted: false),
    ] + digits
  }

  /// The items by number, for plain mode.
  static func options(_ items: [Item], _ look: Look) -> [PlainPrompt.Option] {
    items.enumerated().map { place, item in
      PlainPrompt.Option(["\(place + 1)"], look.spoken(item.words), .pick(place))
    }
  }
}
