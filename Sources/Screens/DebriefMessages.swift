import Cells
import Engine
import Scenarios

/// The messages again, with what speaks for and against them, and why each choice did what it did.
struct DebriefMessages {
  let data: DebriefData
  let look: Look

  private var program: Program { data.play.story.program }
  private var words: StoryWords { StoryWords(story: data.play.story, look: look) }
  private var phrases: Phrases { look.phrases }

  /// Something to be explained: a message with its marks, or a choice with its reason.
  private struct Explained {
    enum Side { case place, scene, other, own, choice }

    var side: Side
    var speaker = ""
    var runs: [TextRun]
    var notes: [Note] = []
  }

  private struct Note {
    /// For the eye; the text says the same.
    var sign = ""
    var text: String
    var style: Style
  }

  func lines(columns: Int) -> [ScreenLine] {
    var lastSpeaker = ""
    return explained.flatMap { item -> [ScreenLine] in
      let isNew = !item.speaker.isEmpty && item.speaker != lastSpeaker
      lastSpeaker = item.speaker
      let head = isNew ? [ScreenLine(item.speaker, .heading)] : []
      let notes = item.notes.flatMap { note in
        [ScreenLine](note.sign + note.text, note.style, columns: columns - 4)
          .map { $0.indented(4) }
      }
      let blank = item.side == .place ? [] : [ScreenLine()]
      return head + body(item, columns) + notes + blank
    }
  }

  private func body(_ item: Explained, _ columns: Int) -> [ScreenLine] {
    switch item.side {
    case .place, .scene: [ScreenLine](item.runs, columns: columns)
    case .choice:
      [ScreenLine](item.runs, columns: columns, after: [TextRun("\(look.glyphs.right) ", .own)])
    case .other, .own:
      [ScreenLine](item.runs, columns: columns - 2).enumerated().map { row, line in
        let isOwn = item.side == .own
        let bar = bar(isOwn: isOwn, isFirst: row == 0)
        return ScreenLine([TextRun("\(bar) ", isOwn ? .own : .other)] + line.runs)
      }
    }
  }

  private func bar(isOwn: Bool, isFirst: Bool) -> Character {
    let glyphs = look.glyphs
    return switch (isOwn, isFirst) {
    case (true, true): glyphs.ownBar
    case (true, false): glyphs.ownBarOn
    case (false, true): glyphs.otherBar
    case (false, false): glyphs.otherBarOn
    }
  }

  var linear: [String] {
    explained.flatMap { item -> [String] in
      let body = item.runs.map(\.text).joined().split(separator: "\n").map(String.init)
      let first = body.first ?? ""
      let opening = item.side == .place ? look.spoken(first) + look.stop : first
      let name = item.speaker.isEmpty ? "" : look.spoken(item.speaker) + look.colon
      return [name + opening] + body.dropFirst() + item.notes.map { look.spoken($0.text) }
    }
  }

  private var explained: [Explained] {
    let moments = data.play.play.transcript
    return moments.indices.compactMap { index in
      switch moments[index] {
      case .entered: place(index, moments)
      case .line(let node, let place, let values): message(node, place, values)
      case .chose(let node, let choice): made(node, choice)
      case .ending: nil
      }
    }
  }

  private func place(_ index: Int, _ moments: [Moment]) -> Explained? {
    guard let setting = Setting(at: index, in: moments, of: program),
      let headline = words.headline(setting)
    else { return nil }
    let days = setting.daysLater > 0 ? phrases.daysLater(setting.daysLater) + " · " : ""
    return Explained(side: .place, runs: [TextRun(days + headline, .notice)])
  }

  private func message(_ node: Int, _ place: Int, _ values: [Int]) -> Explained? {
    let line = program.nodes[node].lines[place]
    guard let ref = line.text else { return nil }
    let text = program.strings[ref, look.language]
    let ids = text.pieces.compactMap(\.mark).reduce(into: [String]()) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
    let notes = ids.map(note) + marked(node, place, ref, values)
    return Explained(
      side: side(line.speaker), speaker: words.speaker(line),
      runs: address(line.speaker) + runs(text, values), notes: notes)
  }

  private func side(_ speaker: Line.Speaker) -> Explained.Side {
    switch speaker {
    case .scene, .silence: .scene
    case .me: .own
    case .person, .card: .other
    }
  }

  private func address(_ speaker: Line.Speaker) -> [TextRun] {
    guard case .card(_, let address?) = speaker else { return [] }
    return [TextRun(address, Style(.plain, .underline)), TextRun("\n")]
  }

  /// Marked words stand in brackets too, so that no colour is needed to see them.
  private func runs(_ text: MarkedText, _ values: [Int]) -> [TextRun] {
    text.pieces.map { piece in
      let said = MarkedText([piece]).words(values)
      guard let mark = piece.mark else { return TextRun(said) }
      return TextRun("[\(said)]", isSignal(mark) ? .signal : .flag)
    }
  }

  private func isSignal(_ id: String) -> Bool { program.signals.contains(id) }

  private func note(_ id: String) -> Note {
    let isSignal = isSignal(id)
    let category: Taxonomy.Category = isSignal ? .signals : .flags
    let explanation = look.taxonomy.entry(category, id)?.explanation[look.language]
    let kind = isSignal ? phrases.signalMark : phrases.flagMark
    return Note(
      sign: "\(isSignal ? look.glyphs.correct : "!") ",
      text: "\(kind) · \(look.label(category, id))\(explanation.map { look.colon + $0 } ?? "")",
      style: isSignal ? .safe : .danger)
  }

  /// What the learner marked in the line, in the language it was marked in.
  private func marked(
    _ node: Int, _ place: Int, _ ref: TextRef, _ values: [Int]
  ) -> [Note] {
    let closed = data.events.lazy.compactMap { event in
      if case .closed(let closed) = event { closed } else { nil }
    }.last
    guard let closed else { return [] }
    let id = program.nodes[node].id
    return closed.clauses.filter { $0.node == id && $0.line == place + 1 }.compactMap { marked in
      guard let mark = marked.marked else { return nil }
      let clauses = program.strings[ref, marked.language].clauses(values)
      let ordinal = marked.clause - 1
      let words = clauses.indices.contains(ordinal) ? clauses[ordinal].text : ""
      return Note(text: phrases.youMarked(mark, words.withoutComma), style: .muted)
    }
  }

  private func made(_ node: Int, _ place: Int) -> Explained {
    let choice = program.nodes[node].choices[place]
    let why = choice.why.map { [Note(text: words.text($0), style: .accent)] } ?? []
    let chose = phrases.youChose(words.choice(node, place))
    return Explained(side: .choice, runs: [TextRun(chose, .own)], notes: why)
  }
}

extension String {
  /// A clause on its own, without the sign that led on to the next one.
  fileprivate var withoutComma: String {
    last.map { "，、；：,;:".contains($0) } == true ? String(dropLast()) : self
  }
}
