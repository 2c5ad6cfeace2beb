import Cells
import Scenarios
import Screens
import TerminalIO

/// The program on a terminal: draw, wait for a key, change, draw.
struct GridRuntime {
  private let session: Session
  private let terminal: Terminal
  private var app: App
  /// SIGINT, as Ctrl-C sends it.
  private static let interruption: Int32 = 2

  init(session: Session, app: App, terminal: Terminal) {
    self.session = session
    self.app = app
    self.terminal = terminal
  }

  /// Runs until the learner leaves or the terminal goes away; everything is saved at every key.
  ///
  /// - Returns: the signal that ended it, if one did.
  mutating func run(
    _ first: [Message], onTop screens: (any Screen)?...
  ) -> Int32? {
    guard take(first) else { return nil }
    for screen in screens.compactMap({ $0 }) { app.show(screen) }
    while app.top != nil {
      terminal.show(app.draw())
      switch terminal.next() {
      case .key(let key):
        guard take([.key(key)]) else { return nil }
      case .resized(let size), .resumed(let size): _ = app.update(.resized(size))
      case .interrupted: return Self.interruption
      case .closed: return nil
      case .terminated(let signal): return signal
      case .woken, .timedOut: break
      }
    }
    return nil
  }

  private mutating func take(_ messages: [Message]) -> Bool {
    for message in messages {
      guard fulfil(app.update(message)) else { return false }
    }
    return true
  }

  private mutating func fulfil(_ requests: [Request]) -> Bool {
    for request in requests {
      switch request {
      case .quit: return false
      default: guard take(session.perform(request)) else { return false }
      }
    }
    return true
  }
}
