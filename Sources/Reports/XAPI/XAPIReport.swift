import Scenarios
import Scoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The plays as statements for a learning record store: a JSON array, one statement on each line.
///
/// Learners are random ids; the same plays have the same ids on every export, so that a store keeps each once.
package struct XAPIReport: ReportWriter {
  private let frame: ReportFrame
  private let now: Int
  private var isFirst = true

  /// - Parameter now: milliseconds since 1970 UTC; what claims to be later gets no time.
  package init(_ frame: ReportFrame, now: Int) {
    self.frame = frame
    self.now = now
  }

  package mutating func add(_ learner: LearnerReport) -> String {
    let lines = xapiStatements(learner, frame, now: now).map(\.text)
    guard !lines.isEmpty else { return "" }
    defer { isFirst = false }
    return (isFirst ? "[\n" : ",\n") + lines.joined(separator: ",\n")
  }

  package mutating func end() -> String { isFirst ? "[]\n" : "\n]\n" }
}

/// One statement as it is sent.
package struct WrittenStatement: Equatable, Sendable {
  /// A UUID: the same whenever the statement is made.
  package var id: String
  /// JSON on one line.
  package var text: String
}

/// The statements of one person.
///
/// - Parameter now: milliseconds since 1970 UTC; what claims to be later gets no time.
package func xapiStatements(
  _ learner: LearnerReport, _ frame: ReportFrame, now: Int
) -> [WrittenStatement] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  var lines: [WrittenStatement] = []
  var before: [String: Int] = [:]
  for play in learner.plays {
    let key = "\(play.startedAt) \(play.caseID) \(play.telling.rawValue)"
    let ordinal = before[key, default: 0]
    before[key] = ordinal + 1
    let all = PlayStatements(
      play, learner: learner.learner, title: frame.title(play.caseID) ?? play.caseID,
      frame.language, ordinal: ordinal, now: now
    ).all
    for statement in all {
      do {
        lines.append(
          WrittenStatement(
            id: statement.id, text: String(decoding: try encoder.encode(statement), as: UTF8.self)))
      } catch {
        preconditionFailure("statements hold texts, truths and finite numbers: \(error)")
      }
    }
  }
  return lines
}

extension ClassReport {
  /// Those who went through stories alone, for the formats that speak of people.
  package var document: ReportDocument {
    ReportDocument(
      learners: learners, language: language,
      titles: Dictionary(stories.map { ($0.caseID, $0.title) }) { first, _ in first })
  }
}
