import Screens

/// The screens and the session behind them, talking until nothing is asked any more.
///
/// The grid, plain text and scripts are three ways to hold it.
struct Dialogue {
  let session: Session
  private(set) var app: App
  /// What the last change asked the terminal to look like; nil where nothing did.
  private(set) var newDisplay: Display?

  init(session: Session, app: App) {
    self.session = session
    self.app = app
  }

  /// Takes news or keys, and everything that follows from them; false once the learner has left.
  mutating func take(_ messages: [Message]) -> Bool {
    for message in messages {
      guard fulfil(app.update(message)) else { return false }
    }
    return true
  }

  /// Takes an action; false once the learner has left.
  mutating func apply(_ action: Action) -> Bool {
    fulfil(app.perform(action))
  }

  /// Puts a screen on top of the others.
  mutating func show(_ screen: any Screen) {
    app.show(screen)
  }

  /// What the terminal is to look like from now on, once.
  mutating func takeNewDisplay() -> Display? {
    defer { newDisplay = nil }
    return newDisplay
  }

  private mutating func fulfil(_ requests: [Request]) -> Bool {
    for request in requests {
      if case .setDisplay(let display) = request { newDisplay = display }
      guard request != .quit, take(session.perform(request)) else { return false }
    }
    return true
  }
}
