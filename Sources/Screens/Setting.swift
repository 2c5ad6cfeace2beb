import Engine
import Scenarios

/// What is new about the place and time of a node, compared with the one before it in the play.
struct Setting: Equatable {
  var daysLater = 0
  var channel: Channel
  var clock: String?
  /// Who talks first, an index of ``Program/people``; nil where nobody does.
  var person: Int?
  /// Whether the talk of the node before simply goes on.
  var goesOn = false
  /// Whether the story has been here already, so that its time of day is no news.
  var isBack = false

  /// - Parameter index: the place of an `entered` moment among all moments.
  init?(at index: Int, in moments: [Moment], of program: Program) {
    guard case .entered(let place) = moments[index] else { return nil }
    let node = program.nodes[place]
    channel = node.channel
    person = Self.person(after: index, in: moments, of: program)
    let earlier = moments[..<index].indices.filter { program.isEntrance(moments[$0]) }
    isBack = earlier.contains { moments[$0] == moments[index] }
    if !isBack { (daysLater, clock) = (node.daysLater, node.clock) }
    guard let last = earlier.last, case .entered(let before) = moments[last] else { return }
    goesOn =
      program.nodes[before].channel == channel && daysLater == 0
      && Self.person(after: last, in: moments, of: program) == person
  }

  private static func person(
    after index: Int, in moments: [Moment], of program: Program
  ) -> Int? {
    for moment in moments[(index + 1)...] {
      guard case .line(let node, let place, _) = moment else { return nil }
      let line = program.nodes[node].lines[place]
      if case .person(let person) = line.speaker, line.channel == nil { return person }
    }
    return nil
  }
}

extension Program {
  fileprivate func isEntrance(_ moment: Moment) -> Bool {
    if case .entered = moment { true } else { false }
  }
}

extension StoryWords {
  /// The place and time where they are news, such as `电话 · 18:20`; nil where the talk just goes on.
  func headline(_ setting: Setting) -> String? {
    if setting.goesOn { return setting.clock }
    let channel = look.phrases.channel(setting.channel)
    if setting.isBack { return look.phrases.backTo(channel) }
    return setting.clock.map { "\(channel) · \($0)" } ?? channel
  }
}
