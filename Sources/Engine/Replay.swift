import Scenarios

/// Why a list of events is not a play of this story.
package struct ReplayFailure: Error, Equatable, Sendable {
  /// The event's place in the list, from 0.
  package var index: Int
  /// The refusal, or nil where the story took the input but something else happened.
  package var refusal: Refusal?
}

extension Event {
  /// The input that brought the event about; nil for what follows by itself.
  package var input: Input? {
    switch self {
    case .started, .ended: nil
    case .believed(let event): .believe(event.belief)
    case .chose(let event): .choose(event.choice)
    case .proceeded: .proceed
    case .tookBack: .takeBack
    case .markingOpened(let event): .openMarking(event.language)
    case .marked(let event): .mark(event.clause, event.mark)
    case .closed: .close
    case .resolved(let event): .resolve(event.step)
    }
  }
}

extension Story {
  /// The play that these events describe: resuming, rewinding and recovery are all this.
  ///
  /// - Throws: ``ReplayFailure`` where the events do not fit the story, such as a damaged journal.
  package func replay(_ events: [Event]) throws(ReplayFailure) -> Play {
    guard case .started(let started)? = events.first, started.caseID == program.caseID,
      started.telling == program.telling
    else { throw ReplayFailure(index: 0, refusal: nil) }
    var play = begin(seed: started.seed)
    var expected: [Event] = []
    for (index, event) in events.enumerated().dropFirst() {
      if let input = event.input {
        guard expected.isEmpty else { throw ReplayFailure(index: index, refusal: nil) }
        do {
          try apply(input, to: &play, events: &expected)
        } catch {
          throw ReplayFailure(index: index, refusal: error)
        }
      }
      guard !expected.isEmpty, expected.removeFirst() == event else {
        throw ReplayFailure(index: index, refusal: nil)
      }
    }
    guard expected.isEmpty else { throw ReplayFailure(index: events.count, refusal: nil) }
    return play
  }

  /// "What if": the play as it was before its choice with this ordinal, from 0, for another try.
  ///
  /// The seed is kept, so the same choices stand in the same order. The result has no more
  /// consequences than a new play: it is recorded as practice, in a stream of its own.
  package func rewound(_ events: [Event], beforeChoice ordinal: Int) throws(ReplayFailure)
    -> [Event]
  {
    let choices = events.indices.filter { index in
      if case .chose = events[index] { true } else { false }
    }
    guard choices.indices.contains(ordinal) else {
      throw ReplayFailure(index: events.count, refusal: nil)
    }
    let kept = Array(events[..<choices[ordinal]])
    _ = try replay(kept)
    return kept
  }
}
