import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The report as JSON after docs/report.schema.json, keys in alphabetical order.
///
/// Every key is always there: what is not defined is null.
package struct JSONReport: ReportWriter {
  /// Grows when a field changes its meaning or goes away.
  private static let format = 1

  private let frame: ReportFrame
  private let encoder: JSONEncoder
  private var isFirst = true
  private var figures = GroupFigures()

  package init(_ frame: ReportFrame) {
    self.frame = frame
    encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  }

  private var head: String { "{\n  \"format\" : \(Self.format),\n  \"learners\" : [\n" }

  package mutating func add(_ learner: LearnerReport) -> String {
    defer { isFirst = false }
    figures.add(learner)
    return (isFirst ? head : ",\n") + indented(JSONLearner(learner, frame), by: "    ")
  }

  package mutating func end() -> String {
    let together = indented(JSONTogether(figures), by: "  ").drop { $0 == " " }
    return (isFirst ? head : "") + "\n  ],\n  \"together\" : \(together)\n}\n"
  }

  /// No text of JSON holds a line break itself, so every line is one of the layout's.
  private func indented(_ value: some Encodable, by margin: String) -> String {
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map { margin + $0 }
        .joined(separator: "\n")
    } catch {
      preconditionFailure("a report holds nothing but texts, truths and finite numbers: \(error)")
    }
  }
}

/// One learner with plays and measures.
struct JSONLearner: Encodable {
  var learner: String
  var plays: [JSONPlay]
  private var measures: JSONMeasures<Double?>
  private var intervals: JSONMeasures<[Double]?>
  private var enough: JSONMeasures<Bool>
  private var kinds: JSONKinds
  private var overlooked: [JSONFlag]

  init(_ report: LearnerReport, _ frame: ReportFrame) {
    let found = Measures(report.plays)
    let around = found.intervals
    let rested = found.enough
    learner = report.learner
    plays = report.plays.map(JSONPlay.init)
    measures = JSONMeasures { found[$0].flatMap(\.finite) }
    intervals = JSONMeasures { measure in
      guard let low = around[measure]?.low.finite, let high = around[measure]?.high.finite
      else { return nil }
      return [low, high]
    }
    enough = JSONMeasures { rested.contains($0) }
    kinds = JSONKinds(report.plays, frame)
    overlooked = FlagCount.of(report.plays).map(JSONFlag.init)
  }
}

/// A flag in scams whose words were marked.
private struct JSONFlag: Encodable {
  var flag: String
  var shown: Int
  var unmarked: Int

  init(_ count: FlagCount) {
    (flag, shown, unmarked) = (count.flag, count.shown, count.unmarked)
  }
}

/// Something about every measure, under the measures' names; those of flags lie together.
private struct JSONMeasures<Value: Encodable>: Encodable {
  var value: (Measure) -> Value

  private enum FlagKeys: String, CodingKey {
    case precision, recall, f1
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: MeasureKey.self)
    var flags = container.nestedContainer(keyedBy: FlagKeys.self, forKey: .flags)
    for measure in Measure.allCases {
      switch measure {
      case .flagPrecision: try flags.encode(value(measure), forKey: .precision)
      case .flagRecall: try flags.encode(value(measure), forKey: .recall)
      case .flagF1: try flags.encode(value(measure), forKey: .f1)
      default: try container.encode(value(measure), forKey: MeasureKey(measure.rawValue))
      }
    }
  }
}

private struct MeasureKey: CodingKey {
  static let flags = MeasureKey("flags")

  var stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) {
    stringValue = name
  }

  init?(stringValue: String) {
    self.init(stringValue)
  }

  init?(intValue: Int) {
    nil
  }
}

extension Double {
  /// The number where JSON has one for it, without a sign on zero.
  var finite: Double? {
    isFinite ? self + 0 : nil
  }
}
