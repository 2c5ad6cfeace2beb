import Scenarios
import Scoring

/// How verdicts went by type, tactic, ask and channel.
struct KindTables {
  /// Rows of one table at most, those met most often.
  private static let most = 10

  private let cases: Breakdown.CaseTally
  private let frame: ReportFrame
  private let words: KindWords

  init(_ cases: Breakdown.CaseTally, _ frame: ReportFrame) {
    self.cases = cases
    self.frame = frame
    words = .of(frame.language)
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
    return tables.isEmpty ? [] : [.heading(words.heading), .words(words.note)] + tables
  }

  private func table(_ name: String, by kind: (CaseKinds) -> [String]) -> [Block] {
    let found = Breakdown.of(cases) { frame.kinds($0).map(kind) ?? [] }.prefix(Self.most)
    guard !found.isEmpty else { return [] }
    let rows = found.map { kind in
      [
        kind.kind, words.share(kind.scamsDoubted, kind.scams),
        words.share(kind.genuineTrusted, kind.genuine),
      ]
    }
    return [.table(columns: [name] + words.columns.dropFirst(), rows: rows)]
  }
}
