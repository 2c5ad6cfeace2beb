package import Scenarios

/// The word that stands for a figure from 0 to 100.
package enum Band: Int, Comparable, Sendable, Codable, CaseIterable {
  case startingOut, gettingThere, sound, steady

  /// The band of a figure, by the whole number that is shown for it.
  package init(shown figure: Double) {
    switch figure.rounded() {
    case ..<25: self = .startingOut
    case ..<55: self = .gettingThere
    case ..<80: self = .sound
    default: self = .steady
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The word itself.
  package func label(_ language: Language) -> String {
    switch (self, language) {
    case (.startingOut, .zh): "刚起步"
    case (.startingOut, .en): "starting out"
    case (.gettingThere, .zh): "有长进"
    case (.gettingThere, .en): "getting there"
    case (.sound, .zh): "拿得稳"
    case (.sound, .en): "sound"
    case (.steady, .zh): "很稳"
    case (.steady, .en): "steady"
    }
  }
}

extension Measures {
  /// A mean share of loss above which "staying safe" gets no higher word than the second.
  private static let tooMuchLost = 0.3

  /// 分得清, tells apart: 0…100.
  package var tellsApart: Double? {
    discrimination.map { 100 * max(0, $0) }
  }

  /// 守得住, staying safe: 0…100.
  package var staysSafe: Double? {
    safety.map { 100 * $0 }
  }

  package var tellsApartBand: Band? {
    tellsApart.map(Band.init(shown:))
  }

  package var staysSafeBand: Band? {
    staysSafe.map { figure in
      let band = Band(shown: figure)
      return (self[.lossRatio] ?? 0) > Self.tooMuchLost ? min(band, .gettingThere) : band
    }
  }
}
