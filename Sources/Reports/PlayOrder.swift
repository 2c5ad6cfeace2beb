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
    // Places are moved about more cheaply than records.
    return indices.sorted { first, second in
      times[first] == times[second]
        ? self[first].told.lexicographicallyPrecedes(self[second].told)
        : times[first] < times[second]
    }.map { self[$0] }
  }
}

extension PlayRecord {
  fileprivate var told: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
  }
}
