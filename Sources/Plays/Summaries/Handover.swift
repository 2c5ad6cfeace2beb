import Dispatch
import Synchronization

/// Hands values from one thread to another in portions: while the one reads, the other writes what was read.
///
/// No more than a few portions wait, however much faster the giving side is.
final class Handover<Value: Sendable, Failure: Error>: Sendable {
  private enum Portion {
    case values([Value])
    case end(Failure?)
  }

  private static var size: Int { 64 }
  private static var mostWaiting: Int { 4 }

  private let portions = Mutex<[Portion]>([])
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: mostWaiting)

  /// Gives values from another thread, and takes them on this one until there are no more.
  ///
  /// - Parameter give: hands over value after value.
  func run(
    _ give: @escaping @Sendable (_ put: (Value) -> Void) throws(Failure) -> Void,
    _ take: (Value) -> Void
  ) throws(Failure) {
    DispatchQueue.global().async { [self] in
      var waiting: [Value] = []
      var failure: Failure?
      do throws(Failure) {
        try give { value in
          waiting.append(value)
          guard waiting.count >= Self.size else { return }
          put(.values(waiting))
          waiting = []
        }
      } catch {
        failure = error
      }
      put(.values(waiting))
      put(.end(failure))
    }
    while true {
      switch next() {
      case .values(let values): for value in values { take(value) }
      case .end(nil): return
      case .end(let failure?): throw failure
      }
    }
  }

  private func put(_ portion: Portion) {
    free.wait()
    portions.withLock { $0.append(portion) }
    filled.signal()
  }

  private func next() -> Portion {
    filled.wait()
    defer { free.signal() }
    return portions.withLock { $0.removeFirst() }
  }
}
