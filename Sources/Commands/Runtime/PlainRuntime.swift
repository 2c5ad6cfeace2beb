import Cells
import Scenarios
import Screens

/// The program as lines of text: for screen readers, pipes and terminals without a cursor.
///
/// One loop over the same screens as the grid: read the screen out, ask, take a line.
struct PlainRuntime {
  /// How a session in plain text came to its end.
  enum End: Equatable {
    case done
    /// Twenty answers in a row that do not exist.
    case gaveUp
    case inputEnded
    /// Nobody reads the output any more.
    case outputClosed
    /// Something could not be done, and a pipe cannot be asked what to do instead.
    case failed
  }

  private let input: LineInput
  private let output: LineOutput
  /// Whether a person types, or a pipe: a pipe is asked only belief, choice and continue.
  private let isPiped: Bool
  private var dialogue: Dialogue
  private var wrongAnswers = 0
  private static let patience = 20

  init(dialogue: Dialogue, input: LineInput, output: LineOutput, isPiped: Bool) {
    self.dialogue = dialogue
    self.input = input
    self.output = output
    self.isPiped = isPiped
  }

  private var app: App { dialogue.app }
  private var phrases: Phrases { .of(app.look.language) }

  /// Runs until the learner leaves, the input ends, or the output is closed.
  ///
  /// - Parameter leavesAfterDebrief: whether a pipe is done when the play has been explained.
  mutating func run(
    _ first: [Message], onTop screens: [any Screen], leavesAfterDebrief: Bool
  ) -> End {
    guard dialogue.take(first) else { return .done }
    screens.forEach { dialogue.show($0) }
    while app.top != nil {
      skipWhatNoPipeIsAsked()
      guard let screen = app.top else { break }
      if isPiped, app.notice != nil || screen is CareScreen || screen is FormStartScreen {
        return fail()
      }
      output.write(screen.linear(app.look).map { $0 + "\n" }.joined())
      if let notice = app.notice { output.complain(notice) }
      if isPiped, screen is FormEndScreen { return output.isClosed ? .outputClosed : .done }
      if isPiped, screen is DebriefScreen {
        readOutDebrief()
        if leavesAfterDebrief { return output.isClosed ? .outputClosed : .done }
        guard dialogue.apply(.leave) else { return .done }
        continue
      }
      if let end = ask(screen) { return end }
    }
    return output.isClosed ? .outputClosed : .done
  }

  /// What was asked could not be done, and a pipe cannot be asked what to do instead: say why.
  private func fail() -> End {
    if let notice = app.notice { output.complain(notice) }
    return .failed
  }

  /// Asks until there is an answer that exists.
  private mutating func ask(_ screen: any Screen) -> End? {
    while true {
      let prompt = prompt(screen)
      write(prompt)
      if output.isClosed { return .outputClosed }
      guard let line = input.next() else {
        output.complain(phrases.inputEnded)
        return .inputEnded
      }
      if isPiped { output.write("\(line)\n") }
      guard let action = prompt.action(for: line) else {
        wrongAnswers += 1
        output.complain(
          line.allSatisfy(\.isWhitespace)
            ? phrases.nothingTyped : phrases.unknownAnswer(line.printable))
        guard wrongAnswers < Self.patience else {
          output.complain(phrases.gaveUp)
          return .gaveUp
        }
        continue
      }
      wrongAnswers = 0
      return dialogue.apply(action) ? nil : .done
    }
  }

  /// What may be answered: a pipe is not offered ways aside, so that any line goes on.
  private func prompt(_ screen: any Screen) -> PlainPrompt {
    isPiped && screen is PlayScreen
      ? screen.prompt(app.look).withoutWaysAside : screen.prompt(app.look)
  }

  private func write(_ prompt: PlainPrompt) {
    var lines = prompt.heading.map { [$0] } ?? []
    lines += prompt.options.compactMap { option in
      guard let answer = option.answers.first, let label = option.label else { return nil }
      return "\(answer). \(label)"
    }
    output.write(lines.map { $0 + "\n" }.joined() + prompt.question)
  }

  /// No care, beginning, marking or language question is put to a pipe.
  private mutating func skipWhatNoPipeIsAsked() {
    guard isPiped else { return }
    if let before = app.top, before is CareScreen || before is FormStartScreen {
      output.write(before.linear(app.look).map { $0 + "\n" }.joined())
      _ = dialogue.apply(.proceed)
    } else if let play = app.top as? PlayScreen, play.isAtEnding {
      output.write(play.linear(app.look).map { $0 + "\n" }.joined())
      _ = dialogue.apply(.finish)
    }
  }

  private mutating func readOutDebrief() {
    for _ in 1..<DebriefScreen.pages {
      _ = dialogue.apply(.turnPage(1))
      guard let screen = app.top as? DebriefScreen else { return }
      output.write(screen.linear(app.look).map { $0 + "\n" }.joined())
    }
  }
}

extension String {
  /// The line as it may be shown: no control characters, not endless.
  fileprivate var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
      .prefix(40).description
  }
}
