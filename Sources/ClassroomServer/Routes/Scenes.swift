import Classroom
import Hummingbird
import Rooms
import Scenarios
import Screens
import Synchronization

/// What there is to read, put into words once for each language.
final class Scenes: Sendable {
  private let live: LiveRoom
  private let tellers: [Language: RoomLines]
  private let fallback: RoomLines
  private struct Written {
    var scene: Int
    var bytes: ByteBuffer
    /// The same as an event of the stream.
    var event: ByteBuffer
  }

  private let known = Mutex<[Language: Written]>([:])

  /// - Parameter tellers: one for every language.
  init?(_ live: LiveRoom, _ tellers: [Language: RoomLines]) {
    guard let fallback = tellers[.zh] ?? tellers[.en] else { return nil }
    self.live = live
    self.tellers = tellers
    self.fallback = fallback
  }

  func teller(_ language: Language) -> RoomLines { tellers[language] ?? fallback }

  /// The scene with this number as JSON; nil where the class is elsewhere.
  func bytes(_ number: Int, _ language: Language) -> ByteBuffer? {
    let room = live.standing.room
    return room.scene == number ? written(room, language)?.bytes : nil
  }

  /// The event with the scene of this number; nil where the class is elsewhere, or nothing is told together.
  func event(_ number: Int, _ language: Language) -> ByteBuffer? {
    // Thousands ask for the same at one moment.
    if let known = known.withLock({ $0[language] }), known.scene == number { return known.event }
    let room = live.standing.room
    guard room.scene == number, room.phase != .own else { return nil }
    return written(room, language)?.event
  }

  private func written(_ room: Room, _ language: Language) -> Written? {
    if let known = known.withLock({ $0[language] }), known.scene == room.scene { return known }
    guard let scene = teller(language).scene(room) else { return nil }
    let bytes = JSON.bytes(scene)
    let written = Written(
      scene: room.scene, bytes: bytes, event: EventText.event("scene", data: bytes))
    known.withLock { $0[language] = written }
    return written
  }
}
