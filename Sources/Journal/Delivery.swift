/// Something about a person that was sent somewhere, and need not be sent there again.
package struct Delivery: Hashable, Sendable {
  /// Whom it is about: a learner, or a guest of a class.
  package var learner: LearnerID
  /// The id under which it was sent.
  package var id: RandomID<Delivery>

  package init(learner: LearnerID, id: RandomID<Delivery>) {
    self.learner = learner
    self.id = id
  }
}
