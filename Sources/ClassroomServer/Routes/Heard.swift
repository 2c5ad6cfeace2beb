import Classroom
import Synchronization

/// What has reached whom once the class is over.
final class Heard: Sendable {
  /// Something that everybody is to hear before the host's computer goes.
  enum News {
    /// That the class is over.
    case theEnd
    /// What the stories of their forms were.
    case theStories
  }

  private let people = Mutex<[News: Set<ParticipantID>]>([:])

  func all(of news: News) -> Set<ParticipantID> { people.withLock { $0[news] ?? [] } }

  func add(_ id: ParticipantID, _ news: News) {
    people.withLock { _ = $0[news, default: []].insert(id) }
  }
}
