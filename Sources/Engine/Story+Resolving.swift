extension Story {
  /// Takes what the learner means to do in real life; a second choice replaces the first.
  func resolve(
    _ step: String, _ play: inout Play, _ events: inout [Event]
  ) throws(Refusal) {
    guard play.phase == .closed, step != play.resolution else { throw .notAsked }
    play.resolution = step
    events.append(.resolved(Resolved(step: step)))
  }
}
