import ClassroomServer
import Synchronization
import Testing

/// How often the door may be tried, by a clock that only the test moves.
@Suite struct DoorLimitsTests {
  private let clock = Clock()

  @Test func anAddressHasSixtyWrongCodesAndOneMoreEachSecond() {
    let limits = limits()
    #expect(guesses(100, from: "a", limits) == 60)
    #expect(limits.wait(for: "a") == 1)
    clock.pass(10)
    #expect(guesses(100, from: "a", limits) == 10)
  }

  /// However long the class has been waiting for the first of them.
  @Test(arguments: [0.0, 0.1, 3_600])
  func allTogetherHaveThreeHundredAndTheFirstOfEachAddress(after seconds: Double) {
    let limits = limits()
    clock.pass(seconds)
    let passed = (1...8).map { guesses(65, from: "\($0)", limits) }
    #expect(passed == [60, 60, 60, 60, 60, 1, 1, 1])
  }

  @Test func allTogetherHaveFiveMoreEachSecond() {
    let limits = limits()
    for address in 1...8 { _ = guesses(65, from: "\(address)", limits) }
    // Three were let through beyond the three hundred; those come first.
    clock.pass(2)
    #expect(guesses(65, from: "8", limits) == 7)
  }

  @Test func whoeverGuessesHoldsUpNobodyElse() {
    let limits = limits()
    for address in 1...8 { _ = guesses(65, from: "\(address)", limits) }
    #expect(limits.wait(for: "1") > 0)
    #expect(limits.wait(for: "somebody else") == 0)
  }

  @Test func aWrongCodeIsForgivenAfterItsTime() {
    let limits = limits()
    limits.wrongCode(from: "a")
    clock.pass(1)
    for address in 1...8 { _ = guesses(65, from: "\(address)", limits) }
    #expect(limits.wait(for: "a") == 0)
  }

  @Test(arguments: [(1, 300), (300, 300), (2_000, 2_000)])
  func asManyComeInAtOnceAsAreExpectedAndTwentyMoreEachSecond(expected: Int, atOnce: Int) {
    let limits = limits(expected: expected)
    #expect((0..<3_000).count { _ in limits.join() == 0 } == atOnce)
    #expect(limits.join() == 1.0 / 20)
    clock.pass(5)
    #expect((0..<3_000).count { _ in limits.join() == 0 } == 100)
  }

  private func limits(expected: Int = 80) -> DoorLimits {
    DoorLimits(expected: expected) { [clock] in clock.seconds }
  }

  /// How many of so many wrong codes were not held up.
  private func guesses(_ count: Int, from address: String, _ limits: DoorLimits) -> Int {
    (0..<count).count { _ in
      guard limits.wait(for: address) == 0 else { return false }
      limits.wrongCode(from: address)
      return true
    }
  }

  private final class Clock: Sendable {
    private let now = Mutex(0.0)

    var seconds: Double { now.withLock { $0 } }

    func pass(_ seconds: Double) { now.withLock { $0 += seconds } }
  }
}
