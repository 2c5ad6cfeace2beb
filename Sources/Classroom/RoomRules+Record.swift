package import Engine
import Scenarios

/// Stories of one's own as scoring reads them.
extension RoomRules {
  /// What happened in a participant's play so far, as the same engine writes it for somebody at home; empty
  /// for a story that is told together or was not begun.
  package func events(of id: OwnPlay.ID, in room: Room) -> [Event] {
    guard let own = room.plays[id] else { return [] }
    let story = story(of: own, at: id.item)
    let item = room.created.items[id.item]
    var (play, events) = story.start(
      seed: own.play.seed, source: item.source, language: room.created.language,
      practice: hasMet(id.item, id.participant, in: room) ? Self.metBefore : nil,
      form: formPlace(of: id, in: room))
    for case .play(let input) in own.inputs {
      guard (try? story.apply(input, to: &play, events: &events)) != nil else { break }
    }
    if plan[id.item].form != nil, play.phase == .ended {
      try? story.apply(.close, to: &play, events: &events)
    }
    return events
  }

  /// Whether a participant came by the same case before, so that a play of it is practice.
  private func hasMet(_ item: Int, _ participant: ParticipantID, in room: Room) -> Bool {
    let caseID = stories[item].program.caseID
    return stories.prefix(item).indices.contains { earlier in
      guard stories[earlier].program.caseID == caseID else { return false }
      return room.plays[OwnPlay.ID(participant: participant, item: earlier)] != nil
        || room.decisions.enumerated().contains { place, decision in
          decision.item == earlier
            && (1...max(decision.rounds, 1)).contains {
              room.ballots[BallotID(step: place + 1, round: $0)]?.votes[participant] != nil
            }
        }
    }
  }

  /// The name that scoring has for it.
  private static let metBefore = "seenWithin60Days"

  /// How a story went that each went through alone: distributions only, nobody by name.
  ///
  /// - Parameters:
  ///   - item: the story's place in the plan, from 0.
  ///   - onlyThrough: whether those are left out who are not through with it.
  package func ownOutcome(
    ofItem item: Int, in room: Room, onlyThrough: Bool = false
  ) -> OwnOutcome {
    var outcome = OwnOutcome()
    for (id, play) in room.plays where id.item == item && (play.isThrough || !onlyThrough) {
      guard let participant = room.participants[id.participant], participant.standing != .kicked
      else { continue }
      outcome.add(events(of: id, in: room), heads: participant.heads)
    }
    return outcome
  }

  /// Whether everybody who is in has gone through a story of their own, or none of them can any more.
  package func isOver(item: Int, in room: Room) -> Bool {
    // Half of the class may have a form's story still before them.
    guard plan[item].form == nil else { return room.phase == .ended }
    guard room.phase == .own, openItems(at: room.item).contains(item) else {
      return room.phase == .ended || item < room.item
    }
    return room.participants.allSatisfy { id, participant in
      participant.standing != .present
        || room.plays[OwnPlay.ID(participant: id, item: item)]?.isThrough == true
    } && room.plays.contains { $0.key.item == item }
  }
}

/// How many told one story from its twin, each alone.
package struct OwnOutcome: Equatable, Sendable {
  /// Those who met one telling and came as far as to judge it.
  package struct Group: Equatable, Sendable {
    package var judged = 0
    /// Trusted the genuine one, or doubted the scammer, when it was asked for the first time.
    package var right = 0
    /// Ended with something lost.
    package var lost = 0

    /// Whether there are enough to say so without saying who.
    package var mayBeShown: Bool { judged >= Tally.fewest }
  }

  package private(set) var scam = Group()
  package private(set) var genuine = Group()

  /// Counts one play by its events, for everybody who looked at it.
  mutating func add(_ events: [Event], heads: Int) {
    var believed: [Believed] = []
    var lost = 0
    for event in events {
      switch event {
      case .believed(let belief): believed.append(belief)
      case .tookBack: _ = believed.popLast()
      case .chose(let chose): lost = chose.lost
      case .ended(let ended): lost = ended.lost
      default: break
      }
    }
    guard let judged = believed.first(where: \.isJudged) else { return }
    let isRight = (judged.belief.probability > 0.5) == judged.isScammer
    let path = judged.isScammer ? \OwnOutcome.scam : \OwnOutcome.genuine
    self[keyPath: path].judged += heads
    self[keyPath: path].right += isRight ? heads : 0
    self[keyPath: path].lost += lost > 0 ? heads : 0
  }
}
