import Dispatch
import Journal
import Synchronization
import TestJournals

/// A journal whose commits wait for the test, and fail when it says so.
final class GatedJournal: ForwardingJournal {
  let whole = MemoryJournal()
  private let gate = DispatchSemaphore(value: 0)
  private let arrived = DispatchSemaphore(value: 0)
  private let state = Mutex(State())

  private struct State {
    var isGated = false
    var failure: JournalFailure?
    var commits: [Int] = []
    var isRead = false
    var wipes: [Bool] = []
  }

  /// How many events each commit had.
  var commits: [Int] { state.withLock { $0.commits } }

  /// From now on every commit waits for ``letOne()``.
  func close() { state.withLock { $0.isGated = true } }

  func letOne() { gate.signal() }

  /// Returns once a commit is waiting.
  func waitForOne() { arrived.wait() }

  /// From now on commits fail; nil for no longer.
  func fail(_ failure: JournalFailure?) { state.withLock { $0.failure = failure } }

  /// As if another program were reading the journal, so that traces of erased records stay.
  func read(_ isRead: Bool) { state.withLock { $0.isRead = isRead } }

  /// Whether each wiping was one that waits.
  var wipes: [Bool] { state.withLock { $0.wipes } }

  func wipeTraces(waiting: Bool) throws(JournalFailure) {
    let isRead = state.withLock { state in
      state.wipes.append(waiting)
      return state.isRead
    }
    if isRead { throw .tracesLeft(path: "journal") }
  }

  func append(
    _ entries: [Entry], to stream: StreamID, after seq: Int, changing guests: [GuestChange]
  ) throws(JournalFailure) -> Int {
    if state.withLock({ $0.isGated }) {
      arrived.signal()
      gate.wait()
    }
    let failure = state.withLock { state in
      state.commits.append(entries.count)
      return state.failure
    }
    if let failure { throw failure }
    return try whole.append(entries, to: stream, after: seq, changing: guests)
  }
}
