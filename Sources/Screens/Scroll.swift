import Cells

/// Which part of something too long for the screen is shown.
struct Scroll: Equatable, Sendable {
  /// The first line to show; nil where reading begins by itself.
  var offset: Int?

  /// What is in sight; what is not is counted on a row of its own, above and below.
  struct Window: Equatable {
    var lines: Range<Int>
    var above = 0
    var below = 0
  }

  /// - Parameter start: the line where reading begins by itself.
  func window(rows: Int, of count: Int, from start: Int = 0) -> Window {
    guard count > rows else { return Window(lines: 0..<count) }
    guard rows >= 3 else {
      let first = min(max(offset ?? start, 0), count - rows)
      return Window(lines: first..<first + rows)
    }
    let wanted = min(max(offset ?? start, 0), count - rows + 1)
    // A row that says "one more line" could as well show it.
    let first = wanted == 1 ? 0 : wanted
    let room = first + rows - (first > 0 ? 1 : 0)
    let end = room < count ? room - 1 : room
    return Window(lines: first..<end, above: first, below: count - end)
  }

  /// Brings the line to the top, as far as there is anything below it.
  mutating func show(_ line: Int, rows: Int, of count: Int) {
    guard count > rows else { return }
    offset = min(max(line == 1 ? 0 : line, 0), count - max(rows, 2) + 1)
  }

  /// Takes the keys that scroll: by a line, or by what is in sight but for one line.
  mutating func take(_ action: Action, rows: Int, of count: Int, from start: Int = 0) {
    let lines = window(rows: rows, of: count, from: start).lines
    guard count > rows else { return }
    switch action {
    case .move(let steps):
      let next = lines.lowerBound + steps
      offset = next == 1 ? (steps > 0 ? 2 : 0) : next
    case .page(let pages): offset = lines.lowerBound + pages * max(1, rows - 3)
    default: return
    }
    offset = min(max(offset ?? 0, 0), count - max(rows, 2) + 1)
  }
}

extension Canvas {
  /// Draws the lines in sight, with a word on what is above and below them.
  ///
  /// - Parameter keys: what brings the rest into sight, up and down; nil where that needs no words.
  mutating func draw(
    _ lines: [ScreenLine], in area: Rect, _ window: Scroll.Window, _ look: Look,
    keys: (up: String, down: String)? = ("PgUp", "PgDn")
  ) {
    draw(seen: Array(lines[window.lines]), in: area, window, look, keys: keys)
  }

  /// The same with nothing but the lines in sight.
  mutating func draw(
    seen lines: [ScreenLine], in area: Rect, _ window: Scroll.Window, _ look: Look,
    keys: (up: String, down: String)?
  ) {
    var seen = lines
    if window.above > 0 {
      let words = look.phrases.linesAbove(window.above)
      seen.insert(look.sign(look.glyphs.up, words, keys?.up, area.size.columns), at: 0)
    }
    if window.below > 0 {
      let words = look.phrases.linesBelow(window.below)
      seen.append(look.sign(look.glyphs.down, words, keys?.down, area.size.columns))
    }
    draw(seen, in: area)
  }
}

extension Look {
  /// A row that stands for what is out of sight.
  func sign(_ glyph: String, _ words: String, _ key: String?, _ columns: Int) -> ScreenLine {
    let full = "\(glyph) \(words)\(key.map(aside) ?? "")"
    let fits = width(of: full) <= columns
    return ScreenLine(fits ? full : shortened("\(glyph) \(words)", to: columns), .muted)
  }
}
