import Engine
import Scenarios
import Scoring

/// Which flags were overlooked most, and which harmful choices were taken most, over scams that count.
struct HardestTally {
  struct Flag: Hashable, Comparable {
    var caseID: String
    var id: String

    static func < (first: Self, second: Self) -> Bool {
      (first.caseID, first.id) < (second.caseID, second.id)
    }
  }

  /// How often something was, of how often it could have been.
  struct Share {
    var part = 0
    var whole = 0
  }

  /// Fewer plays than this say little, and might say whose they are.
  private static let fewest = 5

  private var flags: [Flag: Share] = [:]
  private var choices: [ChoicePlace: Int] = [:]
  private var scams: [String: Int] = [:]

  mutating func add(_ play: PlayRecord) {
    guard play.counted, play.judged != nil, play.telling == .scam else { return }
    scams[play.caseID, default: 0] += 1
    for choice in play.choices where choice.cost > 0 {
      let place = ChoicePlace(
        caseID: play.caseID, telling: play.telling, node: choice.node, choice: choice.choice)
      choices[place, default: 0] += 1
    }
    for (flag, isNoticed) in play.noticedFlags {
      let flag = Flag(caseID: play.caseID, id: flag)
      flags[flag, default: Share()].whole += 1
      flags[flag, default: Share()].part += isNoticed ? 0 : 1
    }
  }

  /// Flags by the share of plays that overlooked them, the most overlooked first.
  func overlooked(most: Int) -> [(flag: Flag, share: Share)] {
    flags.filter { $0.value.whole >= Self.fewest && $0.value.part > 0 }
      .sorted { first, second in
        let (left, right) = (
          first.value.part * second.value.whole, second.value.part * first.value.whole
        )
        return left == right
          ? (second.value.whole, first.key) < (first.value.whole, second.key) : left > right
      }
      .prefix(most).map { ($0.key, $0.value) }
  }

  /// Choices that cost something, by the share of plays of their case that took them.
  func harmful(most: Int) -> [(place: ChoicePlace, share: Share)] {
    choices.map { (place: $0.key, share: Share(part: $0.value, whole: scams[$0.key.caseID] ?? 0)) }
      .filter { $0.share.whole >= Self.fewest }
      .sorted { first, second in
        let (left, right) = (
          first.share.part * second.share.whole, second.share.part * first.share.whole
        )
        return left == right
          ? (second.share.whole, first.place) < (first.share.whole, second.place) : left > right
      }
      .prefix(most).map { $0 }
  }
}
