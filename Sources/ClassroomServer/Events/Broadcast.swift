import Classroom
import Dispatch
import Hummingbird
import Rooms
import Synchronization

/// Hands every change of the room to everybody who listens.
///
/// A change of phase goes out at once, counts of votes now and then. Somebody who is slow
/// gets the newest and misses what lay between, which a snapshot makes harmless.
final class Broadcast: Sendable {
  private struct Listener {
    var number: Int
    var mailbox: Mailbox
  }

  private struct State {
    var listeners: [ParticipantID: Listener] = [:]
    var counter = 0
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

  /// Counts change this often at most: four times a second, and less often where so many listen that a
  /// vote would wait behind what is told of the others.
  private static func pause(_ listeners: Int) -> DispatchTimeInterval {
    .milliseconds(max(250, listeners / 5))
  }

  init(_ live: LiveRoom, word: String, epoch: String) {
    self.live = live
    self.word = word
    self.epoch = epoch
    live.watch { [weak self] standing, events in self?.noticed(events, standing) }
    beat()
  }

  /// How many listen.
  var listeners: Int { state.withLock { $0.listeners.count } }

  /// A mailbox for somebody; the stream they had before ends.
  func listen(_ id: ParticipantID) -> (number: Int, mailbox: Mailbox) {
    let mailbox = Mailbox()
    let (number, old, isOver) = state.withLock { state in
      state.counter += 1
      let old = state.listeners[id]
      state.listeners[id] = Listener(number: state.counter, mailbox: mailbox)
      return (state.counter, old, state.isOver)
    }
    old?.mailbox.end(with: EventText.event("superseded"))
    let now = current()
    mailbox.put(now)
    mailbox.putYou()
    if isOver { mailbox.end(with: EventText.event("bye")) }
    return (number, mailbox)
  }

  /// Somebody has gone; their stream ends.
  func forget(_ id: ParticipantID, number: Int) {
    let gone = state.withLock { state -> Listener? in
      guard state.listeners[id]?.number == number else { return nil }
      return state.listeners.removeValue(forKey: id)
    }
    gone?.mailbox.end()
  }

  /// The room as an event.
  private func current() -> RoomNews {
    let standing = live.standing
    let view = RoomView(standing.room, live.rules, seq: standing.seq, word: word)
    let text = EventText.event("state", id: "\(epoch)-\(standing.seq)", data: JSON.bytes(view))
    return RoomNews(seq: standing.seq, scene: view.scene, event: text)
  }

  private func noticed(_ events: [RoomEvent], _ standing: LiveRoom.Standing) {
    let isUrgent = events.contains { !$0.onlyCounts }
    for event in events { tellOne(event) }
    // A story for everybody is the same for all; one of one's own is not.
    let isOwnStory = standing.room.phase == .own && events.contains(where: \.beginsStory)
    if isUrgent { queue.async { self.send(toEach: isOwnStory) } } else { sendSoon() }
    guard events.contains(.ended) else { return }
    queue.async { self.end() }
  }

  private func sendSoon() {
    let wait = state.withLock { state -> DispatchTime? in
      guard !state.isWaiting else { return nil }
      state.isWaiting = true
      return max(state.lastSent + Self.pause(state.listeners.count), .now())
    }
    guard let wait else { return }
    queue.asyncAfter(deadline: wait) {
      let isWaiting = self.state.withLock { $0.isWaiting }
      if isWaiting { self.send(toEach: false) }
    }
  }

  private func send(toEach tellsEach: Bool) {
    let now = current()
    let listeners = state.withLock { state in
      state.isWaiting = false
      state.lastSent = .now()
      return Array(state.listeners.values)
    }
    for listener in listeners {
      listener.mailbox.put(now)
      if tellsEach { listener.mailbox.putYou() }
    }
  }

  private func tellOne(_ event: RoomEvent) {
    switch event {
    case .kicked(let id), .left(let id):
      let listener = state.withLock { $0.listeners.removeValue(forKey: id) }
      listener?.mailbox.end(with: EventText.event("kick"))
    case .approved(let id), .renamed(let id), .promised(let id, _, _), .answered(let id, _),
      .coded(let id, _):
      state.withLock { $0.listeners[id] }?.mailbox.putYou()
    case .voted(let voted):
      state.withLock { $0.listeners[voted.participant] }?.mailbox.putYou()
    default: break
    }
  }

  private func end() {
    let listeners = state.withLock { state in
      state.isOver = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.mailbox.end(with: EventText.event("bye")) }
  }

  /// Something every 15 s, so that a phone knows that it is still heard.
  private func beat() {
    queue.asyncAfter(deadline: .now() + .seconds(15)) { [weak self] in
      guard let self else { return }
      for listener in self.state.withLock({ Array($0.listeners.values) }) {
        listener.mailbox.putBeat()
      }
      self.beat()
    }
  }
}

extension RoomEvent {
  fileprivate var beginsStory: Bool { if case .began = self { true } else { false } }

  /// Whether nothing but numbers changes by it.
  fileprivate var onlyCounts: Bool {
    switch self {
    case .joined, .voted, .counted, .played, .promised, .answered, .coded, .left, .approved,
      .kicked, .renamed:
      true
    default: false
    }
  }
}
