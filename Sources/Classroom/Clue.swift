import Engine
import Scenarios

/// Words of a story that told what it was, and how many went against them.
///
/// In a scam these are its flags, and going against them is to trust all the same; in a genuine story its
/// signals, and going against them is to doubt. What a flag says in a genuine story tells nothing.
package struct Clue: Equatable, Sendable {
  /// An id of the taxonomy's `flags`, in a genuine story of its `signals`.
  package var mark: String
  /// The number of the decision that was asked first after the words were heard.
  package var step: Int
  /// Heads that voted then, at the first asking, before anybody had talked about it.
  package var voters: Int
  /// How many of them went against the words.
  package var missed: Int

  package init(mark: String, step: Int, voters: Int, missed: Int) {
    self.mark = mark
    self.step = step
    self.voters = voters
    self.missed = missed
  }
}

extension RoomRules {
  /// The clues of a story that was told together, those that most went against first.
  ///
  /// Clues that no vote on trust followed, or one of fewer than ``Tally/fewest``, are left out.
  ///
  /// - Parameter item: the story's place in the plan, from 0.
  package func clues(ofItem item: Int, in room: Room) -> [Clue] {
    let program = stories[item].program
    var seen: Set<String> = []
    var clues: [Clue] = []
    for (place, decision) in room.decisions.enumerated() where decision.item == item {
      let first = BallotID(step: place + 1, round: 1)
      guard ask(decision).trust != nil, let tally = tally(first, in: room), tally.voters > 0
      else { continue }
      let missed = program.telling == .scam ? tally.trusting : tally.doubting
      for mark in program.tellingMarks(in: decision.play.transcript, room.created.language)
      where seen.insert(mark).inserted && tally.mayBeShown {
        clues.append(Clue(mark: mark, step: place + 1, voters: tally.voters, missed: missed))
      }
    }
    return clues.sorted {
      // Shares compared without rounding; a tie keeps the order of the story.
      let (one, other) = ($0.missed * $1.voters, $1.missed * $0.voters)
      return one == other ? $0.step < $1.step : one > other
    }
  }
}

extension Program {
  /// The marks under words that were heard and tell what this story is, in order.
  fileprivate func tellingMarks(in moments: [Moment], _ language: Language) -> [String] {
    moments.flatMap { moment -> [String] in
      guard case .line(let node, let line, _) = moment, let ref = nodes[node].lines[line].text
      else { return [] }
      return strings[ref, language].pieces.compactMap(\.mark).filter {
        signals.contains($0) == (telling == .genuine)
      }
    }
  }
}
