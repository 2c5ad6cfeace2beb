/// How verdicts went over counted plays of one kind of case, such as a tactic or a channel.
///
/// A case belongs to the same kinds in both tellings: a genuine caller who was taken for a scammer is a miss
/// of the same kind.
package struct Breakdown: Equatable, Sendable {
  /// An id of the kind.
  package var kind: String
  /// Counted plays with a scammer, and how many of these were doubted.
  package var scams: Int
  package var scamsDoubted: Int
  /// Counted plays with somebody genuine, and how many of these were trusted.
  package var genuine: Int
  package var genuineTrusted: Int

  package init(
    kind: String, scams: Int = 0, scamsDoubted: Int = 0, genuine: Int = 0, genuineTrusted: Int = 0
  ) {
    self.kind = kind
    self.scams = scams
    self.scamsDoubted = scamsDoubted
    self.genuine = genuine
    self.genuineTrusted = genuineTrusted
  }

  package var plays: Int { scams + genuine }
  package var right: Int { scamsDoubted + genuineTrusted }

  /// Fewer plays than this of a kind say nothing about it.
  package static let enough = 4

  /// Whether it rests on enough plays, of both truths, to be shown as more than counts.
  package var isEnough: Bool { plays >= Self.enough && scams > 0 && genuine > 0 }

  /// One for every kind met, the most often met first.
  ///
  /// - Parameter kinds: of a case, by its id; none for a case that is gone.
  package static func of(
    _ records: [PlayRecord], by kinds: (_ caseID: String) -> [String]
  ) -> [Breakdown] {
    var cases = CaseTally()
    for record in records { cases.add(record) }
    return of(cases, by: kinds)
  }

  /// The same over all plays of a tally.
  package static func of(
    _ tally: CaseTally, by kinds: (_ caseID: String) -> [String]
  ) -> [Breakdown] {
    var found: [String: Breakdown] = [:]
    for (caseID, verdicts) in tally.cases {
      for kind in Set(kinds(caseID)) {
        found[kind, default: Breakdown(kind: kind)].add(verdicts)
      }
    }
    return found.values.sorted { ($1.plays, $0.kind) < ($0.plays, $1.kind) }
  }

  /// Adds a verdict of a counted play.
  package mutating func add(isScam: Bool, isRight: Bool) {
    if isScam {
      scams += 1
      scamsDoubted += isRight ? 1 : 0
    } else {
      genuine += 1
      genuineTrusted += isRight ? 1 : 0
    }
  }

  private mutating func add(_ other: Breakdown) {
    scams += other.scams
    scamsDoubted += other.scamsDoubted
    genuine += other.genuine
    genuineTrusted += other.genuineTrusted
  }

  /// Verdicts of counted plays by case, so that any number takes little room.
  package struct CaseTally: Equatable, Sendable {
    /// By case id, which is the kind as well.
    package private(set) var cases: [String: Breakdown] = [:]

    package init() {}

    /// The same of some tellings of cases.
    package func only(
      _ isIncluded: (_ caseID: String, _ isScam: Bool) -> Bool
    ) -> CaseTally {
      var some = CaseTally()
      some.cases = cases.compactMapValues { found in
        var kept = Breakdown(kind: found.kind)
        if isIncluded(found.kind, true) {
          (kept.scams, kept.scamsDoubted) = (found.scams, found.scamsDoubted)
        }
        if isIncluded(found.kind, false) {
          (kept.genuine, kept.genuineTrusted) = (found.genuine, found.genuineTrusted)
        }
        return kept.plays > 0 ? kept : nil
      }
      return some
    }

    /// Practice changes nothing.
    package mutating func add(_ record: PlayRecord) {
      guard record.counted, let isRight = record.verdictIsRight else { return }
      cases[record.caseID, default: Breakdown(kind: record.caseID)]
        .add(isScam: record.isScam, isRight: isRight)
    }
  }
}
