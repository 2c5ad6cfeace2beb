import Engine
import Scenarios
import Sketches
import Testing

struct ShuffleTests {
  private static func shuffled(_ count: Int, _ shuffle: Bool = true) -> Sketch {
    Sketch(
      SketchNode(
        "a", shuffle: shuffle,
        choices: (0..<count).map {
          SketchChoice("c\($0)", once: $0 == 0, to: $0 == 0 ? "a" : "kept")
        }
      ))
  }

  @Test func `the seed orders the choices, the same way every time`() throws {
    let story = try Story(Self.shuffled(4).program)
    let orders = (0..<400).map { seed in Run(story, seed: seed).offered ?? [] }
    for order in orders { #expect(order.sorted() == ["c0", "c1", "c2", "c3"]) }
    #expect(orders == (0..<400).map { seed in Run(story, seed: seed).offered ?? [] })
    #expect(Set(orders).count == 24, "every order comes up")
    for place in 0..<4 {
      let first = orders.count { $0[place] == "c0" }
      #expect((60...140).contains(first), "no place is preferred")
    }
  }

  @Test func `a journal of years ago finds its choices in the same order`() throws {
    let story = try Story(Self.shuffled(5).program)
    #expect(Run(story, seed: 1).offered == ["c2", "c1", "c4", "c3", "c0"])
    #expect(Run(story, seed: .max).offered == ["c2", "c0", "c3", "c4", "c1"])
  }

  @Test func `without shuffle the order is the author's`() throws {
    for seed in 0..<20 as Range<UInt64> {
      #expect(try Run(Self.shuffled(3, false), seed: seed).offered == ["c0", "c1", "c2"])
    }
  }

  @Test func `what is left is shuffled too`() throws {
    for seed in 0..<20 as Range<UInt64> {
      var run = try Run(Self.shuffled(4), seed: seed)
      try run.take(.choose("c0"))
      #expect(run.offered?.sorted() == ["c1", "c2", "c3"])
    }
  }
}
