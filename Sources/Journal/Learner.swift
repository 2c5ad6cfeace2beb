/// Names one person, and is all that events, logs and exports may say of them.
package typealias LearnerID = RandomID<Learner>

/// A person who practises; the only place where a name stands.
package struct Learner: Equatable, Sendable {
  package var id: LearnerID
  /// As the learner typed it; empty where they gave none.
  package var name: String
  /// Milliseconds since 1970 UTC.
  package var createdAt: Int64
  /// A language code such as `zh`; nil where the learner never chose one.
  package var language: String?

  package init(id: LearnerID, name: String, createdAt: Int64, language: String? = nil) {
    self.id = id
    self.name = name
    self.createdAt = createdAt
    self.language = language
  }
}

/// What is left of an erased learner, so that an import cannot bring them back.
package struct Tombstone: Equatable, Sendable {
  package var learner: LearnerID
  /// Milliseconds since 1970 UTC.
  package var erasedAt: Int64

  package init(learner: LearnerID, erasedAt: Int64) {
    self.learner = learner
    self.erasedAt = erasedAt
  }
}
