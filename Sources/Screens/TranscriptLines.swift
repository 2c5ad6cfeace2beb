import Cells
import Engine
import Scenarios

/// The messages of a play as lines of a screen, each channel in its own shape.
struct TranscriptLines {
  let words: StoryWords
  /// How wide the lines may be.
  let columns: Int
  /// Whether what was chosen is news to whoever reads, as it is where somebody else chose it.
  var isChoiceNews = false

  var look: Look { words.look }
  private var program: Program { words.story.program }

  /// All moments, and where the part begins that came last; the end where nothing did.
  func lines(_ moments: [Moment], freshFrom: Int) -> (lines: [ScreenLine], fresh: Int) {
    var lines: [ScreenLine] = []
    var fresh: Int?
    var last: Voice?
    // What the learner has just chosen is no news to them.
    let firstUnread = moments.indices.dropFirst(freshFrom).first {
      isChoiceNews || !moments[$0].isChoice
    }
    for index in moments.indices {
      let added: [ScreenLine]
      switch moments[index] {
      case .entered:
        let setting = Setting(at: index, in: moments, of: program)
        added = setting.map { opening($0, isFirst: index == 0) } ?? []
        if added.isEmpty { break }
        last = namesPerson(setting) ? setting?.person.map { .of($0) } : nil
      case .line(let node, let place, let values):
        let said = program.nodes[node].lines[place]
        let voice = Voice(speaker: said.speaker, channel: said.channel)
        added =
          pause(last, voice)
          + message(
            said, said.channel ?? program.nodes[node].channel, values, continues: last == voice)
        last = voice
      case .chose(let node, let choice):
        added = pause(last, .me) + did(words.choice(node, choice))
        last = .me
      case .ending(let ending, let values): added = self.ending(ending, values)
      }
      if index == firstUnread { fresh = lines.count + (added.first == ScreenLine() ? 1 : 0) }
      lines += added
    }
    return (lines, fresh ?? lines.count)
  }

  /// Whose words a line is, for those that go on without a name.
  private struct Voice: Equatable {
    var speaker: Line.Speaker
    var channel: Channel?

    static let me = Voice(speaker: .me, channel: nil)

    static func of(_ person: Int) -> Voice { Voice(speaker: .person(person), channel: nil) }
  }

  /// A blank row between two voices, where there are rows to spare.
  private func pause(_ last: Voice?, _ next: Voice?) -> [ScreenLine] {
    last == nil || last == next || look.isLow ? [] : [ScreenLine()]
  }

  func rule(_ words: String) -> ScreenLine {
    let dash = String(repeating: look.glyphs.horizontal, count: 2)
    return ScreenLine("\(dash) \(words) \(dash)", .notice)
  }

  var cardColumns: Int { min(columns, 44) }

  private func message(
    _ line: Line, _ channel: Channel, _ values: [Int], continues: Bool
  ) -> [ScreenLine] {
    let text = line.text.map { words.text($0, values) } ?? ""
    let name = words.speaker(line)
    switch line.speaker {
    case .scene: return [ScreenLine](text, columns: columns)
    case .silence(let minutes):
      return [ScreenLine](look.phrases.silence(minutes), .muted, columns: columns)
    case .me: return own(text)
    case .card(_, let address): return card(name, address, text)
    case .person: return said(text, by: name, channel, continues: continues)
    }
  }

  private func said(
    _ text: String, by name: String, _ channel: Channel, continues: Bool
  ) -> [ScreenLine] {
    switch channel {
    case .sms: return boxed(name, text)
    case .mail: return mail(name, text)
    case .call, .chat, .group, .app, .web, .person:
      let head = continues ? [] : [ScreenLine(name, .heading)]
      return head + bubble(text)
    }
  }

  private var bubbleColumns: Int { max(min(columns - 5, 60), 10) }

  /// A side bar, not a box: it costs no rows, wraps cleanly and reads well aloud.
  private func bubble(_ text: String) -> [ScreenLine] {
    wrap(text, width: bubbleColumns).enumerated().map { row, line in
      let bar = row == 0 ? look.glyphs.otherBar : look.glyphs.otherBarOn
      return ScreenLine([TextRun(String(bar), .other), TextRun(line.text, .other)])
    }
  }

  /// What the learner says, at the right.
  private func own(_ text: String) -> [ScreenLine] {
    wrap(text, width: bubbleColumns - 2).enumerated().map { row, line in
      let bar = row == 0 ? look.glyphs.ownBar : look.glyphs.ownBarOn
      let run = TextRun(line.text + " ", .own)
      return ScreenLine([run, TextRun(String(bar), .own)]).indented(
        columns - width(of: run.text) - 1)
    }
  }

  /// What the learner did, at the right too, behind an arrow: not all of it is said to somebody.
  private func did(_ text: String) -> [ScreenLine] {
    let lines = wrap(text, width: bubbleColumns - 2).map(\.text)
    let widest = lines.map { width(of: $0) }.max() ?? 0
    return lines.enumerated().map { row, text in
      let lead = row == 0 ? "\(look.glyphs.right) " : "  "
      return ScreenLine(lead + text, .own).indented(columns - widest - 2)
    }
  }

  private func boxed(_ title: String, _ text: String) -> [ScreenLine] {
    [ScreenLine](text, columns: cardColumns - 4).boxed(title, columns: cardColumns, look.glyphs)
  }

  /// Who it says it is from stands apart from what it says.
  private func mail(_ sender: String, _ text: String) -> [ScreenLine] {
    let from = "\(look.phrases.mailFrom)\(look.colon)"
    return headed(
      [ScreenLine](
        [TextRun(sender, .heading)], columns: cardColumns - 4, after: [TextRun(from, .muted)]),
      look.phrases.channel(.mail), text)
  }

  /// A page in a browser shows its whole address above all else: that is what is to be read.
  private func card(_ title: String, _ address: String?, _ text: String) -> [ScreenLine] {
    guard let address else { return boxed(title, text) }
    let label = "\(look.phrases.address)\(look.colon)"
    return headed(
      [ScreenLine](
        [TextRun(address, Style(.plain, .underline))], columns: cardColumns - 4,
        after: [TextRun(label, .muted)]), title, text)
  }

  /// A box whose head is divided from the rest by a line.
  private func headed(_ head: [ScreenLine], _ title: String, _ text: String) -> [ScreenLine] {
    let inner = cardColumns - 4
    let line = ScreenLine(String(repeating: look.glyphs.horizontal, count: inner), .muted)
    return (head + [line] + [ScreenLine](text, columns: inner))
      .boxed(title, columns: cardColumns, look.glyphs)
  }

  private func ending(_ index: Int, _ values: [Int]) -> [ScreenLine] {
    [ScreenLine(), rule(look.phrases.ending)]
      + words.ending(index, values).flatMap { [ScreenLine]($0, .bold, columns: columns) }
  }
}

extension Moment {
  fileprivate var isChoice: Bool {
    if case .chose = self { true } else { false }
  }
}
