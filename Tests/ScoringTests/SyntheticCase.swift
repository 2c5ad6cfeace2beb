import Engine
import Scenarios
import Scoring
import TestSupport

/// What a simulated learner meets: a telling, and all that could be known without reading it.
struct Encounter {
  var isScam: Bool
  /// How many plays of each truth the set holds; a learner may have heard of it.
  var mix: Mix
  /// The learner's own beliefs in the plays before this one.
  var answered: [Double] = []
  /// Truths of the plays before this one; empty where nothing is told before the end.
  var told: [Bool] = []
  /// Evidence read from the telling: the truth as ±1.
  var truth: Double { isScam ? 1 : -1 }
}

/// How many scams and genuine plays a learner meets.
struct Mix: Sendable, Hashable, CustomStringConvertible {
  var scams: Int
  var genuine: Int

  var count: Int { scams + genuine }
  var description: String { "\(scams)+\(genuine)" }

  static let all = [
    Mix(scams: 20, genuine: 20), Mix(scams: 13, genuine: 7), Mix(scams: 4, genuine: 16),
    Mix(scams: 6, genuine: 4),
  ]

  /// The truths in an order that depends on the random source.
  func truths(_ random: inout SplitMix64) -> [Bool] {
    let all =
      Array(repeating: true, count: scams) + Array(repeating: false, count: genuine)
    return all.shuffled(using: &random)
  }
}

/// How a simulated learner acts in the one case there is.
enum Acting: Sendable, CaseIterable {
  /// Goes along where it believes, refuses where it does not.
  case onBelief
  case goAlong, refuse
  /// Checks independently first, and does what the answer says.
  case verify
  /// Goes along with genuine people only.
  case best
}

extension PlayRecord {
  /// A play of a case with five decisions: the judge point at the second, the last losing decision
  /// at the fifth; a scam takes 1,000, a genuine telling brings 400, of which checking costs 40.
  static func synthetic(
    isScam: Bool, judged: Double, acting: Acting, caseID: String = "case"
  ) -> PlayRecord {
    let goesAlong: Bool =
      switch acting {
      case .onBelief: judged < 0.5
      case .goAlong: true
      case .refuse: false
      case .verify, .best: !isScam
      }
    let gain = acting == .verify ? 360 : 400
    var record = PlayRecord(
      caseID: caseID, telling: isScam ? .scam : .genuine, isScam: isScam, judged: judged,
      beliefs: [
        Belief(node: "opening", rank: 1, p: 0.5), Belief(node: "judge", rank: 2, p: judged),
      ],
      maxLoss: isScam ? 1000 : 0, maxGain: isScam ? 0 : 400, judgeRank: 2, lastLosingRank: 5,
      complyAll: .init(lost: isScam ? 1000 : 0, gained: isScam ? 0 : 400), ending: "end")
    record.lost = goesAlong && isScam ? 1000 : 0
    record.gained = goesAlong && !isScam ? gain : 0
    record.leftSafely = record.lost == 0
    if acting == .verify { record.checks = [Check(via: .knownNumber, independent: true)] }
    return record
  }
}
