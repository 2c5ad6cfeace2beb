package import Engine
package import Journal

/// A play as the journal holds it.
package struct RecordedPlay: Equatable, Sendable {
  package var id: StreamID
  package var owner: LearnerID?
  package var events: [Event]
  /// When each event was committed, in milliseconds since 1970 UTC.
  package var times: [Int64]
  /// The number of the last event in the stream, those of unknown kinds included.
  package var lastSeq: Int

  package init(
    id: StreamID, owner: LearnerID?, events: [Event], times: [Int64], lastSeq: Int
  ) {
    self.id = id
    self.owner = owner
    self.events = events
    self.times = times
    self.lastSeq = lastSeq
  }

  /// What the play began with; nil for a stream that does not begin as a play does.
  package var started: Started? {
    if case .started(let started)? = events.first { started } else { nil }
  }

  /// Whether the story has reached its ending.
  package var hasEnded: Bool {
    events.contains { if case .ended = $0 { true } else { false } }
  }

  /// Whether the play is complete and may be explained.
  package var isClosed: Bool {
    events.contains { if case .closed = $0 { true } else { false } }
  }

  /// The next step the learner chose to do, by its id, and when; nil where none was chosen.
  package var resolution: (step: String, at: Int64)? {
    for (event, time) in zip(events, times).reversed() {
      if case .resolved(let resolved) = event { return (resolved.step, time) }
    }
    return nil
  }
}
