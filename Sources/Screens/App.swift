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
  /// The play explained last.
  private(set) var lastDebrief: DebriefData?

  package init(look: Look, screens: [any Screen] = []) {
    self.look = look
    self.screens = screens
  }

  package var top: (any Screen)? { screens.last }

  /// What changes with a message, and what is to be done about it.
  package mutating func update(_ message: Message) -> [Request] {
    switch message {
    case .key(let key): return press(key)
    case .pasted(let character): return paste(character)
    case .clicked(let point): return click(point)
    case .resized(let size): look.size = size
    case .home(let data): screens = [HomeScreen(data)]
    case .homeChanged(let data): change { (home: inout HomeScreen) in home.take(data) }
    case .libraryChanged(let data):
      let look = look
      change { (library: inout LibraryScreen) in library.take(data, look) }
    case .reading(let reading):
      change { (home: inout HomeScreen) in home.take(reading) }
      change { (library: inout LibraryScreen) in library.take(reading) }
    case .library(let data): show(LibraryScreen(data))
    case .care(let data): show(CareScreen(data))
    case .playing(let data): playing(data)
    case .debrief(let data): explain(data)
    case .form(let data): show(FormStartScreen(data))
    case .formEnd(let data): replacePlay(with: FormEndScreen(data))
    case .progress(let data): show(ProgressScreen(data))
    case .learners(let learners): show(LearnersScreen(learners))
    case .settings(let data): show(SettingsScreen(data))
    case .hosting(let data):
      change { (host: inout HostScreen) in host.take(data) }
      change { (people: inout PeopleScreen) in people.take(data) }
      change { (results: inout ResultsScreen) in results.take(data) }
    case .joined(let data): change { (join: inout JoinScreen) in join.take(data) }
    case .region(let region): look.region = region
    case .failed(let sentence): notice = sentence
    case .saved(let path): notice = TodayWords.of(look.language).saved(path)
    }
    return []
  }

  /// A key, by the one key map of the screen; in a text field letters are letters.
  private mutating func press(_ key: Key) -> [Request] {
    notice = nil
    guard let top else { return [.quit] }
    // What cannot be read cannot be answered.
    guard isLargeEnough else { return [.character("q"), .escape].contains(key) ? [.quit] : [] }
    let bindings = top.bindings(look)
    if let binding = bindings.first(where: { $0.keys.contains(key) }) {
      return perform(binding.action)
    }
    switch key {
    case .character(let character) where top.takesText: return perform(.type(character))
    case .item(let place): return perform(.pick(place))
    default: return []
    }
  }

  /// Words out of a clipboard go where letters are typed, and nowhere else.
  private mutating func paste(_ character: Character) -> [Request] {
    guard let top, top.takesText else { return [] }
    return perform(.type(character))
  }

  /// A click does what the key under it does.
  private mutating func click(_ point: Point) -> [Request] {
    draw().key(at: point).map { press($0) } ?? []
  }

  /// An action, whichever key or typed word brought it about.
  package mutating func perform(_ action: Action) -> [Request] {
    notice = nil
    guard var top = screens.popLast() else { return [.quit] }
    switch action {
    case .help:
      screens.append(top)
      if !(top is HelpScreen) {
        screens.append(HelpScreen(of: top.bindings(look), about: top.helpIntro(look)))
      }
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
    case .setDisplay(let display):
      look.display = display
      return [.setDisplay(display)]
    }
    return []
  }

  /// Puts a screen on top of the others.
  package mutating func show(_ screen: any Screen) {
    screens.append(screen)
  }

  /// Changes the screens of a kind where they lie, under others perhaps.
  private mutating func change<Kind: Screen>(_ change: (inout Kind) -> Void) {
    for index in screens.indices {
      guard var screen = screens[index] as? Kind else { continue }
      change(&screen)
      screens[index] = screen
    }
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

  /// News of the play that is being explained leaves the page where it is; any other begins.
  private mutating func explain(_ data: DebriefData) {
    lastDebrief = data
    var isKnown = false
    for index in screens.indices {
      guard var screen = screens[index] as? any Explaining, screen.data.play.id == data.play.id
      else { continue }
      screen.data = data
      screens[index] = screen
      isKnown = true
    }
    if !isKnown { replacePlay(with: DebriefScreen(data)) }
  }

  /// A play or debrief takes the place of the one before it.
  private mutating func replacePlay(with screen: any Screen) {
    screens.removeAll {
      $0 is PlayScreen || $0 is any Explaining || $0 is ResumeScreen || $0 is CareScreen
        || $0 is FormStartScreen
    }
    screens.append(screen)
  }
}
