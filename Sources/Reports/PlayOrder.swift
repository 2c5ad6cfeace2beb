package import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension [PlayRecord] {
  /// As they were begun; those of one millisecond, such as the two sides of a play that went on in two copies
  /// of a data folder, by what happened in them, so that records merged in any order give the same report.
  package var inOrder: [PlayRecord] {
    let times = map(\.startedAt)
    if zip(times, times.dropFirst()).allSatisfy(<) { return self }
    return sorted { first, second in
      first.startedAt == second.startedAt
        ? first.told.lexicographicallyPrecedes(second.told) : first.startedAt < second.startedAt
    }
  }
}

extension PlayRecord {
  fileprivate var told: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
  }
}
