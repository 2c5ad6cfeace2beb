import Foundation
import Reports
import TestSupport
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
    (1_795_525_445_123, "2026-11-24T13:04:05.123Z"),
    (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (951_868_799_999, "2000-02-29T23:59:59.999Z"),
    (951_868_800_000, "2000-03-01T00:00:00.000Z"),
    (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
  ])
  func `a moment is written in UTC to the millisecond`(milliseconds: Int, text: String) {
    #expect(timestamp(milliseconds) == text)
  }

  @Test func `it agrees with the system's calendar from 1900 to 2200`() {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    var random = SplitMix64(seed: 7)
    for _ in 0..<5_000 {
      let second = Int.random(in: -2_208_988_800..<7_258_118_400, using: &random)
      let date = Date(timeIntervalSince1970: Double(second))
      #expect(timestamp(second * 1000) == date.formatted(style))
    }
  }
}
