import Engine
import Foundation
import Reports
import Scenarios
import Scoring
import Testing

@Suite struct JSONReportTests {
  @Test func `the sample is written as it always was`() throws {
    try expectGolden(json(of: Sample.document(.zh)), "report.json")
  }

  @Test func `the language and the titles change nothing`() {
    #expect(
      json(of: Sample.document(.zh)) == json(of: Sample.document(.en)))
  }

  @Test func `the plays can be read back, and give the same measures`() throws {
    let report = try JSONDecoder().decode(
      ReadReport.self, from: Data(json(of: Sample.document(.zh)).utf8))
    #expect(report.format == 1)
    #expect(report.learners.map(\.learner) == Sample.learners.map(\.learner))
    for (read, written) in zip(report.learners, Sample.learners) {
      let records = try read.plays.map { try $0.record() }
      #expect(records == written.plays.map(\.withoutWhatIsNotWritten))
      let measures = Measures(records)
      for measure in Measure.allCases {
        #expect(read.measures[measure] == measures[measure], "\(measure)")
        #expect(read.enough[measure] == measures.enough.contains(measure), "\(measure)")
        let interval = measures.intervals[measure].map { [$0.low, $0.high] }
        #expect(read.intervals[measure] == interval, "\(measure)")
      }
    }
  }

  @Test func `what is not defined is there, as null`() throws {
    let play = PlayRecord(caseID: "a", telling: .scam, isScam: true, quit: true)
    let text = json(of: ReportDocument(learners: [LearnerReport(learner: "x", plays: [play])]))
    for key in ["reason", "judged", "judgeRank", "lastLosingRank", "ending", "endedAt", "form"] {
      #expect(text.contains("\"\(key)\" : null"), "\(key)")
    }
    let nulls = text.components(separatedBy: " : null").count - 1
    // Of everybody together: leanings, and of either word the mean, both ends of its interval and the bands.
    #expect(nulls == 7 + 2 * Measure.allCases.count + 1 + 2 * 4)
  }

  @Test func `a zero has no sign`() {
    let balanced = [(true, 0.95), (true, 0.05), (false, 0.95), (false, 0.05)].map {
      PlayRecord(
        caseID: "a", telling: $0.0 ? .scam : .genuine, isScam: $0.0, judged: $0.1, ending: "e")
    }
    let text = json(of: ReportDocument(learners: [LearnerReport(learner: "x", plays: balanced)]))
    #expect(text.contains("\"bias\" : 0,"))
    #expect(!text.contains("-0,"))
  }

  @Test func `the schema knows every reason, way of checking and measure`() throws {
    let schema = try projectFile("docs/report.schema.json")
    let names =
      PracticeReason.allCases.map(\.rawValue) + Via.allCases.map(\.rawValue)
      + Mark.allCases.map(\.rawValue) + ["precision", "recall", "f1"]
      + Measure.allCases.map(\.rawValue).filter { !$0.hasPrefix("flag") }
    #expect(names.filter { !schema.contains("\"\($0)\"") } == [])
  }
}

extension PlayRecord {
  /// The record as far as the report says it: of a play left open it does not say when it was last
  /// touched, nor of a choice what it was meant as.
  fileprivate var withoutWhatIsNotWritten: PlayRecord {
    var record = self
    record.choices = choices.map {
      PlayRecord.Made(node: $0.node, choice: $0.choice, rank: $0.rank, act: .comply)
    }
    if quit { record.endedAt = 0 }
    return record
  }
}
