/// What a program made of a play's events, kept beside them so that very many plays can be read at once.
///
/// It can always be made again, and nothing is lost with it.
package struct Summary: Equatable, Sendable {
  package var play: StreamID
  /// The number of the last event it is made of.
  package var lastSeq: Int
  package var body: [UInt8]

  package init(play: StreamID, lastSeq: Int, body: [UInt8]) {
    self.play = play
    self.lastSeq = lastSeq
    self.body = body
  }
}

/// Everything there is of one person's plays.
package struct SummedUp: Equatable, Sendable {
  package var owner: LearnerID
  /// The bodies of summaries, in the order of the plays' ids.
  package var bodies: [[UInt8]]
  /// Plays without a summary by the rules that were asked for, in the same order.
  package var missing: [StreamContents]

  package init(owner: LearnerID, bodies: [[UInt8]], missing: [StreamContents]) {
    self.owner = owner
    self.bodies = bodies
    self.missing = missing
  }
}
