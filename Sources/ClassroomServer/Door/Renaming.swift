package import Classroom
import Journal
package import Rooms
import Scenarios

/// What the host may do about the name that somebody has in a class.
package enum Renaming: Equatable, Sendable {
  /// They are called this now.
  case named(String)
  /// It is no name to be shown; everything is as it was.
  case refused
  /// Somebody has it already; everything is as it was.
  case taken

  /// Gives somebody another name, and tells their phone.
  ///
  /// - Parameter typed: nil for one that is made up.
  /// - Throws: where they are not in the room, or it could not be written.
  package static func rename(
    _ id: ParticipantID, to typed: String?, in live: LiveRoom
  ) throws(LiveRoom.Failure) -> Renaming {
    let name = typed.flatMap(GuestName.init)
    guard typed == nil || name != nil else { return .refused }
    return try live.changeAndWait { draft throws(RoomRefusal) in
      guard var guest = draft.guests[id] else { throw .notInRoom }
      if let name, !draft.guests.isAlike(name.text, guest.name), draft.guests.hasName(name.text) {
        return .taken
      }
      try draft.perform(.rename(id))
      guest.name = name?.text ?? made(for: guest.language, in: draft)
      draft.save(guest)
      return .named(guest.name)
    }
  }

  private static func made(for language: String, in draft: RoomDraft) -> String {
    var generator = SystemRandomNumberGenerator()
    return NameMaker.name(language == "zh" ? .zh : .en, using: &generator) { candidate in
      draft.guests.hasName(candidate)
    }
  }
}
