import Engine
package import Scoring

extension RecordedPlay {
  /// What the play amounts to so far; nil for a stream that does not begin as a play does.
  package var record: PlayRecord? {
    // What somebody means to do may be settled weeks after the play.
    let last = events.lastIndex { if case .resolved = $0 { false } else { true } }
    let ended = last.flatMap { times.indices.contains($0) ? times[$0] : nil }
    return PlayRecord(
      events: events, startedAt: Int(times.first ?? 0), endedAt: Int(ended ?? 0))
  }
}
