import Journal
import TestSupport
import Testing

struct RandomIDTests {
  @Test func `an id survives its text form and its bytes`() throws {
    var chance = SplitMix64(seed: 1)
    for _ in 0..<1000 {
      let id = StreamID(using: &chance)
      #expect(StreamID(id.description) == id)
      #expect(StreamID(id.description.uppercased()) == id)
      #expect(StreamID(bytes: id.bytes) == id)
    }
  }

  @Test func `a known text has its known bytes`() throws {
    let id = try #require(LearnerID("00010203-0405-0607-0809-0a0b0c0d0eff"))
    #expect(id.bytes == Array(0...14) + [255])
    #expect("\(id)" == "00010203-0405-0607-0809-0a0b0c0d0eff")
  }

  @Test func `a new id is a random UUID`() {
    var chance = SplitMix64(seed: 2)
    let ids = (0..<1000).map { _ in StreamID(using: &chance).description }
    #expect(Set(ids).count == 1000)
    for id in ids {
      let characters = Array(id)
      #expect(characters[14] == "4")
      #expect("89ab".contains(characters[19]))
    }
  }

  @Test(arguments: [
    "", "-", "00010203-0405-0607-0809-0a0b0c0d0ef", "00010203-0405-0607-0809-0a0b0c0d0effa",
    "000102030405060708090a0b0c0d0eff", "00010203-0405-0607-0809-0a0b0c0d0efg",
    "0001020-30405-0607-0809-0a0b0c0d0eff", "00010203-0405-0607-0809-0a0b0c0d0é",
    "{0010203-0405-0607-0809-0a0b0c0d0ef}",
  ])
  func `anything else is not an id`(text: String) {
    #expect(StreamID(text) == nil)
  }

  @Test(arguments: [0, 15, 17])
  func `only sixteen bytes are an id`(count: Int) {
    #expect(StreamID(bytes: [UInt8](repeating: 7, count: count)) == nil)
  }
}
