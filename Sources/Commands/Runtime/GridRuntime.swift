import Cells
import Screens
import TerminalIO

/// The program on a terminal: draw, wait for a key, change, draw.
struct GridRuntime {
  private let terminal: Terminal
  private let diary: Diary
  private(set) var dialogue: Dialogue
  /// SIGINT, as Ctrl-C sends it.
  private static let interruption: Int32 = 2

  init(dialogue: Dialogue, terminal: Terminal, diary: Diary) {
    self.dialogue = dialogue
    self.terminal = terminal
    self.diary = diary
  }

  /// How it came to its end.
  enum End: Equatable {
    case left
    /// The terminal has gone: nothing can be said any more.
    case closed
    case signal(Int32)
  }

  /// Plays the script, then runs until the learner leaves or the terminal goes away; everything is
  /// saved at every key.
  ///
  mutating func run(
    _ first: [Message], onTop screens: [any Screen], script: inout Script
  ) -> End {
    guard dialogue.take(first) else { return .left }
    screens.forEach { dialogue.show($0) }
    guard script.play(on: &dialogue) else { return .left }
    while dialogue.app.top != nil {
      if let display = dialogue.takeNewDisplay() { use(display) }
      terminal.show(dialogue.app.draw())
      guard let event = nextEvent() else { continue }
      diary.note(event, isTyping: dialogue.app.top?.takesText ?? false)
      switch event {
      case .key(let key):
        guard dialogue.take([.key(key)]) else { return .left }
      case .pasted(let character):
        guard dialogue.take([.pasted(character)]) else { return .left }
      case .clicked(let point):
        guard dialogue.take([.clicked(point)]) else { return .left }
      case .resized(let size), .resumed(let size): _ = dialogue.take([.resized(size)])
      case .interrupted: return .signal(Self.interruption)
      case .closed: return .closed
      case .terminated(let signal): return .signal(signal)
      case .woken, .timedOut: break
      }
    }
    return .left
  }

  /// What happens next; nil where the screens have heard of something else.
  ///
  /// Meanwhile, and only while there is something to do, case files are read a little at a time.
  private mutating func nextEvent() -> TerminalEvent? {
    while dialogue.session.reader.isReading {
      let event = terminal.next(timeout: .zero)
      guard event == .timedOut else { return event }
      let news = dialogue.session.read(for: .milliseconds(2))
      guard news.isEmpty else {
        _ = dialogue.take(news)
        return nil
      }
    }
    return terminal.next()
  }

  private func use(_ display: Display) {
    terminal.use(display.palette)
    terminal.useMouse(display.usesMouse)
  }
}
