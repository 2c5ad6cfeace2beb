package import Engine

/// A class as it stands: a value that ``RoomRules`` turn into the next.
package struct Room: Equatable, Sendable {
  /// What the class is doing.
  package enum Phase: String, Sendable, Codable, CaseIterable {
    /// People come in.
    case lobby
    /// The story is read out, up to a decision or an ending.
    case show
    /// A decision is asked.
    case open
    /// Votes are in; the bars are not shown.
    case closed
    /// The bars are shown, without right or wrong.
    case reveal
    /// Neighbours talk.
    case discuss
    /// Each goes through stories alone.
    case own
    /// The story is over and explained.
    case debrief
    case ended
  }

  /// A place in a story at which the class was, is or may be asked.
  package struct Decision: Hashable, Sendable {
    /// The story's place in the plan, from 0.
    package var item: Int
    /// The number of the decision before it on the way; nil for the first of a story.
    package var before: Int?
    /// The choice that led here from there.
    package var via: String?
    /// The class's play as it stands before the choice.
    package var play: Play
    /// How often it was asked.
    package var rounds = 0
  }

  package let created: RoomCreated
  package internal(set) var phase = Phase.lobby
  package internal(set) var isPaused = false
  package internal(set) var isLocked = false
  package internal(set) var hidesNames = false
  package internal(set) var followsVote = false
  package internal(set) var participants: [ParticipantID: Participant] = [:]
  /// The story at hand, by its place in the plan.
  package internal(set) var item = 0
  /// The class's way through it; nil in the lobby.
  package internal(set) var play: Play?
  /// All decisions the class came to, number n at place n − 1.
  package internal(set) var decisions: [Decision] = []
  /// The decision at hand, by its number from 1; nil where there is nothing to decide.
  package internal(set) var step: Int?
  /// The decision passed last in this story, by its number; nil before the first one.
  package internal(set) var passed: Int?
  package internal(set) var ballots: [BallotID: Ballot] = [:]
  /// What participants do in stories of their own.
  package internal(set) var plays = OwnPlays()
  /// Their codes from earlier forms.
  package internal(set) var codes: [ParticipantID: PersonalCode] = [:]
  /// What they mean to do today, an id of the taxonomy's `next_steps`, by the story that led to it.
  package internal(set) var promises: [OwnPlay.ID: String] = [:]
  /// Their answers to the lesson's last question, by its place among the options.
  package internal(set) var exits: [ParticipantID: Int] = [:]
  /// How often there was something new to read: the number of what is to be read now, 0 in the lobby.
  package internal(set) var scene = 0
  /// The asking whose tie the host was told of.
  package internal(set) var tied: BallotID?
  /// The choice made at the decision passed last.
  var via: String?

  init(_ created: RoomCreated) {
    self.created = created
  }
}

extension Room {
  /// The decision with a number.
  package func decision(_ step: Int) -> Decision { decisions[step - 1] }

  /// The asking that is open, or was last, of the decision at hand; nil where it was never asked.
  package var ballot: BallotID? {
    guard let step, decision(step).rounds > 0 else { return nil }
    return BallotID(step: step, round: decision(step).rounds)
  }

  /// Heads that are in and may vote.
  package var headsPresent: Int {
    participants.values.lazy.filter { $0.standing == .present }.map(\.heads).reduce(0, +)
  }

  /// How many wait to be let in.
  package var waiting: Int { participants.values.count { $0.standing == .waiting } }

  /// Heads let in without a word of the host: those expected and a fifth more.
  package var headsLetIn: Int {
    created.expectedHeads.map { $0 + ($0 + 4) / 5 } ?? Self.usualHeads
  }

  /// Heads let in where nobody said how many are expected.
  package static let usualHeads = 300
  /// No more than this may wait to be let in, whoever they are.
  package static let longestQueue = 100
}
