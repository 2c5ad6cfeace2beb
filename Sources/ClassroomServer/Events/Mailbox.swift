import Hummingbird
import Synchronization

/// What one listener is still to be told: the newest of everything and nothing twice, however slow they are.
final class Mailbox: Sendable {
  /// What goes onto the wire next, in this order.
  struct Post {
    /// The room as it stands.
    var room: RoomNews?
    /// Whether something about the listener has changed: look and tell.
    var you = false
    /// Whether a sign of life is due.
    var beat = false
    /// The last words on this stream.
    var last: ByteBuffer?
  }

  private struct State {
    var post = Post()
    /// The number of the newest state that was put in; those before it are old news.
    var newest = -1
  }

  private let state = Mutex(State())
  private let bell: AsyncStream<Void>.Continuation
  /// Rings when there is something to collect; ends with the stream.
  let rings: AsyncStream<Void>

  init() {
    (rings, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// A state that is not newer than the one put in last is dropped.
  func put(_ room: RoomNews) {
    let isNew = state.withLock { state in
      guard room.seq > state.newest else { return false }
      state.newest = room.seq
      state.post.room = room
      return true
    }
    if isNew { bell.yield() }
  }

  func putYou() {
    state.withLock { $0.post.you = true }
    bell.yield()
  }

  func putBeat() {
    state.withLock { $0.post.beat = true }
    bell.yield()
  }

  /// Nothing comes after this; what waits to be sent goes before it.
  func end(with text: ByteBuffer? = nil) {
    state.withLock { state in
      if state.post.last == nil { state.post.last = text }
    }
    bell.yield()
    bell.finish()
  }

  /// Takes out everything there is.
  func collect() -> Post {
    state.withLock { state in
      defer { state.post = Post() }
      return state.post
    }
  }
}
