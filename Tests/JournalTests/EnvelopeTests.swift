import Journal
import TestSupport
import Testing

struct EnvelopeTests {
  private let entries = (1...4).map {
    Entry(at: Int64($0), kind: "test.said", version: 1, body: [UInt8($0)])
  }

  private func stream() -> StreamID {
    var chance = SplitMix64(seed: 3)
    return StreamID(using: &chance)
  }

  @Test func `entries are numbered after the last event`() {
    let events = [Envelope](entries, of: stream(), after: 7)
    #expect(events.map(\.seq) == [8, 9, 10, 11])
    #expect(events.map(\.body) == [[1], [2], [3], [4]])
    #expect(events.gap(after: 7) == nil)
  }

  @Test(arguments: [(0, 1), (1, 2), (2, 3)])
  func `a missing event is noticed`(index: Int, missing: Int) {
    var events = [Envelope](entries, of: stream(), after: 0)
    events.remove(at: index)
    #expect(events.gap(after: 0) == missing)
  }

  @Test func `nothing is missing where nothing is`() {
    #expect([Envelope]().gap(after: 5) == nil)
  }
}
