import Classroom
import Synchronization

/// What changed in a room since somebody last looked, as far as it costs something to find out.
///
/// Thousands of votes come in a few seconds; who is in and how late it is are the same after each.
final class RoomNews: Sendable {
  struct Changes {
    /// Somebody came, went or is called something else.
    var people = true
    /// The class went on, stopped, or was stopped.
    var course = true
  }

  private let changes = Mutex(Changes())

  func add(_ events: [RoomEvent]) {
    changes.withLock { changes in
      for event in events {
        switch event {
        case .joined, .left, .approved, .kicked, .renamed: changes.people = true
        case .voted, .counted, .played, .promised, .answered: break
        default: changes.course = true
        }
      }
    }
  }

  /// What there is, which is then no longer new.
  func take() -> Changes {
    changes.withLock { changes in
      defer { changes = Changes(people: false, course: false) }
      return changes
    }
  }
}
