package import Classroom
import Engine
import Scenarios

extension RoomLines {
  /// What was heard and not taken up, the clues first that most went against; none where there were too few
  /// votes.
  func clues(_ room: Room) -> [String] {
    let clues = rules.clues(ofItem: room.item, in: room)
    guard !clues.isEmpty else { return [] }
    let isScam = rules.stories[room.item].program.telling == .scam
    return [(isScam ? words.trustedAfter : words.doubtedAfter) + look.stop]
      + clues.map { clue in
        let label = look.label(isScam ? .flags : .signals, clue.mark)
        return bar(label, clue.missed, clue.voters)
      }
  }

  /// How the stories went that each goes through alone, as far as everybody is through with them.
  package func results(_ room: Room) -> [String] {
    let own = rules.plan.indices.filter { rules.plan[$0].way == .own }
    guard !own.isEmpty else { return [words.noOwnStories] }
    return own.flatMap { item -> [String] in
      let head = words.story(item + 1, titles.count, titles[item])
      guard rules.isOver(item: item, in: room) else {
        let people = room.participants.values.count { $0.standing == .present }
        let through = room.plays.count { $0.key.item == item && $0.value.isThrough }
        return [head, words.stillGoingOn(through, people)]
      }
      let outcome = rules.ownOutcome(ofItem: item, in: room)
      let groups =
        group(outcome.scam, words.metScam, words.recognised, isScam: true)
        + group(outcome.genuine, words.metGenuine, words.rightlyTrusted, isScam: false)
      return [head] + (groups.isEmpty ? [words.tooFewForBars(Tally.fewest)] : groups)
    }
  }

  private func group(
    _ group: OwnOutcome.Group, _ met: @Sendable (Int) -> String, _ right: String, isScam: Bool
  ) -> [String] {
    guard group.mayBeShown else { return [] }
    let loss = isScam ? [bar(words.lostSomething, group.lost, group.judged)] : []
    return [met(group.judged) + look.stop, bar(right, group.right, group.judged)] + loss
  }
}
