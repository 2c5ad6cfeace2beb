import Engine
import Journal
import Plays
import ScenarioFiles
import Scenarios
import Scoring

extension Session {
  /// Goes on with a play exactly where it was left, on the version of the case it began with.
  func resume(_ id: StreamID) throws(Trouble) {
    let recorded = try Session.journal { () throws(JournalFailure) in try plays.play(id) }
    current = try open(recorded)
  }

  /// A recorded play ready to go on, or to be explained.
  func open(_ recorded: RecordedPlay) throws(Trouble) -> OpenedPlay {
    guard let started = recorded.started else { throw .brokenPlay(recorded.id.description) }
    let compilation = try stored(recorded, started)
    guard let head = compilation.head, let program = compilation.programs[started.telling] else {
      throw .lostVersion(started.caseID)
    }
    let story = try story(program)
    do {
      return OpenedPlay(
        recorded: recorded, story: story, play: try story.replay(recorded.events), head: head)
    } catch {
      throw .brokenPlay(started.caseID)
    }
  }

  /// The case as it was when the play began, compiled again.
  private func stored(
    _ recorded: RecordedPlay, _ started: Started
  ) throws(Trouble) -> Compilation {
    let source = try Session.journal { () throws(JournalFailure) in
      try plays.source(of: recorded)
    }
    guard let source else { throw .lostVersion(started.caseID) }
    let known = library.form(of: started.caseID)
    let forms: [CaseHead.Form] = known.map { [$0] } ?? [.full, .mini]
    let compilations = forms.map { form in
      library.compile(storedSource: source.text, id: started.caseID, form: form)
    }
    guard let found = compilations.first(where: { $0.programs[started.telling] != nil }) else {
      throw .lostVersion(started.caseID)
    }
    return found
  }

  /// Plays left open, newest first, one a case: a newer play of the same case has taken its place.
  func openPlays(_ history: [RecordedPlay]) -> [RecordedPlay] {
    var seen: Set<String> = []
    return history.reversed().filter { play in
      guard let started = play.started else { return false }
      return seen.insert(started.caseID).inserted && !play.isClosed
    }
  }

  /// The open play that a command to play this goes on with, if there is one.
  ///
  /// A command that names the telling goes on with a play whose telling was named, and one that does
  /// not with a play that the seed drew.
  func openPlay(for beginning: Beginning) throws(Trouble) -> RecordedPlay? {
    // Only the newest play of a case may go on: after a later one its truth may be known.
    openPlays(try history()).first { play in
      guard let started = play.started, started.caseID == beginning.caseID else { return false }
      guard seed == nil || seed == started.seed else { return false }
      guard let telling = beginning.telling else { return !started.isAside }
      return telling == started.telling
        && started.practice == PracticeReason.namedTelling.rawValue
    }
  }

  /// The case of the play left open last, those aside left out.
  func newestOpenPlay() throws(Trouble) -> String? {
    openPlays(try history()).lazy.compactMap(\.started).first { !$0.isAside }?.caseID
  }
}

extension Started {
  /// Whether the learner knew the telling beforehand, so that it was not drawn.
  fileprivate var isAside: Bool {
    let aside: [PracticeReason] = [.namedTelling, .contrast, .whatIf]
    return practice.flatMap(PracticeReason.init(rawValue:)).map(aside.contains) ?? false
  }
}
