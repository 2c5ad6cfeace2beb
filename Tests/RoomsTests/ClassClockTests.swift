import Classroom
import Journal
import Rooms
import TestSupport
import Testing

/// What counts as time of the class.
struct ClassClockTests {
  private func clock(
    _ events: [(RoomEvent, Int64)], runBegan: Int64 = 0, now: Int64
  ) -> ClassClock {
    var random = SplitMix64(seed: 1)
    let recorded = RecordedRoom(
      id: StreamID(using: &random), createdAt: 0, events: events.map(\.0), lastSeq: events.count,
      times: events.map(\.1))
    return ClassClock(recorded, runBegan: runBegan, now: now)
  }

  @Test func `nothing runs in the lobby`() {
    let clock = clock([(.locked(true), 10)], now: 500)
    #expect((clock.lesson, clock.story) == (0, 0))
  }

  @Test func `the lesson runs from the first story on, each story from its own beginning`() {
    let clock = clock([(.began(0), 100), (.explained, 400), (.began(1), 700)], now: 1_000)
    #expect((clock.lesson, clock.story) == (900, 300))
  }

  @Test func `pauses do not count, nor what lies between two runs of the program`() {
    let paused = clock(
      [(.began(0), 100), (.paused(true), 200), (.paused(false), 700)], now: 800)
    #expect((paused.lesson, paused.story) == (200, 200))
    let stillPaused = clock([(.began(0), 100), (.paused(true), 200)], now: 9_000)
    #expect(stillPaused.lesson == 100)
    let nextDay = clock([(.began(0), 100), (.explained, 300)], runBegan: 90_000, now: 90_400)
    #expect(nextDay.lesson == 600)
  }

  @Test func `it stands when the class is over, and a clock set back adds nothing`() {
    #expect(clock([(.began(0), 100), (.ended, 300)], now: 9_000).lesson == 200)
    #expect(clock([(.began(0), 1_000), (.explained, 300)], now: 350).lesson == 50)
  }
}
