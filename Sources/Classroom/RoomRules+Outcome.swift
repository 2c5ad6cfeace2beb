import Engine
import Scenarios

extension RoomRules {
  /// What a command brings about.
  func outcome(of command: RoomCommand, in room: Room) throws(RoomRefusal) -> [RoomEvent] {
    guard room.phase != .ended else { throw .ended }
    switch command {
    case .join(let id, let heads): return try join(id, heads, room)
    case .vote(let id, let ballot, let vote): return try take(vote, of: id, for: ballot, room)
    case .leave(let id): return try leave(id, room)
    case .play(let id, let number, let input): return try take(input, number: number, for: id, room)
    case .code(let id, let code): return try enter(code, id, room)
    case .promise(let id, let act): return try promise(act, id, room)
    case .answer(let id, let answer): return try self.answer(answer, id, room)
    case .approve(let id): return try approve(id, room)
    case .kick(let id): return try kick(id, room)
    case .rename(let id): return try rename(id, room)
    case .pause(let isOn): return isOn == room.isPaused ? [] : [.paused(isOn)]
    case .lock(let isOn): return isOn == room.isLocked ? [] : [.locked(isOn)]
    case .hideNames(let isOn): return isOn == room.hidesNames ? [] : [.hidNames(isOn)]
    case .follow(let isOn): return isOn == room.followsVote ? [] : [.follows(isOn)]
    case .end: return [.ended]
    case .start, .open, .close, .reveal, .discuss, .revote, .next, .decide, .back, .skip, .count:
      guard !room.isPaused else { throw .paused }
      return try lead(command, room)
    }
  }

  /// The host leads through the story.
  private func lead(_ command: RoomCommand, _ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    switch (command, room.phase) {
    case (.start, .lobby): return [.began(0)]
    case (.open, .show): return try open(room)
    case (.revote, .closed), (.revote, .reveal), (.revote, .discuss): return try open(room)
    case (.next, .show): return try readOn(room)
    case (.next, .closed), (.next, .reveal), (.next, .discuss): return try advance(room)
    case (.decide(let choice), .closed), (.decide(let choice), .reveal),
      (.decide(let choice), .discuss):
      return try decide(choice, room)
    case (.next, .debrief), (.skip, .debrief), (.next, .own), (.skip, .own):
      return try nextStory(room)
    case (.skip, .show), (.skip, .open), (.skip, .closed), (.skip, .reveal), (.skip, .discuss):
      return try skip(room)
    case (.back, .show), (.back, .closed), (.back, .reveal), (.back, .discuss):
      return try goBack(room)
    default: return try lead(command, room, ballot(room))
    }
  }

  /// What is done with the asking at hand.
  private func lead(
    _ command: RoomCommand, _ room: Room, _ ballot: BallotID
  ) throws(RoomRefusal) -> [RoomEvent] {
    switch (command, room.phase) {
    case (.close(let reason), .open): return [.closed(ballot, reason)]
    case (.reveal, .closed): return [.revealed(ballot)]
    case (.discuss, .closed), (.discuss, .reveal): return [.discussed(ballot)]
    case (.count(let hands), .open): return try count(hands, ballot, room)
    default: throw .notNow(room.phase)
    }
  }

  private func ballot(_ room: Room) throws(RoomRefusal) -> BallotID {
    guard let ballot = room.ballot else { throw .notNow(room.phase) }
    return ballot
  }

  private func open(_ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    guard let step = room.step else { throw .nothingToAsk }
    let decision = room.decision(step)
    let node = stories[decision.item].program.nodes[decision.play.node].id
    return [
      .opened(
        RoomOpened(
          ballot: BallotID(step: step, round: decision.rounds + 1), node: node,
          present: room.headsPresent))
    ]
  }

  private func readOn(_ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    guard room.step == nil, let play = room.play else { throw .decisionDue }
    guard play.phase == .story else { return [.explained] }
    return [.readOn(stories[room.item].program.nodes[play.node].id)]
  }

  /// What the person in the story did, or what the class would do.
  private func advance(_ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    let ballot = try ballot(room)
    let decision = room.decision(ballot.step)
    guard room.followsVote else {
      let choice = stories[decision.item].roadChoice(decision.play)
      return [.advanced(RoomAdvanced(step: ballot.step, choice: choice, reason: .story))]
    }
    let ask = ask(decision)
    let leading = (tally(ballot, in: room)?.leading ?? []).map { ask.choices[$0] }
    guard leading.count == 1 else {
      let tied = leading.isEmpty ? ask.choices : leading
      guard room.tied != ballot else { throw .tied(tied) }
      return [.tied(ballot, tied)]
    }
    return [.advanced(RoomAdvanced(step: ballot.step, choice: leading[0], reason: .vote))]
  }

  private func decide(_ choice: String, _ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    let ballot = try ballot(room)
    guard ask(room.decision(ballot.step)).choices.contains(choice) else { throw .badChoice }
    return [.advanced(RoomAdvanced(step: ballot.step, choice: choice, reason: .host))]
  }

  private func goBack(_ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    // Reading on, the decision passed last; at a decision, the one before it.
    let target = room.step.map { room.decision($0).before } ?? room.passed
    guard let target else { throw .nothingBefore }
    return [.wentBack(target)]
  }

  private func skip(_ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    let next = try nextStory(room)
    let closing = room.phase == .open ? [RoomEvent.closed(try ballot(room), .host)] : []
    return closing + next
  }

  private func nextStory(_ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    let next = openItems(at: room.item).upperBound + 1
    guard next < stories.count else { throw .lastStory }
    return [.began(next)]
  }

  private func count(
    _ hands: Hands, _ ballot: BallotID, _ room: Room
  ) throws(RoomRefusal) -> [RoomEvent] {
    try ask(room.decision(ballot.step)).check(hands)
    return room.ballots[ballot]?.hands == hands ? [] : [.counted(ballot, hands)]
  }
}
