/// Names one stream of events: a play, a room.
package typealias StreamID = RandomID<StreamHead>

/// What a stream tells the story of; a later version may know more kinds than this one.
package struct StreamKind: RawRepresentable, Hashable, Sendable {
  package var rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// One learner's way through one telling.
  package static let play = StreamKind(rawValue: "play")
  /// One class.
  package static let room = StreamKind(rawValue: "room")
}

/// What is known of a stream without reading its events.
package struct StreamHead: Equatable, Sendable {
  package var id: StreamID
  package var kind: StreamKind
  /// Whose stream it is, and with whom it is erased; nil for what belongs to nobody, such as a room.
  package var owner: LearnerID?
  /// Milliseconds since 1970 UTC.
  package var createdAt: Int64
  /// How many events there are, which is the number of the last one; 0 for a new stream.
  package var lastSeq: Int

  package init(
    id: StreamID, kind: StreamKind, owner: LearnerID?, createdAt: Int64, lastSeq: Int = 0
  ) {
    self.id = id
    self.kind = kind
    self.owner = owner
    self.createdAt = createdAt
    self.lastSeq = lastSeq
  }

  /// Stops at a mistake of ours: a new stream has no events yet, and a play belongs to someone.
  package func assertNew() {
    precondition(lastSeq == 0, "a new stream has no events yet")
    precondition(kind != .play || owner != nil, "a play belongs to a learner")
  }
}
