import Cells
import Engine
import Scenarios

/// The screens on top of one another, and how keys and news change them.
///
/// Pure: what has to be done outside comes back as effects.
package struct App: Sendable {
  package private(set) var look: Look
  package private(set) var screens: [any Screen]
  /// Something the learner should know, shown in the hint bar until the next key.
  package private(set) var notice: String?

  package init(look: Look, screens: [any Screen] = []) {
    self.look = look
    self.screens = screens
  }

  package var top: (any Screen)? { screens.last }

  /// What changes with a message, and what is to be done about it.
  package mutating func update(_ message: Message) -> [Request] {
    switch message {
    case .key(let key): return press(key)
    case .resized(let size): look.size = size
    case .home(let data): screens = [HomeScreen(data)]
    case .library(let cases): show(LibraryScreen(cases))
    case .care(let data): show(CareScreen(data))
    case .playing(let data): playing(data)
    case .debrief(let data): replacePlay(with: DebriefScreen(data))
    case .progress(let data): show(ProgressScreen(data))
    case .learners(let learners): show(LearnersScreen(learners))
    case .failed(let sentence): notice = sentence
    }
    return []
  }

  /// A key, by the one key map of the screen; in a text field letters are letters.
  private mutating func press(_ key: Key) -> [Request] {
    notice = nil
    guard let top else { return [.quit] }
    let bindings = top.bindings(look)
    if let binding = bindings.first(where: { $0.keys.contains(key) }) {
      return perform(binding.action)
    }
    if case .character(let character) = key, top is NameScreen {
      return perform(.type(character))
    }
    return []
  }

  /// An action, whichever key or typed word brought it about.
  package mutating func perform(_ action: Action) -> [Request] {
    notice = nil
    guard var top = screens.popLast() else { return [.quit] }
    switch action {
    case .help:
      screens.append(top)
      if !(top is HelpScreen) { screens.append(HelpScreen(of: top.bindings(look))) }
      return []
    case .happening:
      screens.append(top)
      if !(top is NowScreen) { screens.append(NowScreen()) }
      return []
    case .switchLanguage:
      screens.append(top)
      look.language = look.language.other
      return [.setLanguage(look.language)]
    default:
      let reactions = top.perform(action, look)
      screens.append(top)
      return reactions.flatMap { react($0) }
    }
  }

  private mutating func react(_ reaction: Reaction) -> [Request] {
    switch reaction {
    case .effect(let effect): return [effect]
    case .push(let screen): screens.append(screen)
    case .pop:
      let left = screens.removeLast()
      if screens.isEmpty { return [.quit] }
      // What lies under a play is older than the play: it is asked for anew.
      if left is PlayScreen { return [.showHome] }
    case .say(let sentence): notice = sentence
    case .setLanguage(let language):
      look.language = language
      return [.setLanguage(language)]
    case .setRegion(let region):
      look.region = region
      return [.setRegion(region)]
    }
    return []
  }

  /// Puts a screen on top of the others.
  package mutating func show(_ screen: any Screen) {
    screens.append(screen)
  }

  /// The play on the screen goes on, also under the help; any other takes its place.
  private mutating func playing(_ data: PlayData) {
    for index in screens.indices.reversed() {
      guard var play = screens[index] as? PlayScreen, play.data.id == data.id else { continue }
      play.update(data)
      screens[index] = play
      return
    }
    replacePlay(with: PlayScreen(data))
  }

  /// A play or debrief takes the place of the one before it.
  private mutating func replacePlay(with screen: any Screen) {
    screens.removeAll {
      $0 is PlayScreen || $0 is DebriefScreen || $0 is WhatIfScreen || $0 is ResumeScreen
        || $0 is CareScreen
    }
    screens.append(screen)
  }
}
