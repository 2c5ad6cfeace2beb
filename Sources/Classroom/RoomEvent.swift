package import Engine
package import Scenarios

/// Something that happened in a room; the list of them is the room.
///
/// Nobody is named in them: participants are random ids, stories stand for themselves by id and the
/// SHA-256 of their source.
package enum RoomEvent: Hashable, Sendable {
  case created(RoomCreated)
  case joined(RoomJoined)
  case approved(ParticipantID)
  case kicked(ParticipantID)
  /// The host gave somebody another name, which stands elsewhere.
  case renamed(ParticipantID)
  case left(ParticipantID)
  case locked(Bool)
  case hidNames(Bool)
  case paused(Bool)
  case follows(Bool)
  /// A story begins, by its place in the plan, from 0.
  case began(Int)
  /// A node without a decision was read, by its id.
  case readOn(String)
  case opened(RoomOpened)
  case voted(RoomVoted)
  case counted(BallotID, Hands)
  case closed(BallotID, CloseReason)
  case revealed(BallotID)
  case discussed(BallotID)
  /// The class was to be followed, and could not be: these choices, by id, tied.
  case tied(BallotID, [String])
  case advanced(RoomAdvanced)
  /// Back at an earlier decision, by its number.
  case wentBack(Int)
  /// The story at hand is explained.
  case explained
  case played(RoomPlayed)
  /// A participant has a code from an earlier form.
  case coded(ParticipantID, PersonalCode)
  /// What a participant means to do today, an id of the taxonomy's `next_steps`.
  case promised(ParticipantID, item: Int, act: String)
  /// A participant's answer to the last question, by its place among the options.
  case answered(ParticipantID, Int)
  case ended
}

/// The first event of a room.
package struct RoomCreated: Hashable, Sendable, Codable {
  /// A story of the plan.
  package struct Item: Hashable, Sendable, Codable {
    package var caseID: String
    /// nil where each play draws its own.
    package var telling: Telling?
    /// SHA-256 of the case source, in hexadecimal.
    package var source: String
    /// nil stands for together.
    package var way: PlannedStory.Way?
    /// How long it may take; nil where nobody said.
    package var minutes: Int?
    /// nil outside of forms.
    package var form: FormSlot?

    package init(
      caseID: String, telling: Telling?, source: String, way: PlannedStory.Way? = nil,
      minutes: Int? = nil, form: FormSlot? = nil
    ) {
      self.caseID = caseID
      self.telling = telling
      self.source = source
      self.way = way
      self.minutes = minutes
      self.form = form
    }
  }

  package var code: RoomCode
  /// Orders the choices of nodes that shuffle.
  package var seed: UInt64
  package var language: Language
  package var items: [Item]
  /// How many heads the host expects; nil where they did not say.
  package var expectedHeads: Int?
  /// The id of the lesson; nil for stories put together by hand.
  package var lesson: String?
  /// How long the whole lesson may take; nil where nobody said.
  package var minutes: Int?
  package var exit: ExitQuestion?

  /// Whether one learner goes through everything alone, at home; nil stands for no.
  package var atHome: Bool?

  package var isForOne: Bool { atHome == true }

  package init(
    code: RoomCode, seed: UInt64, language: Language, items: [Item], expectedHeads: Int?,
    lesson: String? = nil, minutes: Int? = nil, exit: ExitQuestion? = nil
  ) {
    self.code = code
    self.seed = seed
    self.language = language
    self.items = items
    self.expectedHeads = expectedHeads
    self.lesson = lesson
    self.minutes = minutes
    self.exit = exit
  }
}

package struct RoomJoined: Hashable, Sendable, Codable {
  package var participant: ParticipantID
  package var heads: Int
  /// Whether they wait to be let in.
  package var waits: Bool
}

/// A decision was asked.
package struct RoomOpened: Hashable, Sendable, Codable {
  package var ballot: BallotID
  /// The decision by the id of its node, so that a list of events can be read by itself.
  package var node: String
  /// How many heads were in the room.
  package var present: Int
}

package struct RoomVoted: Hashable, Sendable, Codable {
  package var ballot: BallotID
  package var participant: ParticipantID
  package var vote: Vote
}

/// The story went on with a choice.
package struct RoomAdvanced: Hashable, Sendable, Codable {
  /// Whose choice it was.
  package enum Reason: String, Hashable, Sendable, Codable {
    /// What the person in the story did.
    case story
    /// The choice with the most votes.
    case vote
    /// The host's.
    case host
  }

  /// The decision's number in the room.
  package var step: Int
  package var choice: String
  package var reason: Reason

  package init(step: Int, choice: String, reason: Reason) {
    self.step = step
    self.choice = choice
    self.reason = reason
  }
}

/// Somebody did something in a story of their own.
package struct RoomPlayed: Hashable, Sendable {
  package var participant: ParticipantID
  /// The story's place in the plan, from 0.
  package var item: Int
  package var input: OwnInput

  package init(participant: ParticipantID, item: Int, input: OwnInput) {
    self.participant = participant
    self.item = item
    self.input = input
  }
}
