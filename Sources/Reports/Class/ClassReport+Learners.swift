import Classroom
import Journal
import Scoring

extension ClassReport {
  /// Everybody's stories of their own, as far as they are through with them or the class is.
  ///
  /// - Parameter name: nil for random ids.
  static func learners(
    _ room: Room, _ rules: RoomRules, events: [RoomEvent], times: [Int64],
    _ name: ((ParticipantID) -> String?)?
  ) -> [LearnerReport] {
    let spans = spans(events, times)
    let learners = room.participants.compactMap { id, participant -> LearnerReport? in
      // What several decided together tells nothing about one of them.
      guard participant.heads == 1, participant.standing != .kicked else { return nil }
      let plays = rules.plan.indices.compactMap { item -> PlayRecord? in
        let own = OwnPlay.ID(participant: id, item: item)
        guard let play = room.plays[own], let span = spans[own],
          play.isThrough || rules.isOver(item: item, in: room)
        else { return nil }
        return PlayRecord(
          events: rules.events(of: own, in: room), startedAt: span.first, endedAt: span.last)
      }
      guard !plays.isEmpty else { return nil }
      return LearnerReport(learner: name?(id) ?? id.description, plays: plays)
    }
    return learners.sorted { $0.learner < $1.learner }
  }

  /// When each play was begun and last gone on with.
  private static func spans(
    _ events: [RoomEvent], _ times: [Int64]
  ) -> [OwnPlay.ID: (first: Int, last: Int)] {
    var spans: [OwnPlay.ID: (first: Int, last: Int)] = [:]
    for case (.played(let played), let time) in zip(events, times) {
      let id = OwnPlay.ID(participant: played.participant, item: played.item)
      spans[id] = (spans[id]?.first ?? Int(time), Int(time))
    }
    return spans
  }
}
