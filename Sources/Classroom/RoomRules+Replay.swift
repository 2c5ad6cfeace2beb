import Engine
import Scenarios

/// Why a list of events is not a room of these stories.
package struct RoomReplayFailure: Error, Equatable, Sendable {
  /// The event's place in the list, from 0.
  package var index: Int

  package init(index: Int) { self.index = index }
}

extension RoomRules {
  /// The room that these events describe: recovery after a crash, and every report, is this.
  ///
  /// - Throws: ``RoomReplayFailure`` where the events do not fit the stories, such as those of a
  ///   damaged journal.
  package func replay(_ events: [RoomEvent]) throws(RoomReplayFailure) -> Room {
    guard case .created(let created)? = events.first, fits(created) else {
      throw RoomReplayFailure(index: 0)
    }
    var room = Room(created)
    for (index, event) in events.enumerated().dropFirst() {
      guard isPossible(event, in: room) else { throw RoomReplayFailure(index: index) }
      apply(event, to: &room)
    }
    return room
  }

  private func fits(_ created: RoomCreated) -> Bool {
    created.items.count == plan.count
      && zip(created.items, plan).allSatisfy { item, planned in
        item.caseID == planned.story.program.caseID && (item.way ?? .together) == planned.way
          && item.form == planned.form
          && (item.telling.map { Set([$0]).isSuperset(of: planned.tellings.keys) } ?? true)
      }
  }

  /// An event is possible where some command would bring it about.
  private func isPossible(_ event: RoomEvent, in room: Room) -> Bool {
    if case .began(let item) = event, item > 0 {
      // Skipping closes an open vote first; what comes after the closing was allowed before it.
      return ![.lobby, .open, .ended].contains(room.phase)
        && item == openItems(at: room.item).upperBound + 1
        && stories.indices.contains(item)
    }
    guard let command = command(for: event, in: room) else { return false }
    return (try? outcome(of: command, in: room).contains(event)) ?? false
  }

  /// A command that could have brought the event about.
  private func command(for event: RoomEvent, in room: Room) -> RoomCommand? {
    switch event {
    case .created: nil
    case .joined(let joined): .join(joined.participant, heads: joined.heads)
    case .approved(let id): .approve(id)
    case .kicked(let id): .kick(id)
    case .renamed(let id): .rename(id)
    case .left(let id): .leave(id)
    case .locked(let isOn): .lock(isOn)
    case .hidNames(let isOn): .hideNames(isOn)
    case .paused(let isOn): .pause(isOn)
    case .follows(let isOn): .follow(isOn)
    case .began: .start
    case .readOn, .tied, .explained: .next
    case .opened: room.phase == .show ? .open : .revote
    case .voted(let voted): .vote(voted.participant, voted.ballot, voted.vote)
    case .counted(_, let hands): .count(hands)
    case .closed(_, let reason): .close(reason)
    case .revealed: .reveal
    case .discussed: .discuss
    case .advanced(let advanced): advanced.reason == .host ? .decide(advanced.choice) : .next
    case .wentBack: .back
    case .played(let played): play(played, room)
    case .coded(let id, let code): .code(id, code)
    case .promised(let id, let item, let act):
      .promise(OwnPlay.ID(participant: id, item: item), act: act)
    case .answered(let id, let answer): .answer(id, answer)
    case .ended: .end
    }
  }

  private func play(_ played: RoomPlayed, _ room: Room) -> RoomCommand {
    let id = OwnPlay.ID(participant: played.participant, item: played.item)
    return .play(id, number: room.plays[id]?.inputs.count ?? 0, played.input)
  }
}
