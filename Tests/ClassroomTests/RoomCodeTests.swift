import Classroom
import TestSupport
import Testing

@Suite struct RoomCodeTests {
  /// One in five thousand would, such as 345E67.
  @Test func `no code is one that a spreadsheet takes for a number`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<100_000 {
      let code = RoomCode(using: &random).text
      #expect(code.count == RoomCode.length && Double(code) == nil)
    }
  }
}
