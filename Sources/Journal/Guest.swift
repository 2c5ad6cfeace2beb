/// Someone in a class by a phone or a terminal: their name there, and how they are known again.
///
/// Guests stand in the same table as learners, the only one with names, and are erased like them; no
/// list of learners has them.
package struct Guest: Equatable, Sendable {
  package var id: LearnerID
  /// The class, by the stream of its room.
  package var room: StreamID
  package var name: String
  /// Milliseconds since 1970 UTC.
  package var createdAt: Int64
  /// A language code such as `zh`.
  package var language: String
  /// SHA-256 of the key that the device keeps, so that coming in can be asked for twice.
  package var key: [UInt8]
  /// SHA-256 of what is typed on another device to go on there.
  package var resume: [UInt8]
  /// SHA-256 of the tokens that speak for them, oldest first.
  package var tokens: [[UInt8]]

  package init(
    id: LearnerID, room: StreamID, name: String, createdAt: Int64, language: String,
    key: [UInt8], resume: [UInt8], tokens: [[UInt8]]
  ) {
    self.id = id
    self.room = room
    self.name = name
    self.createdAt = createdAt
    self.language = language
    self.key = key
    self.resume = resume
    self.tokens = tokens
  }
}

/// What becomes of a guest together with an event.
package enum GuestChange: Equatable, Sendable {
  /// Added, or changed as a whole; refused for one who was erased.
  case save(Guest)
  /// Forgotten, with a tombstone; ``JournalStore/wipeTraces()`` takes the rest out of the files.
  case erase(LearnerID, at: Int64)
}
