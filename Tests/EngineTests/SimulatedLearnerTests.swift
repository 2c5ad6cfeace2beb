import Engine
import Scenarios
import Sketches
import Testing

struct SimulatedLearnerTests {
  private static let sketch = Sketch(
    SketchNode(
      "hello", say: ["caller: Hi."],
      choices: [
        SketchChoice("look", .verify, via: .ownApp, once: true, to: "hello"),
        SketchChoice("yes", .comply, to: "judge"), SketchChoice("no", .refuse, to: "judge"),
      ]),
    SketchNode(
      "judge", judge: true, shuffle: true,
      choices: [
        SketchChoice("ring", .verify, via: .callerNumber, once: true, to: "judge"),
        SketchChoice("pay", .comply, does: [.lost(9)], to: "gone"),
        SketchChoice("no", .refuse, to: "kept"),
      ]))

  private func play(_ learner: SimulatedLearner, seed: UInt64 = 1) throws -> [Event] {
    learner.play(try Story(Self.sketch.program), seed: seed)
  }

  private static func learner(_ acting: SimulatedLearner.Acting) -> SimulatedLearner {
    SimulatedLearner(name: "", acting: acting) { _, _ in Belief.scale[2] }
  }

  private static let learners =
    Belief.scale.map(SimulatedLearner.constant) + [.random]
    + [.policy(.goAlong), .policy(.refuseAll), .anyhow, .verifyAll].map(learner)

  @Test func `every play comes to its end, is closed and can be replayed`() throws {
    let story = try Story(Self.sketch.program)
    for learner in Self.learners {
      for seed in 0..<30 as Range<UInt64> {
        let events = learner.play(story, seed: seed)
        #expect(events.last == .closed(Closed(clauses: [])), "\(learner.name)")
        #expect(try story.replay(events).phase == .closed, "\(learner.name)")
      }
    }
  }

  @Test(arguments: Belief.scale)
  func `a constant believer never changes its mind and acts on it`(belief: Belief) throws {
    let events = try play(.constant(belief))
    #expect(events.beliefs == [belief, belief])
    #expect(
      events.choices
        == (belief.level <= 3 ? ["hello/yes", "judge/pay"] : ["hello/no", "judge/no"]))
  }

  @Test func `the random learner is the same for the same seed and no other`() throws {
    let plays = try (0..<20 as Range<UInt64>).map { try play(.random, seed: $0) }
    #expect(try plays == (0..<20 as Range<UInt64>).map { try play(.random, seed: $0) })
    #expect(Set(plays.map(\.choices)).count > 4)
    #expect(Set(plays.flatMap(\.beliefs)).count == 6)
  }

  @Test func `whoever verifies everything takes each way once and goes along`() throws {
    #expect(
      try play(Self.learner(.verifyAll)).choices
        == ["hello/look", "hello/yes", "judge/ring", "judge/pay"])
  }

  @Test func `a road is followed to its end`() throws {
    let road =
      ["look", "no"].map { ChoicePath(node: "hello", choice: $0) }
      + [ChoicePath(node: "judge", choice: "no")]
    #expect(try play(Self.learner(.road(road))).choices == road.map(\.description))
  }

  @Test func `a road that stops short leaves the play open`() throws {
    let road = [ChoicePath(node: "hello", choice: "no")]
    #expect(try play(Self.learner(.road(road))).end == nil)
  }

  @Test func `order on the screen does not sway a fixed habit`() throws {
    for seed in 0..<20 as Range<UInt64> {
      #expect(
        try play(Self.learner(.policy(.goAlong)), seed: seed).choices == ["hello/yes", "judge/pay"])
    }
  }
}

extension [Event] {
  fileprivate var beliefs: [Belief] {
    compactMap { if case .believed(let event) = $0 { event.belief } else { nil } }
  }
}
