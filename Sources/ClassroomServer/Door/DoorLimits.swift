import Synchronization

/// How often the door may be tried: everybody may share one address, so joins are limited as a whole;
/// wrong codes are by address, and as a whole for addresses that have given one.
package final class DoorLimits: Sendable {
  private struct State {
    var joins: Bucket
    var wrong = Bucket(size: 300, perSecond: 5)
    var wrongByAddress: [String: Bucket] = [:]
  }

  /// Fills steadily and is emptied by use.
  private struct Bucket {
    let size: Double
    let perSecond: Double
    var level: Double
    var at = 0.0

    init(size: Double, perSecond: Double) {
      self.size = size
      self.perSecond = perSecond
      level = size
    }

    var isFull: Bool { level >= size }

    mutating func fill(at time: Double) {
      level = min(size, level + max(time - at, 0) * perSecond)
      at = time
    }

    /// Seconds until one more may be taken; 0 where one may be now.
    func wait() -> Double { level >= 1 ? 0 : (1 - level) / perSecond }
  }

  private let state: Mutex<State>
  /// Seconds on a clock that never jumps.
  private let now: @Sendable () -> Double

  /// - Parameters:
  ///   - expected: how many may come in at once, since a whole hall opens the page together; never
  ///     fewer than 300.
  ///   - now: seconds since any moment, on a clock that never jumps.
  package init(expected: Int, now: @escaping @Sendable () -> Double) {
    self.now = now
    state = Mutex(State(joins: Bucket(size: Double(max(expected, 300)), perSecond: 20)))
  }

  /// Counts somebody who comes in, if one more may: 20 a second once all who are expected are in.
  ///
  /// - Returns: 0 if they may, otherwise how many seconds to wait.
  package func join() -> Double {
    let time = now()
    return state.withLock { state in
      state.joins.fill(at: time)
      let wait = state.joins.wait()
      if wait == 0 { state.joins.level -= 1 }
      return wait
    }
  }

  /// How many seconds an address has to wait before it may try a code again; 0 for not at all, as for
  /// everybody who has not given a wrong one: whoever guesses holds up nobody else.
  package func wait(for address: String) -> Double {
    let time = now()
    return state.withLock { state in
      guard var own = state.wrongByAddress[address] else { return 0 }
      own.fill(at: time)
      state.wrong.fill(at: time)
      guard !own.isFull else {
        state.wrongByAddress[address] = nil
        return 0
      }
      return max(state.wrong.wait(), own.wait())
    }
  }

  /// Counts a wrong code: an address has 60 and one more each second, all together have 300 and five
  /// more each second.
  package func wrongCode(from address: String) {
    let time = now()
    state.withLock { state in
      state.wrong.fill(at: time)
      state.wrong.level -= 1
      if state.wrongByAddress.count >= 1_000 {
        for (known, var bucket) in state.wrongByAddress {
          bucket.fill(at: time)
          if bucket.isFull { state.wrongByAddress[known] = nil }
        }
      }
      guard state.wrongByAddress.count < 10_000 else { return }
      var bucket = state.wrongByAddress[address] ?? Bucket(size: 60, perSecond: 1)
      bucket.fill(at: time)
      bucket.level -= 1
      state.wrongByAddress[address] = bucket
    }
  }
}
