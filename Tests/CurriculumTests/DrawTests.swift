import Curriculum
import Scenarios
import Testing

@Suite struct DrawTests {
  @Test func `either telling is drawn in half of the plays`() {
    let scams = (0..<10_000).count { Telling.drawn(seed: UInt64($0)) == .scam }
    #expect(scams > 4800 && scams < 5200)
  }

  @Test func `a seed draws the same telling for ever`() {
    let drawn = (0..<16).map { Telling.drawn(seed: UInt64($0)) == .scam ? "s" : "g" }.joined()
    #expect(drawn == "gggsssgsggssggsg")
  }

  @Test func `runs of one telling are as long as chance makes them`() {
    let tellings = (0..<10_000).map { Telling.drawn(seed: UInt64($0)) }
    let same = zip(tellings, tellings.dropFirst()).count { $0 == $1 }
    #expect(same > 4800 && same < 5200)
  }
}
