#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How much a random test tries: little at every build, ten times as much under `SCAMDRILL_FULL=1`.
package enum Effort {
  package static let isFull = ProcessInfo.processInfo.environment["SCAMDRILL_FULL"] == "1"

  package static func seeds(_ count: UInt64) -> Range<UInt64> { 0..<(isFull ? count * 10 : count) }
}
