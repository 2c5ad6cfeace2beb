package import Engine
import Journal
import Scenarios

/// Stories that each goes through alone, side by side with everybody else.
extension RoomRules {
  /// The places of the plan that are open at once: a run of stories that each goes through alone, or one
  /// that is told together.
  package func openItems(at item: Int) -> ClosedRange<Int> {
    guard plan[item].way == .own else { return item...item }
    let after = plan.indices.dropFirst(item).first { plan[$0].way != .own }
    return item...((after ?? plan.count) - 1)
  }

  /// The story that a participant is at, by its place in the plan; nil where they are through with all
  /// that are open, or nothing is to be gone through alone.
  package func ownItem(of participant: ParticipantID, in room: Room) -> Int? {
    guard room.phase == .own else { return nil }
    return path(of: participant, in: room).first { item in
      room.plays[OwnPlay.ID(participant: participant, item: item)]?.isThrough != true
    }
  }

  /// The open stories of a participant, in their order: that of the plan, and in a form one of their own.
  private func path(of participant: ParticipantID, in room: Room) -> [Int] {
    let open = openItems(at: room.item)
    guard open.contains(where: { plan[$0].form != nil }) else { return Array(open) }
    var path: [Int] = []
    var item = open.lowerBound
    while item <= open.upperBound {
      guard let block = formBlock(at: item) else {
        path.append(item)
        item += 1
        continue
      }
      path += formStories(in: block, of: participant, room).map(\.item)
      item = block.upperBound + 1
    }
    return path
  }

  /// Whether a participant is through with everything that is open to them.
  package func isThrough(_ participant: ParticipantID, in room: Room) -> Bool {
    guard room.phase == .own else { return true }
    // Asked of everybody at every answer: the code is made once, and only where it is needed.
    var code: PersonalCode?
    for item in openItems(at: room.item)
    where room.plays[OwnPlay.ID(participant: participant, item: item)]?.isThrough != true {
      guard let slot = plan[item].form else { return false }
      let own = code ?? self.code(of: participant, in: room)
      code = own
      if own.form(slot.occasion) == slot.form { return false }
    }
    return true
  }

  /// A participant's play as it stands, also before they have done anything in it; nil for a story that
  /// is told together.
  package func ownPlay(_ id: OwnPlay.ID, in room: Room) -> OwnPlay? {
    if let play = room.plays[id] { return play }
    guard plan.indices.contains(id.item), plan[id.item].way == .own else { return nil }
    if let block = formBlock(at: id.item) {
      let drawn = formStories(in: block, of: id.participant, room).first { $0.item == id.item }
      guard let drawn, let story = plan[id.item].tellings[drawn.telling] else { return nil }
      return OwnPlay(telling: drawn.telling, play: story.begin(seed: drawn.seed))
    }
    var random = SeededRandom(seed: room.created.seed, participant: id.participant, item: id.item)
    let drawn: Telling = random.next() >> 63 == 0 ? .scam : .genuine
    let telling = plan[id.item].tellings[drawn] == nil ? drawn.twin : drawn
    guard let story = plan[id.item].tellings[telling] else { return nil }
    return OwnPlay(telling: telling, play: story.begin(seed: random.next()))
  }

  /// The story of a play.
  package func story(of play: OwnPlay, at item: Int) -> Story {
    plan[item].tellings[play.telling] ?? plan[item].story
  }

  /// How many heads of those present are through with everything that is open to each alone.
  package func headsThrough(_ room: Room) -> Int {
    room.participants.reduce(0) { sum, one in
      one.value.standing == .present && isThrough(one.key, in: room)
        ? sum + one.value.heads : sum
    }
  }

  func take(
    _ input: OwnInput, number: Int, for id: OwnPlay.ID, _ room: Room
  ) throws(RoomRefusal) -> [RoomEvent] {
    try requirePresent(id.participant, room)
    guard let own = ownPlay(id, in: room) else { throw .notNow(room.phase) }
    // The same again is no news, however late: a phone may ask twice.
    if own.inputs.indices.contains(number) {
      guard own.inputs[number] == input else { throw .otherInput }
      return []
    }
    guard room.phase == .own, openItems(at: room.item).contains(id.item) else {
      throw .notNow(room.phase)
    }
    guard !room.isPaused else { throw .paused }
    guard number == own.inputs.count else { throw .gap(own.inputs.count) }
    guard ownItem(of: id.participant, in: room) == id.item, after(input, own, id.item) != nil else {
      throw .badInput
    }
    return [.played(RoomPlayed(participant: id.participant, item: id.item, input: input))]
  }

  /// The play after an input; nil where it is no answer to what is asked.
  func after(_ input: OwnInput, _ own: OwnPlay, _ item: Int) -> OwnPlay? {
    var next = own
    switch input {
    case .goOn:
      guard own.play.phase == .closed else { return nil }
      next.isThrough = true
    case .play(let input):
      guard let step = try? story(of: own, at: item).step(own.play, input) else { return nil }
      next.play = step.0
      // Nothing is told of a form before its end, neither how the story goes on nor what it was.
      if plan[item].form != nil, next.play.phase == .ended {
        guard let closed = try? story(of: own, at: item).step(next.play, .close) else { return nil }
        next.play = closed.0
        next.isThrough = true
      }
    }
    next.inputs.append(input)
    return next
  }

  func requirePresent(_ id: ParticipantID, _ room: Room) throws(RoomRefusal) {
    switch room.participants[id]?.standing {
    case .present: return
    case .kicked: throw .kicked
    case .waiting, .left, nil: throw .notInRoom
    }
  }
}

extension SeededRandom {
  /// Chance of one participant at one place of the plan: the same in every replay.
  init(seed: UInt64, participant: ParticipantID, item: Int) {
    // FNV-1a over what names the play; the seed keeps it from being foretold.
    let hash = (participant.bytes + [UInt8(truncatingIfNeeded: item)])
      .reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    self.init(seed: seed ^ hash)
  }
}
