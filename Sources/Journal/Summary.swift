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
