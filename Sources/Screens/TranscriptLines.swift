import Cells
import Engine
import Scenarios

/// The messages of a play as lines of a screen, each channel in its own shape.
struct TranscriptLines {
  let words: StoryWords
  /// How wide the lines may be.
  let columns: Int

  private var look: Look { words.look }
  private var program: Program { words.story.program }

  /// All moments, and where the part begins that came last.
  func lines(_ moments: [Moment], freshFrom: Int) -> (lines: [ScreenLine], fresh: Int) {
    var lines: [ScreenLine] = []
    var fresh = 0
    var last: (channel: Channel, speaker: Line.Speaker)?
    for (index, moment) in moments.enumerated() {
      if index == freshFrom { fresh = lines.count }
      switch moment {
      case .entered(let node):
        lines += heading(program.nodes[node], isFirst: index == 0, last?.channel)
        last = nil
      case .line(let node, let place, let values):
        let said = program.nodes[node].lines[place]
        let channel = said.channel ?? program.nodes[node].channel
        let isSame = last?.speaker == said.speaker && last?.channel == channel
        lines += message(said, channel, values, continues: isSame)
        last = (channel, said.speaker)
      case .chose(let node, let choice):
        lines += own(words.choice(node, choice))
        last = nil
      case .ending(let ending, let values):
        lines += self.ending(ending, values)
        last = nil
      }
    }
    return (lines, fresh)
  }

  private func heading(_ node: Node, isFirst: Bool, _ last: Channel?) -> [ScreenLine] {
    let dash = String(repeating: look.glyphs.horizontal, count: 2)
    let days =
      node.daysLater > 0
      ? [ScreenLine("\(dash) \(look.phrases.daysLater(node.daysLater)) \(dash)", .notice)] : []
    let setting = ScreenLine("\(dash) \(words.setting(node)) \(dash)", .notice)
    return (isFirst ? [] : [ScreenLine()]) + days + [setting]
  }

  private func message(
    _ line: Line, _ channel: Channel, _ values: [Int], continues: Bool
  ) -> [ScreenLine] {
    let text = line.text.map { words.text($0, values) } ?? ""
    switch line.speaker {
    case .scene: return [ScreenLine](text, columns: columns)
    case .silence(let minutes):
      return [ScreenLine](look.phrases.silence(minutes), .muted, columns: columns)
    case .me: return own(text)
    case .card(let kind, let address): return card(kind, address, text)
    case .person(let person):
      return said(text, by: words.name(person), channel, continues: continues)
    }
  }

  private func said(
    _ text: String, by name: String, _ channel: Channel, continues: Bool
  ) -> [ScreenLine] {
    switch channel {
    case .sms, .mail: return boxed(name, text)
    case .call, .chat, .group, .app, .web, .person:
      let head = continues ? [] : [ScreenLine(name, .heading)]
      return head + bubble(text)
    }
  }

  /// A side bar, not a box: it costs no rows, wraps cleanly and reads well aloud.
  private func bubble(_ text: String) -> [ScreenLine] {
    let bar = TextRun("\(look.glyphs.otherBar)", .other)
    return wrap(text, width: max(columns - 6, 10)).map {
      ScreenLine([bar, TextRun($0.text, .other)])
    }
  }

  private func own(_ text: String) -> [ScreenLine] {
    let bar = TextRun("\(look.glyphs.ownBar)", .own)
    return wrap(text, width: max(columns - 10, 10)).map { line in
      let run = TextRun(line.text + " ", .own)
      let used = width(of: run.text) + 1
      return ScreenLine([run, bar]).indented(columns - used)
    }
  }

  private func boxed(_ title: String, _ text: String) -> [ScreenLine] {
    let wide = min(columns, 44)
    return [ScreenLine](text, columns: wide - 4).boxed(title, columns: wide, look.glyphs)
  }

  private func card(_ kind: CardKind, _ address: String?, _ text: String) -> [ScreenLine] {
    let wide = min(columns, 44)
    let inner = wide - 4
    var lines: [ScreenLine] = []
    if let address {
      lines += [ScreenLine](address, Style(.plain, .underline), columns: inner)
      lines.append(ScreenLine(String(repeating: look.glyphs.horizontal, count: inner), .muted))
    }
    lines += [ScreenLine](text, columns: inner)
    return lines.boxed(look.phrases.card(kind), columns: wide, look.glyphs)
  }

  private func ending(_ index: Int, _ values: [Int]) -> [ScreenLine] {
    let dash = String(repeating: look.glyphs.horizontal, count: 2)
    let head = [ScreenLine(), ScreenLine("\(dash) \(look.phrases.ending) \(dash)", .notice)]
    return head + words.ending(index, values).flatMap { [ScreenLine]($0, .bold, columns: columns) }
  }
}
