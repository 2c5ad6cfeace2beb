import Engine
import Foundation
import Scenarios
import Scoring

/// The JSON report as another program would read it, by the names in its schema.
struct ReadReport: Decodable {
  var format: Int
  var learners: [Learner]

  struct Learner: Decodable {
    var learner: String
    var plays: [Play]
    var measures: ByMeasure<Double>
    var intervals: ByMeasure<[Double]>
    var enough: ByMeasure<Bool>
  }

  struct ByMeasure<Value: Decodable>: Decodable {
    var values: [Measure: Value] = [:]

    subscript(measure: Measure) -> Value? { values[measure] }

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      let flags = try container.nestedContainer(
        keyedBy: Key.self, forKey: Key(stringValue: "flags"))
      let inFlags: [Measure: String] = [
        .flagPrecision: "precision", .flagRecall: "recall", .flagF1: "f1",
      ]
      for measure in Measure.allCases {
        let key = Key(stringValue: inFlags[measure] ?? measure.rawValue)
        let source = inFlags[measure] == nil ? container : flags
        // `decode` of an optional refuses an absent key, unlike `decodeIfPresent`.
        values[measure] = try source.decode(Value?.self, forKey: key)
      }
    }
  }

  struct Play: Decodable {
    struct Choice: Decodable {
      var node: String
      var choice: String
      var rank: Int
    }

    private enum CodingKeys: String, CodingKey {
      case caseID = "case"
      case telling, truth, counted, reason, judged, beliefs, choices, checks, markingOpened
      case markable, lost, maxLoss, gained, maxGain, judgeRank, lastLosingRank, leftSafely
      case complyAll, refuseAll, ending, lang, startedAt, endedAt
    }

    var caseID: String
    var telling: Telling
    var truth: String
    var counted: Bool
    var reason: PracticeReason?
    var judged: Double?
    var beliefs: [PlayRecord.Belief]
    var choices: [Choice]
    var checks: [PlayRecord.Check]
    var markingOpened: Bool
    var markable: [PlayRecord.Clause]
    var lost: Int
    var maxLoss: Int
    var gained: Int
    var maxGain: Int
    var judgeRank: Int?
    var lastLosingRank: Int?
    var leftSafely: Bool
    var complyAll: StoryLimits.Result
    var refuseAll: StoryLimits.Result
    var ending: String?
    var lang: Language
    var startedAt: String
    var endedAt: String?

    func record() throws -> PlayRecord {
      PlayRecord(
        caseID: caseID, telling: telling, isScam: truth == "scam", counted: counted,
        reason: reason, judged: judged, beliefs: beliefs,
        choices: choices.map {
          PlayRecord.Made(node: $0.node, choice: $0.choice, rank: $0.rank, act: .comply)
        },
        checks: checks, markingOpened: markingOpened, markable: markable, lost: lost,
        maxLoss: maxLoss, gained: gained, maxGain: maxGain, judgeRank: judgeRank,
        lastLosingRank: lastLosingRank, leftSafely: leftSafely, quit: ending == nil,
        complyAll: complyAll, refuseAll: refuseAll, ending: ending, language: lang,
        startedAt: try milliseconds(startedAt), endedAt: try endedAt.map(milliseconds) ?? 0)
    }

    private func milliseconds(_ text: String) throws -> Int {
      let date = try Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
      return Int((date.timeIntervalSince1970 * 1000).rounded())
    }
  }
}
