import Engine
import Scenarios

/// How many whole plays one core gets through, events and all, and how long a walk takes.
func measureEngine() throws(WalkFailure) -> [Measurement] {
  let program = GeneratedStory.program()
  let story = try Story(program)
  let plays = 4_000
  var choices = 0
  for seed in 0..<plays { choices += choiceCount(story, seed) }
  let seconds = medianSeconds {
    (0..<plays).reduce(0) { $0 &+ choiceCount(story, $1) }
  }
  let walk = try Walk(program)
  let walkSeconds = medianSeconds { (try? Walk(program))?.states.count ?? 0 }
  return [
    Measurement(
      name: "plays of a 31-node story, a second on one core",
      figure: thousands(Double(plays) / seconds), goal: "≥ 20,000"),
    Measurement(
      name: "choices in them (\(thousands(Double(choices) / Double(plays))) a play), a second",
      figure: thousands(Double(choices) / seconds), goal: "≥ 300,000"),
    Measurement(
      name: "walk of it, \(walk.states.count) states", figure: milliseconds(walkSeconds),
      goal: "≤ 500 ms"),
  ]
}

private func choiceCount(_ story: Story, _ seed: Int) -> Int {
  var count = 0
  for event in SimulatedLearner.random.play(story, seed: UInt64(seed)) {
    if case .chose = event { count += 1 }
  }
  return count
}
