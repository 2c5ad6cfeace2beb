import Engine
import Testing

struct BeliefTests {
  @Test(arguments: [
    (0, 0.5), (1, 0.05), (2, 0.20), (3, 0.35), (4, 0.65), (5, 0.80), (6, 0.95),
  ])
  func `each level states a probability`(level: Int, probability: Double) {
    #expect(Belief(level: level)?.probability == probability)
  }

  @Test(arguments: [-1, 7, .min, .max])
  func `no other level is a belief`(level: Int) {
    #expect(Belief(level: level) == nil)
  }

  @Test func `the scale has the six answers with a verdict`() {
    #expect(Belief.scale.map(\.level) == [1, 2, 3, 4, 5, 6])
    #expect(Belief.unsure.level == 0)
    #expect(!Belief.scale.contains(.unsure))
  }
}
