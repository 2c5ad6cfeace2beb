package import Engine

/// What somebody wants of a room; the host's own are never taken from the network.
package enum RoomCommand: Hashable, Sendable {
  // The host's, through the story.

  /// Leave the lobby: the first story begins.
  case start
  /// Ask the decision at hand.
  case open
  /// Take no more votes, for this reason.
  case close(CloseReason)
  /// Show the bars.
  case reveal
  /// Let neighbours talk.
  case discuss
  /// Ask the same decision once more; both askings are kept.
  case revote
  /// Read on; after a vote, see what the person in the story did; after a story, the next one.
  case next
  /// Go on with this choice, whatever the class or the story says.
  case decide(String)
  /// Return to the decision before, to ask it anew.
  case back
  /// Leave this story for the next one.
  case skip
  /// Whether the story follows the class's vote instead of its own road.
  case follow(Bool)
  /// Raised cards, as counted for the open decision.
  case count(Hands)
  case end

  // The host's, about the room.

  case pause(Bool)
  /// Whether nobody may come in any more.
  case lock(Bool)
  /// Whether names are kept off the projector.
  case hideNames(Bool)
  case approve(ParticipantID)
  case kick(ParticipantID)
  /// Somebody is called something else from now on; what, stands elsewhere.
  case rename(ParticipantID)

  // A participant's.

  /// Come in, with so many heads before one screen.
  case join(ParticipantID, heads: Int)
  /// Vote, or change the vote, in the asking that the participant saw.
  case vote(ParticipantID, BallotID, Vote)
  case leave(ParticipantID)
  /// Do the nth thing, from 0, in a story of one's own.
  case play(OwnPlay.ID, number: Int, OwnInput)
  /// Join what is answered here with an earlier form.
  case code(ParticipantID, PersonalCode)
  /// Mean to do something today, an id of the taxonomy's `next_steps`, once a story is explained.
  case promise(OwnPlay.ID, act: String)
  /// Answer the lesson's last question.
  case answer(ParticipantID, Int)
}

/// Why a vote was closed.
package enum CloseReason: String, Hashable, Sendable, Codable {
  case host
  /// Everybody present had voted.
  case everyone
  /// The time given was over.
  case time
}
