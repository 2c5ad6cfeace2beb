/// Someone in a class by a phone or a terminal: their name there, and how they are known again.
///
/// Guests stand in the same table as learners, the only one with names, and are erased like them; no
/// list of learners has them.
package struct Guest: Equatable, Sendable {
  package var id: LearnerID
  /// The class, by the stream of its room.
  package var room: StreamID
  package var name: String
  /// Who they are on the list that the host holds the class with; nil where there is no list, or they did
  /// not say.
  package var person: ListedPerson?
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
    id: LearnerID, room: StreamID, name: String, person: ListedPerson? = nil, createdAt: Int64,
    language: String, key: [UInt8], resume: [UInt8], tokens: [[UInt8]]
  ) {
    self.id = id
    self.room = room
    self.name = name
    self.person = person
    self.createdAt = createdAt
    self.language = language
    self.key = key
    self.resume = resume
    self.tokens = tokens
  }
}

/// Somebody on a host's list of a class, as that list has them.
package struct ListedPerson: Hashable, Sendable {
  /// What the list knows them by, such as the `sourcedId` of OneRoster.
  package var id: String
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// What becomes of a guest together with an event.
package enum GuestChange: Equatable, Sendable {
  /// Added, or changed as a whole; refused for one who was erased.
  case save(Guest)
  /// Forgotten, with a tombstone; ``JournalStore/wipeTraces()`` takes the rest out of the files.
  case erase(LearnerID, at: Int64)
}
