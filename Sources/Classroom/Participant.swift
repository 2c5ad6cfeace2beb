package import Journal

/// Someone in the room by a phone or a terminal; the name stands elsewhere.
package struct Participant: Equatable, Sendable {
  /// How someone stands in the room.
  package enum Standing: String, Sendable, Codable {
    /// In, and may vote.
    case present
    /// Beyond the number of heads expected: waits until the host lets them in.
    case waiting
    /// Sent out by the host; may come back as somebody new.
    case kicked
    /// Went of their own accord.
    case left
  }

  package var standing: Standing
  /// How many people look at this screen and vote with it, 1…6.
  package var heads: Int

  package init(standing: Standing, heads: Int) {
    self.standing = standing
    self.heads = heads
  }

  /// How many may share one phone.
  package static let headsAllowed = 1...6
}

/// Names one participant of one room.
package typealias ParticipantID = RandomID<Participant>
