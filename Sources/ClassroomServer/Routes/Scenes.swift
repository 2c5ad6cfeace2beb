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
  private let known = Mutex<[Language: (scene: Int, bytes: ByteBuffer)]>([:])

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
    guard room.scene == number else { return nil }
    if let known = known.withLock({ $0[language] }), known.scene == number { return known.bytes }
    guard let scene = teller(language).scene(room) else { return nil }
    let bytes = JSON.bytes(scene)
    known.withLock { $0[language] = (number, bytes) }
    return bytes
  }
}
