/// Something to say about a case file: facts only; the sentence is made per language elsewhere.
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing.
    case info
    /// Worth changing.
    case warning
    /// The telling cannot be played, or must not be shipped, as it is.
    case error

    package static func < (left: Self, right: Self) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The code of the rule, such as `G01`.
  package var rule: String
  package var severity: Severity
  package var at: SourceSpan
  /// What the sentence needs, by name: the word found, the word meant, a number.
  package var facts: [String: String]

  package init(
    rule: String, severity: Severity, at: SourceSpan, facts: [String: String] = [:]
  ) {
    self.rule = rule
    self.severity = severity
    self.at = at
    self.facts = facts
  }
}
