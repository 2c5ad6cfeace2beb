package import Classroom
package import Journal

/// A room as it stands in a journal.
package struct RecordedRoom: Equatable, Sendable {
  package var id: StreamID
  /// Milliseconds since 1970 UTC.
  package var createdAt: Int64
  package internal(set) var events: [RoomEvent]
  /// The number of the last event, also of one that only a newer program can read.
  package internal(set) var lastSeq: Int
  /// When each event happened, in milliseconds since 1970 UTC.
  package internal(set) var times: [Int64]

  package init(
    id: StreamID, createdAt: Int64, events: [RoomEvent], lastSeq: Int, times: [Int64]
  ) {
    self.id = id
    self.createdAt = createdAt
    self.events = events
    self.lastSeq = lastSeq
    self.times = times
  }
}

extension RecordedRoom {
  /// How the room began; nil for a stream that does not begin as a room does.
  package var created: RoomCreated? {
    if case .created(let created)? = events.first { created } else { nil }
  }

  package var hasEnded: Bool { events.contains(.ended) }

  /// Adds what was written at a time, in milliseconds since 1970 UTC.
  package mutating func add(_ written: [RoomEvent], lastSeq: Int, at time: Int64) {
    events += written
    times += repeatElement(time, count: written.count)
    self.lastSeq = lastSeq
  }
}
