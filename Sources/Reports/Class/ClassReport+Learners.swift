import Classroom
import Engine
import Journal
import Scoring

extension ClassReport {
  /// Everybody's stories of their own that they finished, once the class is through with them.
  ///
  /// - Parameter name: nil for random ids.
  static func learners(
    _ room: Room, _ rules: RoomRules, events: [RoomEvent], times: [Int64],
    _ name: ((ParticipantID) -> String?)?
  ) -> [LearnerReport] {
    let spans = spans(events, times)
    let found = room.participants.compactMap {
      id, participant -> (id: ParticipantID, plays: [PlayRecord])? in
      // What several decided together tells nothing about one of them.
      guard participant.heads == 1, participant.standing != .kicked else { return nil }
      let plays = rules.plan.indices.compactMap { item -> PlayRecord? in
        let own = OwnPlay.ID(participant: id, item: item)
        guard room.plays[own] != nil, let span = spans[own], rules.isOver(item: item, in: room)
        else { return nil }
        let play = PlayRecord(
          events: rules.events(of: own, in: room), startedAt: span.first, endedAt: span.last)
        return play.flatMap { $0.quit ? nil : $0 }
      }
      return plays.isEmpty ? nil : (id, plays)
    }
    let names = names(of: found.map(\.id), name)
    return found.map { LearnerReport(learner: names[$0.id] ?? "", plays: $0.plays) }
      .sorted { $0.learner < $1.learner }
  }

  /// Two people of one name are told apart by their ids.
  private static func names(
    of ids: [ParticipantID], _ name: ((ParticipantID) -> String?)?
  ) -> [ParticipantID: String] {
    let named = ids.map { (id: $0, name: name?($0)) }
    let times = Dictionary(named.map { ($0.name ?? "", 1) }, uniquingKeysWith: +)
    return Dictionary(
      uniqueKeysWithValues: named.map { id, name in
        guard let name else { return (id, id.description) }
        return (id, times[name] == 1 ? name : "\(name) (\(id))")
      })
  }

  /// When each play was begun and last gone on with.
  private static func spans(
    _ events: [RoomEvent], _ times: [Int64]
  ) -> [OwnPlay.ID: (first: Int, last: Int)] {
    var spans: [OwnPlay.ID: (first: Int, last: Int)] = [:]
    for case (.played(let played), let time) in zip(events, times) {
      // What somebody means to do is no part of the play.
      if case .play(.resolve) = played.input { continue }
      let id = OwnPlay.ID(participant: played.participant, item: played.item)
      spans[id] = (spans[id]?.first ?? Int(time), Int(time))
    }
    return spans
  }
}
