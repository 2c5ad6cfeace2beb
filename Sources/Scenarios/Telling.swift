/// Which of its two stories a case is told as.
package enum Telling: String, Sendable, Codable, CaseIterable, Hashable {
  case scam, genuine

  /// The contrast: the same opening, the other truth.
  package var twin: Telling { self == .scam ? .genuine : .scam }
}
