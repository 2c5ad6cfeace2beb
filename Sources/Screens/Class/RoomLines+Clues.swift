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
  ///
  /// - Parameter isEarly: whether those who are through are enough.
  package func results(_ room: Room, isEarly: Bool = false) -> [String] {
    // Of forms nothing is told while half of the class has the other half's stories before them.
    let own = rules.plan.indices.filter { rules.plan[$0].way == .own && rules.plan[$0].form == nil }
    guard !own.isEmpty else { return [words.noOwnStories] }
    return own.flatMap { item -> [String] in
      let head = name(of: item)
      let isOver = rules.isOver(item: item, in: room)
      let through = words.throughHere(headsThrough(item, room), room.headsPresent)
      guard isOver || isEarly else { return [head, through + words.stillGoingOn] }
      let outcome = rules.ownOutcome(ofItem: item, in: room, onlyThrough: !isOver)
      return [head] + (isOver ? [] : [through]) + groups(outcome)
    }
  }

  private func headsThrough(_ item: Int, _ room: Room) -> Int {
    room.participants.reduce(0) { sum, one in
      let play = room.plays[OwnPlay.ID(participant: one.key, item: item)]
      return one.value.standing == .present && play?.isThrough == true ? sum + one.value.heads : sum
    }
  }

  /// Both groups where each is large enough; else the two together, since one beside all would tell the other.
  private func groups(_ outcome: OwnOutcome) -> [String] {
    let (scam, genuine) = (outcome.scam, outcome.genuine)
    let met = [words.metScam(scam.judged), words.metGenuine(genuine.judged)]
    if scam.mayBeShown, genuine.mayBeShown {
      return [
        met[0] + look.stop, bar(words.recognised, scam.right, scam.judged),
        bar(words.lostSomething, scam.lost, scam.judged), met[1] + look.stop,
        bar(words.rightlyTrusted, genuine.right, genuine.judged),
      ]
    }
    let all = scam.judged + genuine.judged
    let heading = met.joined(separator: look.language == .zh ? "，" : ", ") + look.stop
    guard all >= Tally.fewest else { return [heading + words.tooFewPeople(Tally.fewest)] }
    return [heading, bar(words.toldRight, scam.right + genuine.right, all)]
  }
}
