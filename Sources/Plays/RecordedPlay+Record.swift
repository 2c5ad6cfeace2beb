package import Scoring

extension RecordedPlay {
  /// What the play amounts to so far; nil for a stream that does not begin as a play does.
  package var record: PlayRecord? {
    PlayRecord(
      events: events, startedAt: Int(times.first ?? 0), endedAt: Int(times.last ?? 0))
  }
}
