import Scenarios

/// What can still come of a play, over all the ways it may go on.
package struct Ahead: Equatable, Sendable {
  /// The least and the most that is lost at an ending, in the case's currency.
  package var lost: ClosedRange<Int>
  /// The least and the most that is gained at an ending.
  package var gained: ClosedRange<Int>

  package init(lost: ClosedRange<Int>, gained: ClosedRange<Int>) {
    self.lost = lost
    self.gained = gained
  }
}

extension Story {
  /// What can still come of a play; nil where there are more states ahead than `limit`.
  package func ahead(of play: Play, limit: Int = 100_000) -> Ahead? {
    var seen: Set<Play> = []
    var waiting = [bare(play)]
    var result: Ahead?
    while let play = waiting.popLast() {
      guard seen.insert(play).inserted else { continue }
      guard seen.count <= limit else { return nil }
      if play.phase == .story {
        waiting += next(play).map(bare)
      } else {
        let (lost, gained) = (play.counters[Counter.lost], play.counters[Counter.gained])
        let so = result ?? Ahead(lost: lost...lost, gained: gained...gained)
        result = Ahead(lost: so.lost.including(lost), gained: so.gained.including(gained))
      }
    }
    return result
  }

  private func next(_ play: Play) -> [Play] {
    let choices = program.nodes[play.node].choices
    guard !choices.isEmpty else { return readOn(play).map { [$0] } ?? [] }
    return choices.filter { isEnabled($0, play) }.compactMap { taking($0.id, in: play) }
  }

  /// The play without what has no bearing on how it may go on.
  private func bare(_ play: Play) -> Play {
    var play = play
    play.transcript = []
    play.freshFrom = 0
    play.rank = 0
    return play
  }
}

extension ClosedRange<Int> {
  fileprivate func including(_ value: Int) -> ClosedRange<Int> {
    Swift.min(lowerBound, value)...Swift.max(upperBound, value)
  }
}
