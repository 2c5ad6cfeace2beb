package import Scenarios

/// What a report needs to know of cases and words, whoever it is about.
package struct ReportFrame: Sendable {
  /// The language of the reports for people; the other formats are the same in every language.
  package var language: Language
  /// The title in that language by case id; a case without one is shown by its id.
  package var title: @Sendable (_ caseID: String) -> String?
  /// What kinds a case belongs to, in words; plays of others are in no table of kinds.
  package var kinds: @Sendable (_ caseID: String) -> CaseKinds?
  /// The same by ids of the taxonomy, for programs.
  package var kindIDs: @Sendable (_ caseID: String) -> CaseKinds?
  /// How a flag is called, by its id.
  package var flag: @Sendable (_ id: String) -> String?
  /// What a choice says; nil where the case is gone or has changed.
  package var choice: @Sendable (ChoicePlace) -> String?
  /// To what days, stories or lessons the report is limited, as a sentence; nil where it is about everything.
  package var scope: String?
  /// Whether there are classes on these records, whose people are in reports of their own.
  package var hasClasses = false

  package init(
    language: Language = .zh, title: @escaping @Sendable (String) -> String? = { _ in nil },
    kinds: @escaping @Sendable (String) -> CaseKinds? = { _ in nil },
    kindIDs: @escaping @Sendable (String) -> CaseKinds? = { _ in nil },
    flag: @escaping @Sendable (String) -> String? = { _ in nil },
    choice: @escaping @Sendable (ChoicePlace) -> String? = { _ in nil }
  ) {
    self.language = language
    self.title = title
    self.kinds = kinds
    self.kindIDs = kindIDs
    self.flag = flag
    self.choice = choice
  }
}

/// Where a choice stands.
package struct ChoicePlace: Hashable, Comparable, Sendable {
  package var caseID: String
  package var telling: Telling
  package var node: String
  package var choice: String

  package init(caseID: String, telling: Telling, node: String, choice: String) {
    self.caseID = caseID
    self.telling = telling
    self.node = node
    self.choice = choice
  }

  package static func < (first: Self, second: Self) -> Bool {
    (first.caseID, first.telling.rawValue, first.node, first.choice)
      < (second.caseID, second.telling.rawValue, second.node, second.choice)
  }
}
