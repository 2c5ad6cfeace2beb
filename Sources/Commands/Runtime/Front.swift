import ArgumentParser
import Cells
import Journal
import ScenarioFiles
import Scenarios
import Screens
import TerminalIO

/// Chooses between the grid, a script without a terminal, and plain text, and runs the screens there.
struct Front {
  let setup: Setup
  let session: Session
  private let capabilities: Capabilities

  init(setup: Setup, session: Session) {
    self.setup = setup
    self.session = session
    capabilities = setup.capabilities
    // A script and plain text go on only when everything is known.
    session.reader.readsAside =
      !setup.options.plain && capabilities.plainReason == nil && setup.options.script == nil
  }

  /// Whether a person answers, who may be asked more than the story asks.
  var isInteractive: Bool { setup.isInteractive }

  /// Runs the screens until the learner leaves.
  ///
  /// - Parameters:
  ///   - messages: what the first screen shows.
  ///   - isPlay: whether one play was asked for, after which a pipe is done.
  ///   - screen: shown on top of that, such as a question to begin with.
  func run(
    _ messages: [Message], isPlay: Bool, onTop screen: (any Screen)? = nil
  ) throws(Trouble) -> ExitCode {
    let script = try setup.script()
    let diary = try Diary(path: setup.options.log)
    diary.note("scamdrill \(Scamdrill.version), \(setup.facts.terminalWords)")
    let screens = [screen].compactMap { $0 }
    if let script, !isInteractive { return play(script, messages, screens) }
    guard !setup.options.plain, capabilities.plainReason == nil else {
      return runPlain(messages, isPlay: isPlay, onTop: screens)
    }
    do throws(TerminalFailure) {
      let terminal = try open()
      return runGrid(terminal, messages, onTop: screens, script ?? Script(), diary)
    } catch {
      diary.note("no grid: \(error)")
      return runPlain(messages, isPlay: isPlay, onTop: screens)
    }
  }

  private func open() throws(TerminalFailure) -> Terminal {
    try setup.openTerminal(session.store, capabilities)
  }

  private func runGrid(
    _ terminal: Terminal, _ messages: [Message], onTop screens: [any Screen], _ script: Script,
    _ diary: Diary
  ) -> ExitCode {
    let look = setup.look(
      session, size: terminal.size, glyphs: terminal.isUTF8 ? capabilities.glyphs : .ascii)
    diary.note(
      "grid \(look.size.columns)x\(look.size.rows), \(terminal.colors) colours, "
        + "\(look.glyphs.kind.rawValue)")
    var runtime = GridRuntime(
      dialogue: Dialogue(session: session, app: App(look: look)), terminal: terminal, diary: diary)
    var script = script
    let first: [any Screen] = setup.asksLanguage(session) ? [WelcomeScreen()] : []
    let end = runtime.run(messages, onTop: screens + first, script: &script)
    session.reader.leave()
    terminal.close()
    diary.note("\(end)")
    switch end {
    case .closed: return .success
    case .signal(let signal): return ExitCode(128 + signal)
    case .left:
      setup.output.write(script.shown + runtime.dialogue.app.farewell.map { $0 + "\n" }.joined())
      return .success
    }
  }

  /// The screens that a script asks for, with nobody in front of them.
  private func play(
    _ script: Script, _ messages: [Message], _ screens: [any Screen]
  ) -> ExitCode {
    var script = script
    let look = setup.look(
      session, size: Size(columns: 80, rows: 24), glyphs: capabilities.glyphs)
    var dialogue = Dialogue(session: session, app: App(look: look))
    guard dialogue.take(messages) else { return .success }
    screens.forEach { dialogue.show($0) }
    _ = script.play(on: &dialogue)
    setup.output.write(script.shown)
    return .success
  }

  private func runPlain(
    _ messages: [Message], isPlay: Bool, onTop screens: [any Screen]
  ) -> ExitCode {
    let output = setup.output
    if !setup.options.plain { output.complain(Phrases.of(session.language).plainNotice) }
    if isPlay, session.hasCompany { output.complain(Phrases.of(session.language).company) }
    let app = App(look: setup.plainLook(session))
    let first: [any Screen] =
      isInteractive && setup.asksLanguage(session) ? [WelcomeScreen()] : []
    var runtime = PlainRuntime(
      dialogue: Dialogue(session: session, app: app), input: LineInput(), output: output,
      isPiped: !setup.facts.isInputTTY)
    let news = session.finishReading()
    switch runtime.run(messages + news, onTop: screens + first, leavesAfterDebrief: isPlay) {
    case .done, .outputClosed: return .success
    case .gaveUp: return ExitCode(2)
    case .inputEnded: return ExitCode(3)
    case .failed: return .failure
    }
  }
}

extension Setup {
  /// What the terminal can do, by what it says of itself.
  var capabilities: Capabilities {
    Capabilities.detect(
      environment: facts.environment, isInputTTY: facts.isInputTTY,
      isOutputTTY: facts.isOutputTTY)
  }

  /// Takes the terminal over as it was chosen to look.
  func openTerminal(
    _ store: (any JournalStore)?, _ capabilities: Capabilities
  ) throws(TerminalFailure) -> Terminal {
    let display = preferences(store).display
    let terminal = try Terminal(
      palette: display.palette, allowsColor: capabilities.allowsColor,
      hasLightBackground: capabilities.hasLightBackground, leavesScreen: options.leavesScreen)
    terminal.useMouse(display.usesMouse)
    return terminal
  }
}
