/// What came of taking in the journal of another machine.
package struct MergeOutcome: Equatable, Sendable {
  /// Learners who were not here before.
  package var learners = 0
  /// Plays and classes that were not here before, or of which more was told there than here.
  package var plays = 0
  package var rooms = 0
  /// Streams that were told whole here already.
  package var known = 0
  /// Streams that went on differently on the two machines: both sides are kept.
  package var forked = 0
  /// Learners who had asked to be forgotten: there, and were forgotten here now, or here, and stayed so.
  package var erased = 0
  /// Classes that are not over yet; they are taken in once they are.
  package var unfinished = 0
  /// Streams that cannot be read there.
  package var unreadable = 0

  package init() {}
}
