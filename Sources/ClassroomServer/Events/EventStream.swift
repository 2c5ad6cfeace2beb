import Classroom
import Hummingbird

/// One phone's stream of events, until it goes or another one of the same person takes its place.
struct EventStream: Sendable {
  private let broadcast: Broadcast
  private let id: ParticipantID
  /// The scene that the listener has read already; 0 for none.
  private let known: Int
  /// The event with the words of a scene, in the listener's language; nil where the class is elsewhere.
  private let scene: @Sendable (Int) -> ByteBuffer?
  /// What the listener may know of themselves, as JSON.
  private let me: @Sendable () -> ByteBuffer?
  /// Called when the last words are written.
  private let ended: @Sendable () -> Void

  init(
    _ broadcast: Broadcast, _ id: ParticipantID, known: Int,
    scene: @escaping @Sendable (Int) -> ByteBuffer?, me: @escaping @Sendable () -> ByteBuffer?,
    ended: @escaping @Sendable () -> Void
  ) {
    self.broadcast = broadcast
    self.id = id
    self.known = known
    self.scene = scene
    self.me = me
    self.ended = ended
  }

  func body(of request: Request) -> ResponseBody {
    ResponseBody { writer in
      let (number, mailbox) = broadcast.listen(id)
      defer { broadcast.forget(id, number: number) }
      try await request.body.consumeWithInboundCloseHandler { _ in
        var generator = SystemRandomNumberGenerator()
        try await writer.write(EventText.opening(using: &generator))
        var known = known
        for await _ in mailbox.rings {
          let post = mailbox.collect()
          if let room = post.room {
            if room.scene != known, let words = scene(room.scene) {
              known = room.scene
              // Together, so that a state never comes before what is to be read there.
              try await writer.write(contentsOf: [words, room.event])
            } else {
              try await writer.write(room.event)
            }
          }
          if post.you, let me = me() { try await writer.write(EventText.event("me", data: me)) }
          if post.beat { try await writer.write(EventText.heartbeat) }
          if let last = post.last {
            try await writer.write(last)
            ended()
          }
        }
        try await writer.finish(nil)
      } onInboundClosed: {
        broadcast.forget(id, number: number)
      }
    }
  }
}
