import ArgumentParser
import Cells
import Scenarios
import Screens
import TerminalIO

/// Chooses between the grid and plain text, and runs the screens there.
struct Front {
  let setup: Setup
  let session: Session
  private let capabilities: Capabilities

  init(setup: Setup, session: Session) {
    self.setup = setup
    self.session = session
    capabilities = Capabilities.detect(
      environment: setup.facts.environment, isInputTTY: setup.facts.isInputTTY,
      isOutputTTY: setup.facts.isOutputTTY)
  }

  /// Whether a person answers, who may be asked more than the story asks.
  var isInteractive: Bool { setup.facts.isInputTTY && setup.facts.isOutputTTY }

  /// Runs the screens until the learner leaves.
  ///
  /// - Parameters:
  ///   - messages: what the first screen shows.
  ///   - isPlay: whether one play was asked for, after which a pipe is done.
  ///   - screen: shown on top of that, such as a question to begin with.
  func run(
    _ messages: [Message], isPlay: Bool, onTop screen: (any Screen)? = nil
  ) -> ExitCode {
    if setup.options.plain || capabilities.plainReason != nil {
      return runPlain(messages, isPlay: isPlay, onTop: screen)
    }
    do throws(TerminalFailure) {
      let terminal = try Terminal(
        palette: .auto, allowsColor: capabilities.allowsColor,
        hasLightBackground: capabilities.hasLightBackground)
      return runGrid(terminal, messages, onTop: screen)
    } catch {
      return runPlain(messages, isPlay: isPlay, onTop: screen)
    }
  }

  private func runGrid(
    _ terminal: Terminal, _ messages: [Message], onTop screen: (any Screen)?
  ) -> ExitCode {
    let glyphs = Glyphs(terminal.isUTF8 ? capabilities.glyphs : .ascii)
    let app = App(look: setup.look(session, size: terminal.size, glyphs: glyphs))
    var runtime = GridRuntime(session: session, app: app, terminal: terminal)
    let first = setup.asksLanguage(session) ? WelcomeScreen() : nil
    let signal = runtime.run(messages, onTop: screen, first)
    terminal.close()
    return signal.map { ExitCode(128 + $0) } ?? .success
  }

  private func runPlain(
    _ messages: [Message], isPlay: Bool, onTop screen: (any Screen)?
  ) -> ExitCode {
    let output = setup.output
    if !setup.options.plain { output.complain(Phrases.of(session.language).plainNotice) }
    if isPlay, session.hasCompany { output.complain(Phrases.of(session.language).company) }
    let look = setup.look(session, size: Size(columns: 80, rows: 24), glyphs: .ascii)
    var app = App(look: look)
    if let screen { app.show(screen) }
    if isInteractive, setup.asksLanguage(session) { app.show(WelcomeScreen()) }
    var runtime = PlainRuntime(
      session: session, app: app, input: LineInput(), output: output,
      isPiped: !setup.facts.isInputTTY)
    switch runtime.run(messages, leavesAfterDebrief: isPlay) {
    case .done, .outputClosed: return .success
    case .gaveUp: return ExitCode(2)
    case .inputEnded: return ExitCode(3)
    case .failed: return .failure
    }
  }
}
