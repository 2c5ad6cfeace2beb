import Classroom

/// What everybody in the room may know of it: the only thing that is ever sent to all.
///
/// A list of what is allowed and not of what is left out, so that nothing of the truth, of what comes next
/// or of other people can slip in.
package struct RoomView: Codable, Equatable, Sendable {
  /// How one asking of the decision at hand went; below five votes only how many there were.
  package struct Bars: Codable, Equatable, Sendable {
    package var round: Int
    package var voters: Int
    package var trusting: Int?
    package var doubting: Int?
    package var unsure: Int?
    package var choices: [Int]?
  }

  package var v: Int
  package var seq: Int
  package var code: String
  package var word: String
  package var phase: String
  package var scene: Int
  package var item: Int
  package var items: Int
  package var step: Int?
  package var round: Int?
  package var paused: Bool
  package var locked: Bool
  package var joined: Int
  package var voted: Int
  package var bars: [Bars]?

  /// So many of the newest are sent: however often the same is asked, everything fits into one packet.
  static let mostBars = 4

  init(_ room: Room, _ rules: RoomRules, seq: Int, word: String) {
    v = 1
    self.seq = seq
    self.word = word
    code = room.created.code.text
    phase = room.phase.rawValue
    scene = room.scene
    item = room.phase == .lobby ? 0 : rules.part(of: room.item)
    items = rules.parts
    step = room.step
    round = room.ballot?.round
    paused = room.isPaused
    locked = room.isLocked
    joined = room.headsPresent
    voted = room.phase == .own ? rules.headsThrough(room) : Self.heads(room)
    bars = Self.bars(room, rules)
  }

  /// Heads that voted in the asking at hand, raised cards included.
  private static func heads(_ room: Room) -> Int {
    guard let id = room.ballot, let ballot = room.ballots[id] else { return 0 }
    let phones = ballot.votes.keys.reduce(0) { sum, voter in
      let participant = room.participants[voter]
      return sum + (participant?.standing == .kicked ? 0 : participant?.heads ?? 0)
    }
    return phones + (ballot.hands?.count ?? 0)
  }

  private static func bars(_ room: Room, _ rules: RoomRules) -> [Bars]? {
    guard let id = room.ballot else { return nil }
    let shown = (1...id.round).suffix(mostBars).compactMap { round -> Bars? in
      let id = BallotID(step: id.step, round: round)
      guard room.ballots[id]?.isRevealed == true, let tally = rules.tally(id, in: room) else {
        return nil
      }
      guard tally.mayBeShown else { return Bars(round: round, voters: tally.voters) }
      let asksTrust = rules.ask(room.decision(id.step)).trust != nil
      return Bars(
        round: round, voters: tally.voters, trusting: asksTrust ? tally.trusting : nil,
        doubting: asksTrust ? tally.doubting : nil, unsure: asksTrust ? tally.beliefs[0] : nil,
        choices: tally.choices)
    }
    return shown.isEmpty ? nil : shown
  }
}
