import Reports
import Scenarios
import Scoring
import Testing

@Suite struct CSVReportTests {
  @Test func `the sample is written as it always was`() throws {
    try expectGolden(csv(Sample.document(.zh)), "report.csv")
  }

  @Test func `the language changes nothing`() {
    #expect(csv(Sample.document(.zh)) == csv(Sample.document(.en)))
  }

  @Test func `without plays there is the header and nothing else`() {
    let empty = ReportDocument(learners: [LearnerReport(learner: "a", plays: [])])
    #expect(csv(empty) == csvColumns.joined(separator: ",") + "\r\n")
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("=1+1", "'=1+1"),
    ("+cmd", "'+cmd"),
    ("-2", "'-2"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"),
    ("\r=1", "\"'\r=1\""),
    ("\r\n=1", "\"'\r\n=1\""),
    ("=\u{301}", "'=\u{301}"),
    ("'=1", "''=1"),
    ("'s Heerenberg", "'s Heerenberg"),
    ("'", "'"),
    ("1-2", "1-2"),
    ("a,b", "\"a,b\""),
    ("say \"yes\"", "\"say \"\"yes\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
    ("", ""),
    (" 空格 ", " 空格 "),
  ])
  func `a text cell is no formula, and quoted where it must be`(name: String, cell: String) {
    let play = PlayRecord(caseID: "parcel", telling: .scam, isScam: true)
    let document = ReportDocument(learners: [LearnerReport(learner: name, plays: [play])])
    let row = csv(document).unicodeScalars.dropFirst(
      csvColumns.joined(separator: ",").unicodeScalars.count + 2)
    #expect(Array(row).starts(with: Array("\(cell),parcel,scam,scam,true,".unicodeScalars)))
  }

  @Test func `a number below zero stays a number`() {
    let play = PlayRecord(caseID: "parcel", telling: .scam, isScam: true, lost: -5)
    let text = csv(ReportDocument(learners: [LearnerReport(learner: "-5", plays: [play])]))
    let row = text.split(separator: "\r\n")[1].split(
      separator: ",", omittingEmptySubsequences: false)
    #expect(row[0] == "'-5")
    #expect(csvColumns.firstIndex(of: "lost").map { row[$0] } == "-5")
  }

  @Test func `the data dictionary names every column in order`() throws {
    let dictionary = try projectFile("docs/REPORTS.md").components(after: "## CSV")
    #expect(dictionary == csvColumns)
  }
}

extension String {
  /// The first cell of each table row after the heading, up to the next heading.
  fileprivate func components(after heading: String) -> [String] {
    split(separator: "\n")
      .drop { $0 != heading }.dropFirst()
      .prefix { !$0.hasPrefix("## ") }
      .filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
  }
}
