import Engine
import Scenarios
import Sketches
import TestSupport
import Testing

/// The engine and the walk against every play of many small stories.
struct WalkPropertyTests {
  @Test func `the engine plays by the rules of the format`() throws {
    var seen: Set<String> = []
    for seed in Effort.seeds(300) {
      let sketch = RandomSketch.make(seed: seed)
      guard let story = try? Story(sketch.program) else { continue }
      var differences = 0
      let plays = try EveryPlay(sketch, story: story, budget: 150) { place in
        guard let run = place.run, place.model.agrees(with: run, sketch) else {
          differences += 1
          return
        }
      }
      #expect(differences == 0, "seed \(seed)")
      if !plays.ends.isEmpty { seen.insert("ended") }
      if plays.ends.contains(where: { $0.lost < 0 }) { seen.insert("negative") }
    }
    #expect(seen == ["ended", "negative"])
  }

  @Test func `the walk finds what every play together finds`() throws {
    var found = (walked: 0, stuck: 0)
    for seed in Effort.seeds(400) {
      let sketch = RandomSketch.make(seed: seed)
      let plays = try EveryPlay(sketch, budget: 4000)
      guard plays.isComplete else { continue }
      switch sketch.walked {
      case .success(let walk):
        #expect(plays.stuck.isEmpty, "seed \(seed)")
        expect(walk, toMatch: plays, seed)
        found.walked += 1
      case .failure(.stuck(let node, let path)):
        #expect(plays.stuck.contains(node), "seed \(seed)")
        #expect(try sketch.stops(along: path) == node, "seed \(seed): \(path)")
        found.stuck += 1
      case .failure(let failure): Issue.record("seed \(seed): \(failure)")
      }
    }
    #expect(found.walked >= 250)
    #expect(found.stuck >= 20)
  }

  private func expect(_ walk: Walk, toMatch plays: EveryPlay, _ seed: UInt64) {
    #expect(walk.maxLoss == max(0, plays.ends.map(\.lost).max() ?? 0), "seed \(seed)")
    #expect(walk.maxGain == max(0, plays.ends.map(\.gained).max() ?? 0), "seed \(seed)")
    let endings = Set(
      walk.edges.joined().compactMap { edge in
        if case .ending(let ending) = edge.destination {
          walk.program.endings[ending].id
        } else {
          nil
        }
      })
    #expect(endings == Set(plays.ends.map(\.ending)), "seed \(seed)")
    let choices = zip(walk.states, walk.edges).flatMap { state, edges in
      let node = walk.program.nodes[state.node]
      return edges.compactMap { $0.choice.map { "\(node.id)/\(node.choices[$0].id)" } }
    }
    #expect(Set(choices) == plays.made, "seed \(seed)")
  }

  @Test func `a story that can go round for ever is found out, and no other`() throws {
    var found = (walked: 0, endless: 0)
    for seed in Effort.seeds(300) {
      let sketch = RandomSketch.make(seed: seed, loose: true)
      let plays = try EveryPlay(sketch, budget: 4000)
      guard plays.isComplete || plays.isEndless else { continue }
      switch sketch.walked {
      case .success:
        #expect(!plays.isEndless && plays.stuck.isEmpty, "seed \(seed)")
        found.walked += 1
      case .failure(.endless):
        #expect(plays.isEndless, "seed \(seed)")
        found.endless += 1
      case .failure(.stuck(let node, _)):
        #expect(plays.isEndless || plays.stuck.contains(node), "seed \(seed)")
      case .failure(let failure): Issue.record("seed \(seed): \(failure)")
      }
    }
    #expect(found.walked >= 100)
    #expect(found.endless >= 30)
  }

  @Test(arguments: [Policy.goAlong, .refuseAll])
  func `a policy's result is that of playing it`(policy: Policy) throws {
    for seed in Effort.seeds(300) {
      let sketch = RandomSketch.make(seed: seed)
      guard let walk = try? Walk(sketch.program) else { continue }
      let story = try Story(sketch.program)
      let played = try sketch.played(by: policy)
      let result =
        switch policy {
        case .goAlong: story.limits.complyAll
        case .refuseAll: story.limits.refuseAll
        }
      #expect(result == .init(lost: played.end.lost, gained: played.end.gained), "seed \(seed)")
      #expect(walk.road(policy).map(\.description) == played.choices, "seed \(seed)")
      let simulated = SimulatedLearner(name: "", acting: .policy(policy)) { _, _ in .level(3) }
      #expect(simulated.play(story, seed: seed).choices == played.choices, "seed \(seed)")
    }
  }

  @Test func `nobody does better than the best road`() throws {
    for seed in Effort.seeds(300) {
      let sketch = RandomSketch.make(seed: seed)
      guard let walk = try? Walk(sketch.program) else { continue }
      let plays = try EveryPlay(sketch, budget: 1500)
      func worth(_ lost: Int, _ gained: Int) -> Double {
        (walk.maxGain > 0 ? Double(gained) / Double(walk.maxGain) : 0)
          - (walk.maxLoss > 0 ? Double(lost) / Double(walk.maxLoss) : 0)
      }
      let learner = SimulatedLearner(name: "", acting: .road(walk.bestRoad())) { _, _ in .level(6) }
      let end = try #require(learner.play(try Story(sketch.program), seed: seed).end)
      let best = worth(end.lost, end.gained)
      for other in plays.ends {
        #expect(worth(other.lost, other.gained) <= best + 1e-9, "seed \(seed)")
      }
    }
  }
}

extension Sketch {
  /// What walking it comes to.
  var walked: Result<Walk, WalkFailure> {
    do {
      return .success(try Walk(program))
    } catch {
      return .failure(error)
    }
  }

  /// Where a play along `node/choice → node → …` stops.
  fileprivate func stops(along path: String) throws -> String {
    var model = Model(self)
    for step in path.split(separator: " → ") {
      let names = step.split(separator: "/").map(String.init)
      try #require(model.node == names[0])
      model.take(names.count > 1 ? names[1] : nil, self)
    }
    return model.node
  }

  /// The policy played by hand, on the model.
  fileprivate func played(by policy: Policy) throws -> (end: EveryPlay.End, choices: [String]) {
    var model = Model(self)
    var choices: [String] = []
    while model.ending == nil {
      let option = try model.options(self).map { options in
        let offered = node(model.node).choices.filter { options.contains($0.id) }
        return try #require(policy.pick(offered)).id
      }
      if let option { choices.append("\(model.node)/\(option)") }
      model.take(option, self)
    }
    let end = EveryPlay.End(ending: model.ending ?? "", lost: model.lost, gained: model.gained)
    return (end, choices)
  }
}

extension Policy {
  /// The order of preference as the scoring rules write it down.
  fileprivate func pick(_ choices: [SketchChoice]) -> SketchChoice? {
    func first(_ act: Act, independent: Bool? = nil) -> SketchChoice? {
      choices.first {
        $0.act == act && (independent == nil || $0.via?.isIndependent == independent)
      }
    }
    switch self {
    case .goAlong: return first(.comply) ?? choices.first
    case .refuseAll:
      return first(.refuse) ?? first(.report) ?? first(.pause)
        ?? first(.verify, independent: true) ?? first(.verify, independent: false) ?? choices.first
    }
  }
}

extension [Event] {
  /// The choices made, as `node/choice`.
  var choices: [String] {
    compactMap { if case .chose(let event) = $0 { "\(event.node)/\(event.choice)" } else { nil } }
  }

  var end: Ended? {
    for case .ended(let event) in self { return event }
    return nil
  }
}
