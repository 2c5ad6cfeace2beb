/// Everything there is to say about a file, in the order it was found.
struct Findings {
  struct Entry: Equatable {
    /// The telling it concerns; nil for what concerns both.
    var telling: Telling?
    var diagnostic: Diagnostic
  }

  /// Decides what a rule weighs: a draft is only told what a library case would still need.
  var status = CaseStatus.library
  /// The telling that is being read.
  var telling: Telling?
  private(set) var entries: [Entry] = []

  /// Notes a breach of a rule.
  ///
  /// - Parameters:
  ///   - severity: where one rule speaks with two voices; the rule's own otherwise.
  ///   - forLibrary: only a library case needs it, whatever the rule says of itself.
  mutating func add(
    _ code: String, at span: SourceSpan, _ facts: [String: String] = [:],
    severity: Diagnostic.Severity? = nil, forLibrary: Bool = false
  ) {
    guard let rule = Rule.named(code) else {
      preconditionFailure("The table of rules lacks \(code).")
    }
    var diagnostic = Diagnostic(
      rule: code, severity: severity ?? rule.severity, at: span, facts: facts)
    if status != .library, rule.isForLibrary || forLibrary {
      diagnostic.severity = min(diagnostic.severity, .warning)
      diagnostic.facts["stillMissing"] = "true"
    }
    let entry = Entry(telling: telling, diagnostic: diagnostic)
    if !entries.contains(entry) { entries.append(entry) }
  }

  /// What is wrong with a shared node in both stories is wrong once.
  mutating func mergeTellings(_ tellings: [Telling]) {
    guard tellings.count > 1 else { return }
    var merged: [Entry] = []
    for entry in entries {
      let isEverywhere = tellings.allSatisfy { telling in
        entries.contains { $0.telling == telling && $0.diagnostic == entry.diagnostic }
      }
      let kept = Entry(telling: isEverywhere ? nil : entry.telling, diagnostic: entry.diagnostic)
      if !merged.contains(kept) { merged.append(kept) }
    }
    entries = merged
  }

  /// Leaves out entries that, seen beside all others, say nothing.
  mutating func keepWhere(_ isKept: (Entry, [Entry]) -> Bool) {
    let all = entries
    entries = all.filter { isKept($0, all) }
  }

  /// Takes out what the author has silenced.
  mutating func silence(_ codes: Set<String>) {
    entries.removeAll { codes.contains($0.diagnostic.rule) }
  }

  /// Whether the telling, or with nil what both share, has an error.
  func hasError(in telling: Telling?) -> Bool {
    entries.contains { $0.telling == telling && $0.diagnostic.severity == .error }
  }

  /// Whether one of these rules was broken in the telling or in what both share.
  func hasAny(of codes: Set<String>, in telling: Telling) -> Bool {
    entries.contains {
      ($0.telling == nil || $0.telling == telling) && codes.contains($0.diagnostic.rule)
        && $0.diagnostic.severity == .error
    }
  }

  /// In file order; what concerns one telling says so in the fact `telling`.
  var diagnostics: [Diagnostic] {
    let told = entries.map { entry in
      var diagnostic = entry.diagnostic
      if let telling = entry.telling { diagnostic.facts["telling"] = telling.rawValue }
      return diagnostic
    }
    return told.sorted { left, right in
      (left.at.file, left.at.start, left.rule) < (right.at.file, right.at.start, right.rule)
    }
  }
}
