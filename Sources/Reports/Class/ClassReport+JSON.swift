#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A class as JSON, keys in alphabetical order; what is not defined is not there.
package func json(_ report: ClassReport, _ frame: ReportFrame) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  do {
    let data = try encoder.encode(JSONClass(report, frame))
    return String(decoding: data, as: UTF8.self) + "\n"
  } catch {
    preconditionFailure("a report holds nothing but texts and whole numbers: \(error)")
  }
}

/// The top of the tree.
private struct JSONClass: Encodable {
  /// Grows when a field changes its meaning or goes away.
  var format = 1
  var code: String
  var startedAt: String
  var endedAt: String?
  var lesson: String?
  var attendance: ClassReport.Attendance
  var stories: [ClassReport.Story]
  var acts: [ClassReport.Act]?
  var exit: ClassReport.Exit?
  var learners: [JSONLearner]

  private enum CodingKeys: String, CodingKey {
    case format
    case code = "class"
    case startedAt, endedAt, lesson, attendance, stories, acts, exit, learners
  }

  init(_ report: ClassReport, _ frame: ReportFrame) {
    code = report.code
    startedAt = timestamp(report.startedAt)
    endedAt = report.endedAt.map(timestamp)
    lesson = report.lesson
    attendance = report.attendance
    stories = report.stories
    acts = report.acts
    exit = report.exit
    learners = report.learners.map { JSONLearner($0, frame) }
  }
}
