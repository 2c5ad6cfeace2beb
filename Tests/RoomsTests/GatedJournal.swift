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
