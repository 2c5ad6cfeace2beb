import Engine
import Journal
import Plays
import Scenarios
import Scoring
import Screens

extension Session {
  /// Takes an answer: commits it, and only then is the play a step further.
  ///
  /// - Returns: false where the story does not take the answer now; nothing has changed then.
  func take(_ input: Input) throws(Trouble) -> Bool {
    guard var open = current else { return false }
    guard let (play, events) = try? open.story.step(open.play, input) else { return false }
    do {
      try Session.journal { () throws(JournalFailure) in
        try plays.append(events, to: &open.recorded, at: machine.now())
      }
    } catch {
      try refresh(after: error)
      throw error
    }
    open.play = play
    current = open
    return true
  }

  /// Where another program has gone on with this play, what it did is what is shown.
  private func refresh(after trouble: Trouble) throws(Trouble) {
    guard case .journal(.conflict) = trouble, let id = current?.recorded.id else { return }
    try resume(id)
  }

  /// The other telling of a closed play, as practice.
  func contrast(_ id: StreamID) throws(Trouble) {
    let recorded = try Session.journal { () throws(JournalFailure) in try plays.play(id) }
    guard let started = recorded.started else { throw .brokenPlay(id.description) }
    let other = Beginning(
      caseID: started.caseID, telling: started.telling.twin, isContrast: true)
    try begin(other, try load(started.caseID))
  }

  /// Tries a choice of a closed play again: a new play with the same beginning, as practice.
  func whatIf(_ id: StreamID, choice: Int) throws(Trouble) {
    let recorded = try Session.journal { () throws(JournalFailure) in try plays.play(id) }
    var open = try open(recorded)
    let source = try Session.journal { () throws(JournalFailure) in
      try plays.source(of: recorded)
    }
    guard let source, var events = try? open.story.rewound(recorded.events, beforeChoice: choice),
      case .started(var started)? = events.first
    else { throw .brokenPlay(open.head.id) }
    // A case that never counts says so first; and no form has this play in it.
    if started.status == .library { started.practice = PracticeReason.whatIf.rawValue }
    started.form = nil
    events[0] = .started(started)
    var generator = SystemRandomNumberGenerator()
    let stream = StreamID(using: &generator)
    open.recorded = try Session.journal { () throws(JournalFailure) in
      try plays.begin(events, id: stream, owner: learner.id, source: source, at: machine.now())
    }
    guard let play = try? open.story.replay(events) else { throw .brokenPlay(open.head.id) }
    open.play = play
    current = open
  }
}
