package import Scenarios

extension Story {
  /// Plays an author's test and says where it goes another way than promised; nil if it holds.
  package func problem(with test: StoryTest) -> Diagnostic? {
    var run = StoryTestRun(story: self, test: test)
    for (index, step) in test.steps.enumerated() {
      if let problem = run.take(step, index) { return problem }
    }
    return run.finish()
  }
}

private struct StoryTestRun {
  let story: Story
  let test: StoryTest
  private var play: Play
  private var stated: (belief: Belief, index: Int)?

  init(story: Story, test: StoryTest) {
    self.story = story
    self.test = test
    play = story.begin(seed: 0)
  }

  mutating func take(_ step: StoryTest.Step, _ index: Int) -> Diagnostic? {
    switch step {
    case .believe(let level):
      guard let belief = Belief(level: level) else {
        return failure(test.stepSpans[index], expected: "0…6", found: String(level))
      }
      if let stated {
        readOn()
        return unasked(stated.index)
      }
      stated = (belief, index)
      return nil
    case .choose(let path): return choose(path, index)
    }
  }

  private mutating func choose(_ path: ChoicePath, _ index: Int) -> Diagnostic? {
    readOn()
    let node = story.program.nodes[play.node]
    guard play.phase == .story, node.id == path.node else {
      return failure(test.stepSpans[index], expected: path.description, found: place)
    }
    if let problem = believe(index) { return problem }
    guard (try? story.step(play, .choose(path.choice))) != nil else {
      let offered = story.offered(play).map { "\(node.id)/\(node.choices[$0].id)" }
      return failure(
        test.stepSpans[index], expected: path.description, found: offered.joined(separator: ", "))
    }
    _ = advance(.choose(path.choice))
    return nil
  }

  /// Before the judge point a missing belief means "can't tell yet"; from there on it is required.
  private mutating func believe(_ index: Int) -> Diagnostic? {
    if case .belief = story.question(play) {
      guard advance(.believe(stated?.belief ?? .unsure)) else {
        return failure(test.stepSpans[index], expected: "{believe: 1…6}", found: place)
      }
    } else if let stated {
      return unasked(stated.index)
    }
    stated = nil
    return nil
  }

  /// A belief that nobody asks for here.
  private func unasked(_ index: Int) -> Diagnostic {
    failure(test.stepSpans[index], expected: place, found: "{believe: …}")
  }

  mutating func finish() -> Diagnostic? {
    readOn()
    if let stated { return unasked(stated.index) }
    guard let ending = play.ending else {
      return failure(test.endingSpan, expected: test.ending, found: place)
    }
    let found = story.program.endings[ending].id
    guard found == test.ending else {
      return failure(test.endingSpan, expected: test.ending, found: found)
    }
    for (counter, value) in zip(story.program.counters, play.counters) {
      if let promised = test.values[counter.id], promised != value {
        return failure(
          test.endingSpan, expected: "\(counter.id): \(promised)", found: "\(counter.id): \(value)")
      }
    }
    let leaked = story.leaked(play)
    if let promised = test.leaked, Set(promised) != Set(leaked) {
      return failure(
        test.endingSpan, expected: "leaked: \(promised.sorted())",
        found: "leaked: \(leaked.sorted())")
    }
    return nil
  }

  /// Reads on to the next decision or ending.
  private mutating func readOn() {
    while play.phase == .story, case .proceed = story.question(play), advance(.proceed) {}
  }

  private mutating func advance(_ input: Input) -> Bool {
    guard let (next, _) = try? story.step(play, input) else { return false }
    play = next
    return true
  }

  private var place: String {
    if let ending = play.ending { return story.program.endings[ending].id }
    return story.program.nodes[play.node].id
  }

  private func failure(_ span: SourceSpan, expected: String, found: String) -> Diagnostic {
    Diagnostic(
      rule: "T01", severity: .error, at: span,
      facts: ["test": test.name, "expected": expected, "found": found])
  }
}
