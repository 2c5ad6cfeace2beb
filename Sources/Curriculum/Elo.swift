import Scenarios
import Scoring

/// Abilities of people and difficulties of cases on one scale of logits, estimated answer by answer.
///
/// Source: Pelánek 2016, "Applications of the Elo rating system in adaptive educational systems",
/// Computers & Education 98, 169–179, with a guessing floor of one half. The state follows from the
/// log of answers alone: the same answers in the same order give the same numbers.
package struct Elo: Equatable, Sendable, Codable {
  /// An estimate and how many answers it rests on.
  package struct Rating: Equatable, Sendable, Codable {
    package var logit: Double
    package var answers: Int

    package init(logit: Double, answers: Int = 0) {
      self.logit = logit
      self.answers = answers
    }

    /// U(n) = 1/(1 + 0.05n): how far the next answer moves the estimate.
    package var step: Double { 1 / (1 + 0.05 * Double(answers)) }
  }

  /// One verdict, as the log has it.
  package struct Answer: Equatable, Sendable, Codable {
    package var person: String
    package var caseID: String
    /// The author's difficulty, 1…5: where a case begins.
    package var authorDifficulty: Int
    package var isRight: Bool

    package init(person: String, caseID: String, authorDifficulty: Int, isRight: Bool) {
      self.person = person
      self.caseID = caseID
      self.authorDifficulty = authorDifficulty
      self.isRight = isRight
    }
  }

  /// Answers before which an ability is not used.
  package static let answersNeeded = 20

  package private(set) var people: [String: Rating] = [:]
  package private(set) var cases: [String: Rating] = [:]

  /// The state after a log of answers.
  package init(_ answers: [Answer] = []) {
    for answer in answers { record(answer) }
  }

  /// Moves the person's ability and the case's difficulty by how surprising the answer was.
  package mutating func record(_ answer: Answer) {
    var person = people[answer.person] ?? Rating(logit: 0)
    var item =
      cases[answer.caseID] ?? Rating(logit: CaseTraits.logit(difficulty: answer.authorDifficulty))
    let surprise = (answer.isRight ? 1 : 0) - Self.success(ability: person.logit, item.logit)
    person.logit += person.step * surprise
    item.logit -= item.step * surprise
    person.answers += 1
    item.answers += 1
    people[answer.person] = person
    cases[answer.caseID] = item
  }

  /// The person's ability θ; nil below twenty answers, when it says too little.
  package func ability(of person: String) -> Double? {
    people[person].flatMap { $0.answers >= Self.answersNeeded ? $0.logit : nil }
  }

  /// The case's difficulty δ: re-estimated where it was answered, else the author's.
  package func difficulty(of candidate: Candidate) -> Double {
    cases[candidate.id]?.logit ?? CaseTraits.logit(difficulty: candidate.traits.difficulty)
  }

  /// The chance that the person judges the case rightly, an unknown ability taken as 0.
  package func success(of person: String, at candidate: Candidate) -> Double {
    success(of: person, atDifficulty: difficulty(of: candidate))
  }

  /// The same for a difficulty δ.
  package func success(of person: String, atDifficulty difficulty: Double) -> Double {
    Self.success(ability: ability(of: person) ?? 0, difficulty)
  }

  /// The chance P = ½ + ½σ(θ − δ) of a right verdict.
  package static func success(ability: Double, _ difficulty: Double) -> Double {
    0.5 + 0.5 * Elementary.logistic(ability - difficulty)
  }
}
