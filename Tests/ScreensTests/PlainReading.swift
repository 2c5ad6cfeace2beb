import Screens

/// What plain mode reads out and asks, driven by typed lines as the program drives it.
struct PlainReading {
  private(set) var stage: Stage
  private(set) var lines: [String] = []
  /// Whether the last answer did not exist, so that only the question is put again.
  private var asksAgain = false

  init(_ stage: Stage) {
    self.stage = stage
  }

  /// Reads the screen out, asks, and takes the answer, once for each line.
  mutating func type(_ answers: String...) throws {
    for answer in answers { try type(answer) }
  }

  private mutating func type(_ answer: String) throws {
    guard let screen = stage.app.top else { return }
    let look = stage.app.look
    let prompt = screen.prompt(look)
    if !asksAgain { lines += screen.linear(look) }
    if let notice = stage.app.notice { lines.append("(stderr) \(notice)") }
    lines += prompt.heading.map { [$0] } ?? []
    lines += prompt.options.compactMap { option in
      guard let shown = option.answers.first, let label = option.label else { return nil }
      return "\(shown). \(label)"
    }
    lines.append(prompt.question + answer)
    let action = prompt.action(for: answer)
    asksAgain = action == nil
    if let action {
      try stage.perform(action)
    } else {
      lines.append("(stderr) " + Phrases.of(look.language).unknownAnswer(answer))
    }
  }
}
