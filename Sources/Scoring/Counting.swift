package import Scenarios

/// Why a play is practice: recorded, and changing no measure.
package enum PracticeReason: String, Equatable, Sendable, Codable, CaseIterable {
  /// The case is still being written.
  case draft
  /// The case was made for a place.
  case localCase
  /// The other telling, offered right after the debrief.
  case contrast
  /// The learner named the telling, so there was nothing to tell apart.
  case namedTelling
  /// One of the tellings was seen in the last 60 days.
  case seenWithin60Days
  /// The play was left before the judged belief was stated.
  case leftBeforeJudgement
  /// Another choice was tried in a play that had been explained.
  case whatIf
  /// A reason that only a later version of the program knows.
  case unknown
}

/// An earlier meeting with a case: alone, in class or in a preview.
package struct Sighting: Equatable, Sendable {
  package var caseID: String
  package var telling: Telling
  /// Milliseconds since 1970, UTC.
  package var startedAt: Int
  /// Whether anything of the story was on the screen.
  package var saw: Bool

  package init(caseID: String, telling: Telling, startedAt: Int, saw: Bool = true) {
    self.caseID = caseID
    self.telling = telling
    self.startedAt = startedAt
    self.saw = saw
  }
}

/// What the counting rule needs to know about a play.
package struct Attempt: Equatable, Sendable {
  package var caseID: String
  package var status: CaseStatus
  /// Milliseconds since 1970, UTC.
  package var startedAt: Int
  /// Whether it is the other telling, offered right after a debrief.
  package var isContrast: Bool
  package var namedTelling: Bool
  package var reachedJudgement: Bool

  package init(
    caseID: String, status: CaseStatus, startedAt: Int, isContrast: Bool = false,
    namedTelling: Bool = false, reachedJudgement: Bool = true
  ) {
    self.caseID = caseID
    self.status = status
    self.startedAt = startedAt
    self.isContrast = isContrast
    self.namedTelling = namedTelling
    self.reachedJudgement = reachedJudgement
  }

  /// How long a story has to lie before it counts again, in milliseconds: 60 days.
  package static let freshAfter = 60 * 86_400_000

  /// Why the play does not count, the plainest reason first; nil where it counts.
  ///
  /// - Parameter earlier: what the same person met before this play; a sighting that a wrong clock
  ///   put after it counts as seen too.
  package func practiceReason(earlier: [Sighting]) -> PracticeReason? {
    if status == .draft { return .draft }
    if status == .local { return .localCase }
    if isContrast { return .contrast }
    if namedTelling { return .namedTelling }
    if wasSeen(in: earlier) { return .seenWithin60Days }
    return reachedJudgement ? nil : .leftBeforeJudgement
  }

  private func wasSeen(in earlier: [Sighting]) -> Bool {
    earlier.contains {
      $0.saw && $0.caseID == caseID && startedAt - $0.startedAt < Self.freshAfter
    }
  }
}
