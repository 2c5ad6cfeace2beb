import Engine
import Scenarios

extension RoomRules {
  /// The room after an event that these rules have made.
  func apply(_ event: RoomEvent, to room: inout Room) {
    switch event {
    case .created, .renamed: break
    case .joined(let joined):
      room.participants[joined.participant] = Participant(
        standing: joined.waits ? .waiting : .present, heads: joined.heads)
    case .approved(let id): room.participants[id]?.standing = .present
    case .kicked(let id): room.participants[id]?.standing = .kicked
    case .left(let id): room.participants[id]?.standing = .left
    case .locked(let isOn): room.isLocked = isOn
    case .hidNames(let isOn): room.hidesNames = isOn
    case .paused(let isOn): room.isPaused = isOn
    case .follows(let isOn): room.followsVote = isOn
    case .opened(let opened):
      // What neighbours were to talk about is no longer there to read.
      if room.phase == .discuss { room.scene += 1 }
      room.decisions[opened.ballot.step - 1].rounds = opened.ballot.round
      room.ballots[opened.ballot] = Ballot(present: opened.present)
      room.phase = .open
    case .voted(let voted):
      room.ballots[voted.ballot]?.votes[voted.participant] = voted.vote
    case .counted(let ballot, let hands): room.ballots[ballot]?.hands = hands
    case .closed: room.phase = .closed
    case .revealed(let ballot):
      // What was asked before of the same decision stands beside it, whenever it was first shown.
      for round in 1...ballot.round {
        room.ballots[BallotID(step: ballot.step, round: round)]?.isRevealed = true
      }
      room.phase = .reveal
    case .discussed:
      room.phase = .discuss
      room.scene += 1
    case .tied(let ballot, _): room.tied = ballot
    case .began, .readOn, .advanced, .wentBack: travel(event, &room)
    case .explained:
      room.phase = .debrief
      room.scene += 1
    case .played(let played): play(played, &room)
    case .coded(let id, let code): room.codes[id] = code
    case .promised(let id, let item, let act):
      room.promises[OwnPlay.ID(participant: id, item: item)] = act
    case .answered(let id, let answer): room.exits[id] = answer
    case .ended: room.phase = .ended
    }
  }

  private func play(_ played: RoomPlayed, _ room: inout Room) {
    let id = OwnPlay.ID(participant: played.participant, item: played.item)
    guard let own = ownPlay(id, in: room) else { return }
    room.plays[id] = after(played.input, own, played.item)
  }

  /// Events that bring the class to another place of a story.
  private func travel(_ event: RoomEvent, _ room: inout Room) {
    switch event {
    case .began(let item):
      room.item = item
      room.passed = nil
      guard plan[item].way == .together else { return apart(&room) }
      arrive(stories[item].begin(seed: room.created.seed), via: nil, &room)
    case .readOn:
      guard let play = room.play, let next = stories[room.item].readOn(play) else { return }
      arrive(next, via: room.via, &room)
    case .advanced(let advanced):
      let decision = room.decision(advanced.step)
      guard let next = stories[decision.item].taking(advanced.choice, in: decision.play) else {
        return
      }
      room.passed = advanced.step
      arrive(next, via: advanced.choice, &room)
    case .wentBack(let step):
      let decision = room.decision(step)
      room.play = decision.play
      room.step = step
      room.passed = decision.before
      room.via = decision.via
      room.phase = .show
      room.scene += 1
    default: break
    }
  }

  /// A decision that the class comes to by the same way again is the same decision.
  private func arrive(_ play: Play, via: String?, _ room: inout Room) {
    room.play = play
    room.scene += 1
    room.via = via
    room.phase = .show
    room.step = nil
    guard play.phase == .story, !stories[room.item].program.nodes[play.node].choices.isEmpty else {
      return
    }
    let known = room.decisions.firstIndex {
      $0.item == room.item && $0.before == room.passed && $0.via == via
    }
    if known == nil {
      room.decisions.append(
        Room.Decision(item: room.item, before: room.passed, via: via, play: play))
    }
    room.step = known.map { $0 + 1 } ?? room.decisions.count
  }

  /// Nothing is told or asked together from here on.
  private func apart(_ room: inout Room) {
    room.play = nil
    room.via = nil
    room.step = nil
    room.phase = .own
    room.scene += 1
  }
}
