import Scenarios
import Scoring

/// How verdicts went by type, tactic, ask and channel.
struct KindTables {
  private let cases: Breakdown.CaseTally
  private let frame: ReportFrame
  private let words: KindWords
  private let note: String

  /// - Parameter note: what stands above the tables; nil for the usual words.
  init(_ cases: Breakdown.CaseTally, _ frame: ReportFrame, note: String? = nil) {
    self.cases = cases
    self.frame = frame
    words = .of(frame.language)
    self.note = note ?? words.note
  }

  init(_ plays: [PlayRecord], _ frame: ReportFrame) {
    var cases = Breakdown.CaseTally()
    for play in plays { cases.add(play) }
    self.init(cases, frame)
  }

  /// Nothing where no case is known any more.
  var blocks: [Block] {
    let tables = [
      table(words.types) { $0.type.map { [$0] } ?? [] }, table(words.tactics, by: \.tactics),
      table(words.asks, by: \.asks), table(words.channels, by: \.channels),
    ].flatMap { $0 }
    return tables.isEmpty ? [] : [.heading(words.heading), .words(note)] + tables
  }

  private func table(_ name: String, by kind: (CaseKinds) -> [String]) -> [Block] {
    // By their ids, so that the order is the same in every language.
    var names: [String: String] = [:]
    let found = Breakdown.of(cases) { caseID in
      let words = frame.kinds(caseID).map(kind) ?? []
      let ids = frame.kindIDs(caseID).map(kind) ?? words
      names.merge(zip(ids, words)) { one, _ in one }
      return ids
    }
    guard !found.isEmpty else { return [] }
    let rows = found.map { kind in
      [
        names[kind.kind] ?? kind.kind, words.share(kind.scamsDoubted, kind.scams),
        words.share(kind.genuineTrusted, kind.genuine),
      ]
    }
    return [.table(columns: [name] + words.columns.dropFirst(), rows: rows)]
  }
}
