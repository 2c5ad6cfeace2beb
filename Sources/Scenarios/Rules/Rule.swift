/// One thing that is looked at in a file; docs/lint/ has a page for each.
package struct Rule: Equatable, Sendable {
  /// Who looks.
  package enum Checker: String, Sendable, CaseIterable {
    /// Reading the bytes and the folder.
    case files
    /// ``compile(_:form:fileStem:in:)``, and its sisters for the shared vocabularies.
    case compiler
    /// Playing every state of a compiled telling.
    case walk
    /// Nobody in this version: kept for the author's workbench.
    case workbench
    /// Nobody: the format makes it needless.
    case dropped
  }

  /// The code, such as `G01`.
  package var id: String
  package var severity: Diagnostic.Severity
  /// An error that no author can silence.
  package var isFirm: Bool
  /// Only a library case must keep it; a draft or local case hears of it as still missing.
  package var isForLibrary: Bool
  package var checker: Checker
  /// What the rule asks for, in one short sentence.
  package var title: [Language: String]

  /// The rule with the code, or nil where there is none.
  package static func named(_ code: String) -> Rule? {
    byCode[code]
  }

  /// Every rule, in the order of the codes' families.
  package static let all = files + shape + graph + values + texts + practice + plays + lessons

  private static let byCode = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Rule {
  enum Weight {
    /// E*: cannot be silenced.
    case firm
    case error
    /// An error in a library case, a "still missing" in any other.
    case library
    case warning
    case info
  }

  static func rule(
    _ id: String, _ weight: Weight, _ checker: Checker = .compiler, zh: String, en: String
  ) -> Rule {
    let severity: Diagnostic.Severity =
      switch weight {
      case .firm, .error, .library: .error
      case .warning: .warning
      case .info: .info
      }
    return Rule(
      id: id, severity: severity, isFirm: weight == .firm, isForLibrary: weight == .library,
      checker: checker, title: [.zh: zh, .en: en])
  }
}
