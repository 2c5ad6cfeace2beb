/// Why a room does not do what it was told; nothing has changed then.
package enum RoomRefusal: Error, Hashable, Sendable {
  /// Not in this phase.
  case notNow(Room.Phase)
  /// The class is paused.
  case paused
  /// The class is over.
  case ended
  /// The story cannot go on before the decision at hand is asked, or its story skipped.
  case decisionDue
  /// There is nothing to decide here: read on.
  case nothingToAsk
  /// There is no decision before this one.
  case nothingBefore
  /// There is no story after this one.
  case lastStory
  /// The class is to be followed and these choices, by id, tie; without votes all of them do.
  case tied([String])
  /// The choice is not offered.
  case badChoice
  /// A belief is missing, not asked, or not an answer from the judge point on.
  case badBelief
  /// The cards do not add up.
  case badCount
  /// The vote is not open.
  case voteClosed
  /// The vote is for another decision or round than the one that is open.
  case staleStep
  /// Nobody may come in any more.
  case roomLocked
  /// No more are let in, and no more may wait.
  case roomFull
  /// There is nobody with this id, or they have not been let in.
  case notInRoom
  /// Sent out by the host.
  case kicked
  /// There is another input with this number already.
  case otherInput
  /// Inputs are missing: this is the number of the next one.
  case gap(Int)
  /// The input is no answer to what is asked.
  case badInput
  /// Somebody else in the room has this personal code.
  case codeTaken
  /// More heads than may share one phone, or none.
  case badHeads
}
