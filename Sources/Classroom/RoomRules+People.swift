import Engine

extension RoomRules {
  /// Anybody may come in as long as the room is not locked, also in the middle of a vote; beyond the
  /// heads expected they wait for the host.
  func join(
    _ id: ParticipantID, _ heads: Int, _ room: Room
  ) throws(RoomRefusal) -> [RoomEvent] {
    guard Participant.headsAllowed.contains(heads) else { throw .badHeads }
    switch room.participants[id]?.standing {
    case .kicked: throw .kicked
    case .present, .waiting: return []
    case .left, nil: break
    }
    guard !room.isLocked else { throw .roomLocked }
    let waits = room.headsPresent + heads > room.headsLetIn
    guard !waits || room.waiting < Room.longestQueue else { throw .roomFull }
    return [.joined(RoomJoined(participant: id, heads: heads, waits: waits))]
  }

  func approve(_ id: ParticipantID, _ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    switch room.participants[id]?.standing {
    case .waiting: [.approved(id)]
    case .present: []
    case .kicked: throw .kicked
    case .left, nil: throw .notInRoom
    }
  }

  func kick(_ id: ParticipantID, _ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    switch room.participants[id]?.standing {
    case .present, .waiting, .left: [.kicked(id)]
    case .kicked: []
    case nil: throw .notInRoom
    }
  }

  /// Only those who are in or wait have a name that others may see.
  func rename(_ id: ParticipantID, _ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    switch room.participants[id]?.standing {
    case .present, .waiting: [.renamed(id)]
    case .kicked: throw .kicked
    case .left, nil: throw .notInRoom
    }
  }

  func leave(_ id: ParticipantID, _ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    switch room.participants[id]?.standing {
    case .present, .waiting: [.left(id)]
    case .left: []
    case .kicked: throw .kicked
    case nil: throw .notInRoom
    }
  }

  /// A vote counts for the asking that the participant saw, and for no other.
  func take(
    _ vote: Vote, of id: ParticipantID, for ballot: BallotID, _ room: Room
  ) throws(RoomRefusal) -> [RoomEvent] {
    try requirePresent(id, room)
    guard let current = room.ballot, ballot == current else {
      throw room.ballots[ballot] == nil ? .staleStep : .voteClosed
    }
    // The same vote again is no news, however late: a phone may ask twice.
    if room.ballots[ballot]?.votes[id] == vote { return [] }
    guard room.phase == .open else { throw .voteClosed }
    // It can still be given when the class goes on.
    guard !room.isPaused else { throw .paused }
    try ask(room.decision(ballot.step)).check(vote)
    return [.voted(RoomVoted(ballot: ballot, participant: id, vote: vote))]
  }

  /// Once the story is explained; a second act replaces the first.
  func promise(_ act: String, _ id: OwnPlay.ID, _ room: Room) throws(RoomRefusal) -> [RoomEvent] {
    try requirePresent(id.participant, room)
    guard room.phase == .debrief, id.item == room.item else { throw .notNow(room.phase) }
    guard room.promises[id] != act else { return [] }
    return [.promised(id.participant, item: id.item, act: act)]
  }

  /// Once the last story is explained, or open to each alone; a second answer replaces the first.
  func answer(
    _ answer: Int, _ id: ParticipantID, _ room: Room
  ) throws(RoomRefusal) -> [RoomEvent] {
    try requirePresent(id, room)
    guard asksExit(room) else { throw .notNow(room.phase) }
    guard room.created.exit?.options.indices.contains(answer) == true else { throw .badChoice }
    return room.exits[id] == answer ? [] : [.answered(id, answer)]
  }

  /// Whether the lesson's last question may be answered.
  package func asksExit(_ room: Room) -> Bool {
    [.debrief, .own].contains(room.phase) && room.created.exit != nil
      && openItems(at: room.item).upperBound == plan.count - 1
  }
}
