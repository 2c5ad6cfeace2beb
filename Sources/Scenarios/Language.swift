/// A language that cases and screens are written in.
package enum Language: String, Sendable, Codable, CaseIterable, Hashable {
  case zh, en

  /// The one that stands in when a single-language case lacks this one.
  package var other: Language { self == .zh ? .en : .zh }
}
