package import Classroom
package import Journal

/// A room and its guests while something is being changed in them, ahead of the disk.
package struct RoomDraft: Sendable {
  package private(set) var room: Room
  package private(set) var guests: Guests
  package let rules: RoomRules
  private(set) var events: [RoomEvent] = []
  private(set) var changes: [GuestChange] = []
  /// Whether a name went that is to leave no trace.
  private(set) var leavesTraces = false

  init(_ room: Room, _ guests: Guests, _ rules: RoomRules) {
    self.room = room
    self.guests = guests
    self.rules = rules
  }

  /// Does what a command says; a refusal leaves everything as it was.
  @discardableResult
  package mutating func perform(_ command: RoomCommand) throws(RoomRefusal) -> [RoomEvent] {
    let happened = try rules.perform(command, in: &room)
    events += happened
    return happened
  }

  /// Adds or changes a guest; of another name they had before nothing is left.
  package mutating func save(_ guest: Guest) {
    if let old = guests[ParticipantID(guest.id)], old.name != guest.name { leavesTraces = true }
    guests.save(guest)
    changes.append(.save(guest))
  }

  /// Forgets a guest's name and all they are known by.
  ///
  /// - Parameter time: milliseconds since 1970 UTC.
  package mutating func erase(_ id: ParticipantID, at time: Int64) {
    guests.forget(id)
    leavesTraces = true
    changes.append(.erase(LearnerID(id), at: time))
  }

  var isEmpty: Bool { events.isEmpty && changes.isEmpty }

  /// What is to be written, which is then no longer part of the draft.
  mutating func takeNews() -> (events: [RoomEvent], changes: [GuestChange], leavesTraces: Bool) {
    defer { (events, changes, leavesTraces) = ([], [], false) }
    return (events, changes, leavesTraces)
  }
}
