package import Classroom
import Dispatch
package import Journal
import Synchronization

/// A room at work, for the host and for many phones at once.
///
/// Whoever changes something is answered when it is safe on disk. While one commit is under way the next
/// changes gather, so that a thousand votes in a second need a few dozen commits and not a thousand.
package final class LiveRoom: Sendable {
  /// The room and its guests as they are on disk.
  package struct Standing: Sendable {
    package var room: Room
    package var guests: Guests
    /// The number of the last event in the journal.
    package var seq: Int
  }

  /// Why a change was not made; nothing of it has happened.
  package enum Failure: Error, Equatable, Sendable {
    case refused(RoomRefusal)
    /// It could not be written.
    case unwritten(JournalFailure)
  }

  package let rules: RoomRules
  /// The stream that keeps the room.
  package let id: StreamID
  private let journal: RoomJournal
  private let now: @Sendable () -> Int64
  private let writer = DispatchQueue(label: "room writer", qos: .userInteractive)
  private let state: Mutex<State>

  private typealias Waiter = @Sendable (JournalFailure?) -> Void
  private typealias Watcher = @Sendable (Standing, [RoomEvent]) -> Void

  private struct State {
    var draft: RoomDraft
    var recorded: RecordedRoom
    var standing: Standing
    var waiters: [Waiter] = []
    var isWriting = false
    var watchers: [Watcher] = []
    /// Whether erased names have left traces in the files.
    var owesWipe = false
  }

  /// - Parameter now: milliseconds since 1970 UTC.
  package init(
    _ room: Room, _ guests: Guests, rules: RoomRules, recorded: RecordedRoom,
    in journal: RoomJournal, now: @escaping @Sendable () -> Int64
  ) {
    self.rules = rules
    id = recorded.id
    self.journal = journal
    self.now = now
    state = Mutex(
      State(
        draft: RoomDraft(room, guests, rules), recorded: recorded,
        standing: Standing(room: room, guests: guests, seq: recorded.lastSeq)))
  }

  package var standing: Standing { state.withLock { $0.standing } }

  /// The room's events so far, as they are on disk.
  package var recorded: RecordedRoom { state.withLock { $0.recorded } }

  /// How many changes wait for the next commit.
  package var waiting: Int { state.withLock { $0.waiters.count } }

  /// Calls this after every commit, one after another, with what happened.
  package func watch(_ watcher: @escaping @Sendable (Standing, [RoomEvent]) -> Void) {
    state.withLock { $0.watchers.append(watcher) }
  }

  /// Changes the room; returns once that is on disk, together with everything that came before it.
  package func change<Value: Sendable>(
    _ body: @Sendable (inout RoomDraft) throws(RoomRefusal) -> Value
  ) async throws(Failure) -> Value {
    let result: Result<Value, Failure> = await withCheckedContinuation { continuation in
      begin(body) { continuation.resume(returning: $0) }
    }
    return try result.get()
  }

  /// ``change(_:)-(_)`` for a thread that has nothing else to do.
  package func changeAndWait<Value: Sendable>(
    _ body: @Sendable (inout RoomDraft) throws(RoomRefusal) -> Value
  ) throws(Failure) -> Value {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Value, Failure>?>(nil)
    begin(body) { outcome in
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    guard let outcome = result.withLock({ $0 }) else { throw .refused(.ended) }
    return try outcome.get()
  }

  private func begin<Value: Sendable>(
    _ body: (inout RoomDraft) throws(RoomRefusal) -> Value,
    then answer: @escaping @Sendable (Result<Value, Failure>) -> Void
  ) {
    let outcome = state.withLock { state -> Result<Value, Failure>? in
      let value: Value
      do throws(RoomRefusal) {
        value = try body(&state.draft)
      } catch {
        return .failure(.refused(error))
      }
      // What repeats something that is not yet on disk has to wait for it all the same.
      guard !state.draft.isEmpty || state.isWriting else { return .success(value) }
      state.waiters.append { failure in
        answer(failure.map { .failure(.unwritten($0)) } ?? .success(value))
      }
      if !state.isWriting {
        state.isWriting = true
        writer.async { self.write() }
      }
      return nil
    }
    if let outcome { answer(outcome) }
  }

  /// One commit after another, as long as anything waits for one.
  private func write() {
    while let batch = nextBatch() {
      let failure = commit(batch)
      for waiter in batch.waiters { waiter(failure) }
    }
  }

  private struct Batch {
    var events: [RoomEvent]
    var changes: [GuestChange]
    var leavesTraces: Bool
    var waiters: [Waiter]
    var draft: RoomDraft
    var lastSeq: Int
  }

  private func nextBatch() -> Batch? {
    state.withLock { state in
      guard !state.waiters.isEmpty else {
        state.isWriting = false
        return nil
      }
      let (events, changes, leavesTraces) = state.draft.takeNews()
      defer { state.waiters = [] }
      return Batch(
        events: events, changes: changes, leavesTraces: leavesTraces, waiters: state.waiters,
        draft: state.draft, lastSeq: state.recorded.lastSeq)
    }
  }

  private func commit(_ batch: Batch) -> JournalFailure? {
    let time = now()
    let seq: Int
    do throws(JournalFailure) {
      seq = try journal.append(
        batch.events, to: id, after: batch.lastSeq, at: time, changing: batch.changes)
    } catch {
      undo(because: error)
      return error
    }
    let (standing, watchers) = state.withLock { state in
      state.recorded.add(batch.events, lastSeq: seq, at: time)
      state.standing = Standing(room: batch.draft.room, guests: batch.draft.guests, seq: seq)
      return (state.standing, state.watchers)
    }
    if batch.leavesTraces { wipe() }
    for watcher in watchers { watcher(standing, batch.events) }
    return nil
  }

  /// Wipes the traces of those who are erased without waiting for anybody, since votes would have to wait as
  /// well; where another program is in the way, tries again and again.
  private func wipe() {
    let isDone = (try? journal.wipeTraces(waiting: false)) != nil
    let isNew = state.withLock { state in
      defer { state.owesWipe = !isDone }
      return !state.owesWipe
    }
    if !isDone, isNew { wipeLater() }
  }

  private func wipeLater() {
    writer.asyncAfter(deadline: .now() + Self.wipePause) { [weak self] in
      guard let self, state.withLock({ $0.owesWipe }) else { return }
      let isDone = (try? journal.wipeTraces(waiting: false)) != nil
      state.withLock { $0.owesWipe = !isDone }
      if !isDone { wipeLater() }
    }
  }

  private static let wipePause = DispatchTimeInterval.seconds(1)

  /// Makes sure that nothing is left of those who are erased, once the class is over.
  ///
  /// - Throws: ``JournalFailure/tracesLeft(path:)`` where another program still prevents it.
  package func wipeAtLast() throws(JournalFailure) {
    guard state.withLock({ $0.owesWipe }) else { return }
    try journal.wipeTraces(waiting: true)
    state.withLock { $0.owesWipe = false }
  }

  /// What could not be written has not happened, nor has anything that was built on it.
  private func undo(because failure: JournalFailure) {
    let waiters = state.withLock { state in
      state.draft = RoomDraft(state.standing.room, state.standing.guests, rules)
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter(failure) }
  }
}
