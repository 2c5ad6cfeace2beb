import Engine
import Scenarios

/// Why a list of events is not a room of these stories.
package struct RoomReplayFailure: Error, Equatable, Sendable {
  /// The event's place in the list, from 0.
  package var index: Int
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
    created.items.map(\.caseID) == stories.map(\.program.caseID)
      && created.items.map(\.telling) == stories.map(\.program.telling)
  }

  /// An event is possible where some command would bring it about.
  private func isPossible(_ event: RoomEvent, in room: Room) -> Bool {
    if case .began(let item) = event, item > 0 {
      // Skipping closes an open vote first; what comes after the closing was allowed before it.
      return ![.lobby, .open, .ended].contains(room.phase) && item == room.item + 1
        && stories.indices.contains(item)
    }
    guard let command = event.command(in: room) else { return false }
    return (try? outcome(of: command, in: room).contains(event)) ?? false
  }
}

extension RoomEvent {
  /// A command that could have brought the event about.
  fileprivate func command(in room: Room) -> RoomCommand? {
    switch self {
    case .created: nil
    case .joined(let joined): .join(joined.participant, heads: joined.heads)
    case .approved(let id): .approve(id)
    case .kicked(let id): .kick(id)
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
    case .ended: .end
    }
  }
}
