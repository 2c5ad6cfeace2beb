import Classroom
import Hummingbird

/// One phone's stream of events, until it goes or another one of the same person takes its place.
struct EventStream: Sendable {
  private let broadcast: Broadcast
  private let id: ParticipantID
  /// What the listener may know of themselves, as JSON.
  private let me: @Sendable () -> ByteBuffer?

  init(
    _ broadcast: Broadcast, _ id: ParticipantID, me: @escaping @Sendable () -> ByteBuffer?
  ) {
    self.broadcast = broadcast
    self.id = id
    self.me = me
  }

  func body(of request: Request) -> ResponseBody {
    ResponseBody { writer in
      let (number, mailbox) = broadcast.listen(id)
      defer { broadcast.forget(id, number: number) }
      try await request.body.consumeWithInboundCloseHandler { _ in
        var generator = SystemRandomNumberGenerator()
        try await writer.write(EventText.opening(using: &generator))
        for await _ in mailbox.rings {
          let post = mailbox.collect()
          if let room = post.room { try await writer.write(room) }
          if post.you, let me = me() { try await writer.write(EventText.event("me", data: me)) }
          if post.beat { try await writer.write(EventText.heartbeat) }
          if let last = post.last { try await writer.write(last) }
        }
        try await writer.finish(nil)
      } onInboundClosed: {
        broadcast.forget(id, number: number)
      }
    }
  }
}
