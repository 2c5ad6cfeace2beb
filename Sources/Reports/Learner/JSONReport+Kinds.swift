import Scoring

/// How verdicts went by type, tactic, ask and channel, each by its id.
struct JSONKinds: Encodable {
  private struct Kind: Encodable {
    var kind: String
    /// The cases behind it, in alphabetical order.
    var cases: [String]
    var scams: Int
    var scamsDoubted: Int
    var genuine: Int
    var genuineTrusted: Int
  }

  private var types: [Kind]
  private var tactics: [Kind]
  private var asks: [Kind]
  private var channels: [Kind]

  init(_ plays: [PlayRecord], _ frame: ReportFrame) {
    var tally = Breakdown.CaseTally()
    for play in plays { tally.add(play) }
    let found = { (kinds: @escaping (CaseKinds) -> [String]) in
      var cases: [String: [String]] = [:]
      let ids = { (caseID: String) in
        let ids = frame.kindIDs(caseID).map(kinds) ?? []
        for id in Set(ids) { cases[id, default: []].append(caseID) }
        return ids
      }
      return Breakdown.of(tally, by: ids).map { one in
        Kind(
          kind: one.kind, cases: cases[one.kind, default: []].sorted(),
          scams: one.scams, scamsDoubted: one.scamsDoubted, genuine: one.genuine,
          genuineTrusted: one.genuineTrusted)
      }
    }
    types = found { $0.type.map { [$0] } ?? [] }
    tactics = found(\.tactics)
    asks = found(\.asks)
    channels = found(\.channels)
  }
}
