import Curriculum
import Engine
import Journal
import Plays
import ScenarioFiles
import Scenarios
import Scoring
import Screens

/// How a play is asked for.
struct Beginning {
  var caseID: String
  /// Named on the command line: the play is practice, since there is nothing left to tell apart.
  var telling: Telling?
  /// The other telling, right after a debrief.
  var isContrast = false
  /// The place in a form, which has drawn the telling and the seed.
  var form: FormPlace?
  var seed: UInt64?
}

extension Beginning {
  /// As on the command line: `CASE`, or `CASE/scam` and `CASE/genuine`.
  init(named words: String) throws(Trouble) {
    let parts = words.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    caseID = parts[0]
    guard parts.count > 1 else { return }
    guard parts.count == 2, let telling = Telling(rawValue: parts[1]) else {
      throw .unknownCase(words, nearest: nil)
    }
    self.telling = telling
  }
}

extension Session {
  /// Begins a play, or first says what the case touches on.
  func start(_ beginning: Beginning, isWarned: Bool) throws(Trouble) -> [Message] {
    let loaded = try load(beginning.caseID)
    // Who names the telling has a look at the story, and cannot be measured by it any more.
    if beginning.telling == nil, let form = library.vocabulary.form(keeping: beginning.caseID) {
      throw .keptForForm(beginning.caseID, form.name)
    }
    if let telling = beginning.telling, loaded.compilation.programs[telling] == nil {
      throw .cannotPlay(beginning.caseID)
    }
    if !isWarned, let head = loaded.compilation.head, !head.care.isEmpty {
      let care = CareData(
        caseID: head.id, telling: beginning.telling, title: head.title, care: head.care)
      return [.care(care)]
    }
    try begin(beginning, loaded)
    return nowPlaying()
  }

  /// Begins a play and commits its first event.
  func begin(_ beginning: Beginning, _ loaded: LoadedCase) throws(Trouble) {
    let seed = beginning.seed ?? self.seed ?? machine.chance()
    guard let head = loaded.compilation.head.map({ counting($0, loaded.origin) }),
      let program = program(beginning, loaded.compilation, seed)
    else { throw .cannotPlay(beginning.caseID) }
    let story = try story(program)
    let practice = try practiceReason(beginning, head)
    let (play, events) = story.start(
      seed: seed, source: loaded.sha256, language: language, practice: practice?.rawValue,
      form: beginning.form)
    let source = CaseSource(sha256: loaded.sha256, text: loaded.source)
    var generator = SystemRandomNumberGenerator()
    let id = StreamID(using: &generator)
    let recorded = try Session.journal { () throws(JournalFailure) in
      try plays.begin(events, id: id, owner: learner.id, source: source, at: machine.now())
    }
    current = OpenedPlay(recorded: recorded, story: story, play: play, head: head)
  }

  func load(_ id: String) throws(Trouble) -> LoadedCase {
    guard let loaded = library.load(id) else {
      throw .unknownCase(id, nearest: nearest(id, among: library.ids))
    }
    return loaded
  }

  func story(_ program: Program) throws(Trouble) -> Story {
    do {
      return try Story(program)
    } catch {
      throw .cannotPlay(program.caseID)
    }
  }

  /// The telling that was named, else the one the seed draws; a case with one telling has no choice.
  private func program(
    _ beginning: Beginning, _ compilation: Compilation, _ seed: UInt64
  ) -> Program? {
    if let telling = beginning.telling { return compilation.programs[telling] }
    let drawn = Telling.drawn(seed: seed, caseID: beginning.caseID)
    let isLibrary = compilation.head?.status == .library
    return compilation.programs[drawn] ?? (isLibrary ? nil : compilation.programs[drawn.twin])
  }

  /// Only shipped cases count: one of the user's own is local, whatever it says of itself.
  private func counting(_ head: CaseHead, _ origin: Origin) -> CaseHead {
    var head = head
    if origin != .shipped, head.status == .library { head.status = .local }
    return head
  }

  private func practiceReason(
    _ beginning: Beginning, _ head: CaseHead
  ) throws(Trouble) -> PracticeReason? {
    let sightings = try history().compactMap { play -> Sighting? in
      guard let started = play.started else { return nil }
      return Sighting(
        caseID: started.caseID, telling: started.telling, startedAt: Int(play.times.last ?? 0))
    }
    let attempt = Attempt(
      caseID: head.id, status: head.status, startedAt: Int(machine.now()),
      isContrast: beginning.isContrast,
      namedTelling: beginning.telling != nil && !beginning.isContrast && beginning.form == nil)
    return attempt.practiceReason(earlier: sightings)
  }
}
