import Cells
import Engine
import Scenarios
import Scoring
import Screens
import Testing

/// The screens with a program behind them that keeps its one play in memory.
///
/// It answers requests as the program does, only without a journal: keys in, screens out.
struct Stage {
  private(set) var app: App
  /// Everything the screens asked for, oldest first.
  private(set) var requests: [Request] = []
  private(set) var hasQuit = false
  private var show: Show?
  /// What the home screen and the other lists show when they are asked for.
  var home = Sample.newcomer
  var library = LibraryData(cases: [], kindsMet: 0, kinds: 0)
  var progress = Sample.noProgress
  /// Which telling a start without a named one draws.
  var drawn: Telling = .scam

  /// A play that is going on.
  struct Show {
    var caseID: String
    var story: Story
    var play: Play
    var events: [Event]
    var isPractice: Bool
    var number: Int

    var id: PlayID { "play-\(number)" }
  }

  init(_ look: Look = .sample(), _ messages: Message..., top: (any Screen)? = nil) throws {
    app = App(look: look)
    for message in messages { try send(message) }
    if let top { app.show(top) }
  }

  mutating func send(_ message: Message) throws {
    for request in app.update(message) { try answer(request) }
  }

  mutating func press(_ keys: Key...) throws {
    for key in keys { try send(.key(key)) }
  }

  mutating func press(_ letters: String) throws {
    for letter in letters { try send(.key(.character(letter))) }
  }

  /// What a typed line brings about in plain mode.
  mutating func perform(_ action: Action) throws {
    for request in app.perform(action) { try answer(request) }
  }

  /// Puts a screen on top, as a menu entry does.
  mutating func open(_ screen: any Screen) throws {
    app.show(screen)
  }

  /// Begins a case and shows it.
  mutating func begin(_ id: String, _ telling: Telling, isPractice: Bool = false) throws {
    let story = try Shelf.story(id, telling)
    let (play, events) = story.start(
      seed: 7, source: "", language: app.look.language, practice: isPractice ? "whatIf" : nil)
    show = Show(
      caseID: id, story: story, play: play, events: events, isPractice: isPractice,
      number: (show?.number ?? 0) + 1)
    try present()
  }

  /// Takes an answer as the program would, without a key.
  mutating func take(_ inputs: Input...) throws {
    for input in inputs { try answer(.take(input)) }
  }

  /// Reads on and believes 3 wherever asked, then makes the choices by id.
  mutating func choose(_ ids: String...) throws {
    for id in ids {
      try reachChoices()
      try take(.choose(id))
    }
  }

  /// Reads on, and states the belief wherever it is asked, up to the next choices or the end.
  mutating func reachChoices(believing level: Int = 3) throws {
    while let show, show.play.phase == .story {
      switch show.story.question(show.play) {
      case .proceed: try take(.proceed)
      case .belief: try take(.believe(try #require(Belief(level: level))))
      default: return
      }
    }
  }

  /// The newest play's state.
  var play: Play? { show?.play }
  var story: Story? { show?.story }
}

extension Stage {
  mutating func answer(_ request: Request) throws {
    requests.append(request)
    switch request {
    case .showHome: try send(.home(home))
    case .showLibrary: try send(.library(library))
    case .showProgress: try send(.progress(progress))
    case .showLearners: try send(.learners(Sample.learners))
    case .showSettings: try send(.settings(SettingsData(folder: "/lin/.local/share/scamdrill")))
    case .savePage: try send(.saved(path: "/lin/scamdrill-today.html"))
    case .startSuggestion:
      guard let suggested = home.suggestion else { return }
      try answer(.start(caseID: suggested.head.id))
    case .start(let id, let telling, let isWarned):
      guard Shelf.holds(id) else { return }
      let head = try Shelf.head(id)
      guard isWarned || head.care.isEmpty else {
        let care = CareData(caseID: id, telling: telling, title: head.title, care: head.care)
        return try send(.care(care))
      }
      try begin(id, telling ?? drawn)
    case .resume: try present()
    case .take(let input): try step(input)
    case .contrast:
      guard let show else { return }
      try begin(show.caseID, show.story.program.telling.twin, isPractice: true)
    case .whatIf(_, let choice): try rewind(beforeChoice: choice)
    case .chooseLearner, .addLearner: try send(.home(home))
    case .quit: hasQuit = true
    case .lead, .rename, .answer, .saveClassReport, .beginForm: break
    case .setLanguage, .setRegion, .setDisplay: break
    }
  }

  private mutating func step(_ input: Input) throws {
    guard var show, let (play, events) = try? show.story.step(show.play, input) else { return }
    show.play = play
    show.events += events
    self.show = show
    try present()
  }

  private mutating func rewind(beforeChoice choice: Int) throws {
    guard var show else { return }
    show.events = try show.story.rewound(show.events, beforeChoice: choice)
    show.play = try show.story.replay(show.events)
    show.isPractice = true
    show.number += 1
    self.show = show
    try present()
  }

  private mutating func present() throws {
    guard let show else { return }
    let head = try Shelf.head(show.caseID)
    let data = PlayData(
      id: show.id, story: show.story, play: show.play, events: show.events, title: head.title,
      isPractice: show.isPractice, isLocal: head.status != .library)
    guard show.play.phase == .closed else { return try send(.playing(data)) }
    let record = try #require(PlayRecord(events: show.events, startedAt: 0, endedAt: 0))
    try send(
      .debrief(
        DebriefData(
          play: data, record: record, facts: Shelf.facts, hasContrast: true,
          currency: head.currency)))
  }
}
