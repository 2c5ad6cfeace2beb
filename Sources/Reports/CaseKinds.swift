/// What kinds a case belongs to, by ids or in words of the reader's language; the same for both tellings.
package struct CaseKinds: Equatable, Sendable {
  /// The fraud type of the scam telling.
  package var type: String?
  /// At the judge point of the scam telling: how it persuades, what it asks for, and by which ways.
  package var tactics: [String]
  package var asks: [String]
  package var channels: [String]

  package init(type: String?, tactics: [String], asks: [String], channels: [String]) {
    self.type = type
    self.tactics = tactics
    self.asks = asks
    self.channels = channels
  }
}
