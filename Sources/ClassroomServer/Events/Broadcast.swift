import Classroom
import Dispatch
import Hummingbird
import Rooms
import Synchronization

/// Hands every change of the room to everybody who listens.
///
/// A change of phase goes out at once, counts of votes at most four times a second. Somebody who is slow
/// gets the newest and misses what lay between, which a snapshot makes harmless.
final class Broadcast: Sendable {
  enum Message: Sendable {
    case text(ByteBuffer)
    /// The last thing on this stream.
    case last(ByteBuffer)
    /// Something about the listener has changed: look and tell.
    case you
  }

  private struct Listener {
    var number: Int
    var continuation: AsyncStream<Message>.Continuation
  }

  private struct State {
    var listeners: [ParticipantID: Listener] = [:]
    var counter = 0
    var room: ByteBuffer?
    var isWaiting = false
    var lastSent = DispatchTime(uptimeNanoseconds: 0)
    var isOver = false
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "broadcast", qos: .userInteractive)
  private let live: LiveRoom
  private let word: String
  /// Tells the events of one run of the program from those of another.
  let epoch: String

  /// Counts change this often at most.
  private static let pause = DispatchTimeInterval.milliseconds(250)

  init(_ live: LiveRoom, word: String, epoch: String) {
    self.live = live
    self.word = word
    self.epoch = epoch
    live.watch { [weak self] standing, events in self?.noticed(events, standing) }
    beat()
  }

  /// How many listen.
  var listeners: Int { state.withLock { $0.listeners.count } }

  /// A stream for somebody; one they had before ends.
  func listen(_ id: ParticipantID) -> (number: Int, stream: AsyncStream<Message>) {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Message.self, bufferingPolicy: .bufferingNewest(8))
    let (number, old, isOver) = state.withLock { state in
      state.counter += 1
      let old = state.listeners[id]
      state.listeners[id] = Listener(number: state.counter, continuation: continuation)
      return (state.counter, old, state.isOver)
    }
    old?.continuation.end(EventText.event("superseded"))
    continuation.yield(.text(current()))
    continuation.yield(.you)
    if isOver { continuation.end(EventText.event("bye")) }
    return (number, stream)
  }

  /// Somebody has gone; their stream ends.
  func forget(_ id: ParticipantID, number: Int) {
    let gone = state.withLock { state -> Listener? in
      guard state.listeners[id]?.number == number else { return nil }
      return state.listeners.removeValue(forKey: id)
    }
    gone?.continuation.finish()
  }

  /// The room as an event.
  private func current() -> ByteBuffer {
    let standing = live.standing
    let view = RoomView(standing.room, live.rules, seq: standing.seq, word: word)
    return EventText.event("state", id: "\(epoch)-\(standing.seq)", data: JSON.bytes(view))
  }

  private func noticed(_ events: [RoomEvent], _ standing: LiveRoom.Standing) {
    let isUrgent = events.contains { !$0.onlyCounts }
    for event in events { tellOne(event) }
    let isNewStory = events.contains { if case .began = $0 { true } else { false } }
    if isUrgent { queue.async { self.send(toEach: isNewStory) } } else { sendSoon() }
    guard events.contains(.ended) else { return }
    queue.async { self.end() }
  }

  private func sendSoon() {
    let wait = state.withLock { state -> DispatchTime? in
      guard !state.isWaiting else { return nil }
      state.isWaiting = true
      return max(state.lastSent + Self.pause, .now())
    }
    guard let wait else { return }
    queue.asyncAfter(deadline: wait) {
      let isWaiting = self.state.withLock { $0.isWaiting }
      if isWaiting { self.send(toEach: false) }
    }
  }

  private func send(toEach tellsEach: Bool) {
    let text = current()
    let listeners = state.withLock { state in
      state.isWaiting = false
      state.lastSent = .now()
      return Array(state.listeners.values)
    }
    for listener in listeners {
      listener.continuation.yield(.text(text))
      if tellsEach { listener.continuation.yield(.you) }
    }
  }

  private func tellOne(_ event: RoomEvent) {
    switch event {
    case .kicked(let id), .left(let id):
      let listener = state.withLock { $0.listeners.removeValue(forKey: id) }
      listener?.continuation.end(EventText.event("kick"))
    case .approved(let id), .promised(let id, _, _), .answered(let id, _):
      state.withLock { $0.listeners[id] }?.continuation.yield(.you)
    case .voted(let voted):
      state.withLock { $0.listeners[voted.participant] }?.continuation.yield(.you)
    default: break
    }
  }

  private func end() {
    let listeners = state.withLock { state in
      state.isOver = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.continuation.end(EventText.event("bye")) }
  }

  /// Something every 15 s, so that a phone knows that it is still heard.
  private func beat() {
    queue.asyncAfter(deadline: .now() + .seconds(15)) { [weak self] in
      guard let self else { return }
      for listener in self.state.withLock({ Array($0.listeners.values) }) {
        listener.continuation.yield(.text(EventText.heartbeat))
      }
      self.beat()
    }
  }
}

extension AsyncStream<Broadcast.Message>.Continuation {
  fileprivate func end(_ text: ByteBuffer) {
    yield(.last(text))
    finish()
  }
}

extension RoomEvent {
  /// Whether nothing but numbers changes by it.
  fileprivate var onlyCounts: Bool {
    switch self {
    case .joined, .voted, .counted, .played, .promised, .answered, .left, .approved, .kicked: true
    default: false
    }
  }
}
