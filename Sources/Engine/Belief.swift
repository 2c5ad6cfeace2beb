/// An answer to "can … be trusted?" on the six-step scale, or "can't tell yet".
package struct Belief: Hashable, Sendable, Codable {
  /// 1 (surely yes) to 6 (surely not); 0 is "can't tell yet".
  package let level: Int

  /// Refuses a level outside 0...6.
  package init?(level: Int) {
    guard (0...6).contains(level) else { return nil }
    self.level = level
  }

  package init(from decoder: any Decoder) throws {
    let level = try decoder.singleValueContainer().decode(Int.self)
    guard (0...6).contains(level) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "belief \(level) is not 0 to 6"))
    }
    self.level = level
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(level)
  }

  /// "Can't tell yet": no verdict.
  package static let unsure = Belief(unchecked: 0)
  /// The six answers with a verdict, from surely yes to surely not.
  package static let scale = (1...6).map(Belief.init(unchecked:))

  private init(unchecked level: Int) {
    self.level = level
  }

  /// The stated probability that the person is a scammer: 0.05 to 0.95, and 0.5 for "can't tell".
  package var probability: Double {
    switch level {
    case 1: 0.05
    case 2: 0.20
    case 3: 0.35
    case 4: 0.65
    case 5: 0.80
    case 6: 0.95
    default: 0.5
    }
  }
}
