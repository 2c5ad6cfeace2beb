package import Scenarios

/// What the learner sees now, and what is asked; a front draws it and returns an ``Input``.
///
/// Places are indexes into the story's program, so that a front can show the same turn in either
/// language. The choices are not in it until the belief that is due has been stated.
package struct Turn: Equatable, Sendable {
  package enum Question: Equatable, Sendable {
    /// "Can … be trusted?", about a person by index; `mayBeUnsure` until the judge point.
    case belief(person: Int, mayBeUnsure: Bool)
    /// What to do: places in the node's choices, in the order to show them.
    case choices([Int])
    /// Read on.
    case proceed
    /// The story is over; clauses may be marked before anything is explained.
    case ended
    /// Up to three clauses may be marked, doubtful or reassuring.
    case marking([ShownClause], Language)
    /// Complete: the debrief may be shown.
    case closed
  }

  package var moments: [Moment]
  /// Where in `moments` the part begins that came with the last input.
  package var freshFrom: Int
  /// An index of ``Program/nodes``.
  package var node: Int
  package var question: Question
  /// Whether the last answer can still be taken back.
  package var mayTakeBack: Bool
}

extension Story {
  /// What the learner sees at this point of the play.
  package func turn(_ play: Play) -> Turn {
    Turn(
      moments: play.transcript, freshFrom: play.freshFrom, node: play.node,
      question: question(play), mayTakeBack: play.statedBelief != nil)
  }

  /// What is asked at this point of the play.
  package func question(_ play: Play) -> Turn.Question {
    switch play.phase {
    case .ended: .ended
    case .closed: .closed
    case .marking(let language): .marking(clauses(shownIn: play, language), language)
    case .story: storyQuestion(play)
    }
  }

  private func storyQuestion(_ play: Play) -> Turn.Question {
    let node = program.nodes[play.node]
    if play.asksBelief {
      return .belief(person: node.about, mayBeUnsure: !play.isPastJudgePoint)
    }
    return node.choices.isEmpty ? .proceed : .choices(offered(play))
  }

  /// The choices that are left, as places in the node's choices, in the order to show them.
  package func offered(_ play: Play) -> [Int] {
    let node = program.nodes[play.node]
    let enabled = node.choices.indices.filter { isEnabled(node.choices[$0], play) }
    guard node.shuffles else { return enabled }
    return enabled.shuffledBySeed(play.seed &+ UInt64(truncatingIfNeeded: play.node) &* 0x9E37)
  }
}
