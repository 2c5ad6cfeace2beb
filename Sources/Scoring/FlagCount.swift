/// How often a flag stood in scams whose doubtful words were marked, and how often it was left unmarked.
package struct FlagCount: Equatable, Sendable {
  /// An id of the taxonomy.
  package var flag: String
  /// Plays in which it was shown.
  package var shown: Int
  /// Of these, the plays in which none of its clauses was marked as doubtful; 0…shown.
  package var unmarked: Int

  package init(flag: String, shown: Int, unmarked: Int) {
    self.flag = flag
    self.shown = shown
    self.unmarked = unmarked
  }

  /// A flag that was shown less often says nothing about one person.
  package static let enough = 3

  /// One for every flag that was shown in the plays, the one most often left unmarked first.
  ///
  /// - Parameter plays: of one person; those that do not count change nothing.
  package static func of(_ plays: [PlayRecord]) -> [FlagCount] {
    var found: [String: FlagCount] = [:]
    for play in plays {
      for (flag, isNoticed) in play.noticedFlags {
        found[flag, default: FlagCount(flag: flag, shown: 0, unmarked: 0)].shown += 1
        found[flag, default: FlagCount(flag: flag, shown: 0, unmarked: 0)].unmarked +=
          isNoticed ? 0 : 1
      }
    }
    return found.values.sorted { first, second in
      let (left, right) = (first.unmarked * second.shown, second.unmarked * first.shown)
      return left == right
        ? (second.shown, first.flag) < (first.shown, second.flag) : left > right
    }
  }
}
