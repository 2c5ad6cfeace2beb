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
    var speaker: String
    var runs: [TextRun]
    var notes: [(text: String, style: Style)]
  }

  func lines(columns: Int) -> [ScreenLine] {
    explained.flatMap { item -> [ScreenLine] in
      let head = item.speaker.isEmpty ? [] : [ScreenLine(item.speaker, .heading)]
      let body = [ScreenLine](item.runs, columns: columns - 2).map { line in
        ScreenLine([TextRun("\(look.glyphs.otherBar) ", .other)] + line.runs)
      }
      let notes = item.notes.flatMap { note in
        [ScreenLine](note.text, note.style, columns: columns - 4).map { $0.indented(4) }
      }
      return head + body + notes + [ScreenLine()]
    }
  }

  var linear: [String] {
    let colon = look.language == .zh ? "：" : ": "
    return explained.flatMap { item -> [String] in
      let body = item.runs.map(\.text).joined()
      let line = item.speaker.isEmpty ? body : item.speaker + colon + body
      return [line] + item.notes.map(\.text)
    }
  }

  private var explained: [Explained] {
    data.play.play.transcript.compactMap { moment in
      switch moment {
      case .line(let node, let place, let values): message(node, place, values)
      case .chose(let node, let choice): made(node, choice)
      case .entered, .ending: nil
      }
    }
  }

  private func message(_ node: Int, _ place: Int, _ values: [Int]) -> Explained? {
    let line = program.nodes[node].lines[place]
    guard let ref = line.text else { return nil }
    let text = program.strings[ref, look.language]
    let ids = text.pieces.compactMap(\.mark).reduce(into: [String]()) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
    let notes = ids.map(note) + marked(node, place)
    return Explained(speaker: words.speaker(line), runs: runs(text, values), notes: notes)
  }

  /// Marked words stand in brackets too, so that no colour is needed to see them.
  private func runs(_ text: MarkedText, _ values: [Int]) -> [TextRun] {
    text.pieces.map { piece in
      let said = MarkedText([piece]).words(values)
      guard let mark = piece.mark else { return TextRun(said) }
      return TextRun("[\(said)]", program.signals.contains(mark) ? .signal : .flag)
    }
  }

  private func note(_ id: String) -> (text: String, style: Style) {
    let isSignal = program.signals.contains(id)
    let category: Taxonomy.Category = isSignal ? .signals : .flags
    let entry = look.taxonomy.entry(category, id)
    let kind = isSignal ? phrases.signalMark : phrases.flagMark
    let colon = look.language == .zh ? "：" : ": "
    let explanation = entry?.explanation[look.language].map { colon + $0 } ?? ""
    let sign = isSignal ? look.glyphs.correct : "!"
    return (
      "\(sign) \(kind) · \(look.label(category, id))\(explanation)", isSignal ? .safe : .danger
    )
  }

  private func marked(_ node: Int, _ place: Int) -> [(text: String, style: Style)] {
    guard case .closed(let closed)? = data.events.last else { return [] }
    let id = program.nodes[node].id
    return closed.clauses
      .filter { $0.node == id && $0.line == place + 1 }
      .compactMap(\.marked)
      .map { (phrases.youMarked($0), .muted) }
  }

  private func made(_ node: Int, _ place: Int) -> Explained {
    let choice = program.nodes[node].choices[place]
    let why = choice.why.map { [(text: words.text($0), style: Style.accent)] } ?? []
    return Explained(
      speaker: "", runs: [TextRun(phrases.youChose(words.choice(node, place)), .own)], notes: why)
  }
}
