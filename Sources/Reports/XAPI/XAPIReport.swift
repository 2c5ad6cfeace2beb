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
///
/// - Parameter now: milliseconds since 1970 UTC; what claims to be later gets no time.
package func xapi(_ document: ReportDocument, now: Int) -> String {
  statements(document.learners, document.titles, document.language, now: now)
}

/// The same of those who went through stories of a class alone.
package func xapi(_ report: ClassReport, now: Int) -> String {
  let titles = Dictionary(report.stories.map { ($0.caseID, $0.title) }) { first, _ in first }
  return statements(report.learners, titles, report.language, now: now)
}

private func statements(
  _ learners: [LearnerReport], _ titles: [String: String], _ language: Language, now: Int
) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  var lines: [String] = []
  for learner in learners {
    var before: [String: Int] = [:]
    for play in learner.plays {
      let key = "\(play.startedAt) \(play.caseID) \(play.telling.rawValue)"
      let ordinal = before[key, default: 0]
      before[key] = ordinal + 1
      let all = PlayStatements(
        play, learner: learner.learner, title: titles[play.caseID] ?? play.caseID, language,
        ordinal: ordinal, now: now
      ).all
      for statement in all {
        do {
          lines.append(String(decoding: try encoder.encode(statement), as: UTF8.self))
        } catch {
          preconditionFailure("statements hold texts, truths and finite numbers: \(error)")
        }
      }
    }
  }
  return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
}
