package import Scenarios

/// What a front returns: one thing a learner did.
package enum Input: Hashable, Sendable {
  case believe(Belief)
  /// The id of one of the choices offered.
  case choose(String)
  /// Read on, where there is nothing to decide.
  case proceed
  /// Take back the belief just stated, as long as nothing new was shown.
  case takeBack
  /// Open the marking screen in a language.
  case openMarking(Language)
  /// Mark the clause at the place in the list, from 0; nil takes the mark away.
  case mark(Int, Mark?)
  /// Done: the play is complete and may be explained.
  case close
  /// Choose what to do in real life, by an id of the taxonomy's `next_steps`.
  case resolve(String)
}

/// Why an input was not taken; the play is as it was.
package enum Refusal: Error, Equatable, Sendable {
  /// Nothing of the kind is asked now.
  case notAsked
  /// The choice is not among those offered.
  case unknownChoice(String)
  /// "Can't tell yet" is no answer from the judge point on.
  case mustDecide
  /// There is nothing left to take back.
  case nothingToTakeBack
  /// The list has no such clause.
  case unknownClause(Int)
  /// Three clauses are marked already.
  case marksUsedUp
}
