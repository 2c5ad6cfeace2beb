/// One step from a version of an event's body to the next.
package struct Upcaster: Sendable {
  /// Nil where the old body is not what its version promises.
  package typealias Rewrite = @Sendable (_ body: [UInt8]) -> [UInt8]?

  package var kind: String
  /// The version that `rewrite` reads; it writes the next one.
  package var from: Int
  package var rewrite: Rewrite

  package init(kind: String, from: Int, rewrite: @escaping Rewrite) {
    self.kind = kind
    self.from = from
    self.rewrite = rewrite
  }
}

/// Brings old events to the form that is written today; what is stored never changes.
package struct Upcasters: Sendable {
  private let current: [String: Int]
  private let steps: [String: [Upcaster]]

  /// `current` is the version written today, by kind; the steps lead there from 1, one each.
  ///
  /// Refuses a missing step, a second one for the same version and one that leads nowhere.
  package init(current: [String: Int], steps: [Upcaster] = []) throws(JournalFailure) {
    let byKind = Dictionary(grouping: steps, by: \.kind)
    for kind in Set(current.keys).union(byKind.keys) {
      let needed = Array(1..<max(1, current[kind] ?? 1))
      let given = byKind[kind, default: []].map(\.from).sorted()
      guard given != needed else { continue }
      throw .brokenChain(kind: kind, version: Self.firstDifference(given, needed))
    }
    self.current = current
    self.steps = byKind.mapValues { $0.sorted { $0.from < $1.from } }
  }

  /// The event as it would be written today; a kind that nobody knows comes back untouched.
  package func upcast(_ envelope: Envelope) throws(JournalFailure) -> Envelope {
    guard let known = current[envelope.kind], known != envelope.version else { return envelope }
    guard envelope.version < known else {
      throw .newerEvent(kind: envelope.kind, found: envelope.version, known: known)
    }
    var result = envelope
    for step in steps[envelope.kind, default: []] where step.from >= envelope.version {
      guard let body = step.rewrite(result.body) else {
        throw .unreadable(kind: envelope.kind, version: step.from)
      }
      result.entry.body = body
      result.entry.version = step.from + 1
    }
    return result
  }

  private static func firstDifference(_ given: [Int], _ needed: [Int]) -> Int {
    if let index = zip(given, needed).map({ $0 == $1 }).firstIndex(of: false) {
      return min(given[index], needed[index])
    }
    return given.count > needed.count ? given[needed.count] : needed[given.count]
  }
}
