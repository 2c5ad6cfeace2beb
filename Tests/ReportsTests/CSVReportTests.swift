import Foundation
import Reports
import Scenarios
import Scoring
import Testing

@Suite struct CSVReportTests {
  @Test func `the language changes nothing`() {
    #expect(
      text(of: Sample.document(.zh), CSVReport()) == text(of: Sample.document(.en), CSVReport()))
  }

  @Test func `without plays there is the header and nothing else`() {
    let empty = ReportDocument(learners: [LearnerReport(learner: "a", plays: [])])
    #expect(
      text(of: empty, CSVReport()) == CSVTable.plays.columns.map(\.name).joined(separator: ",")
        + "\r\n")
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
    let row = text(of: document, CSVReport()).unicodeScalars.dropFirst(
      CSVTable.plays.columns.map(\.name).joined(separator: ",").unicodeScalars.count + 2)
    #expect(Array(row).starts(with: Array("\(cell),1,parcel,scam,scam,true,".unicodeScalars)))
  }

  @Test func `a number below zero stays a number`() {
    let play = PlayRecord(caseID: "parcel", telling: .scam, isScam: true, lost: -5)
    let text = text(
      of: ReportDocument(learners: [LearnerReport(learner: "-5", plays: [play])]), CSVReport())
    let row = text.split(separator: "\r\n")[1].split(
      separator: ",", omittingEmptySubsequences: false)
    #expect(row[0] == "'-5")
    #expect(CSVTable.plays.columns.map(\.name).firstIndex(of: "lost").map { row[$0] } == "-5")
  }

  @Test(arguments: CSVTable.allCases.filter { $0 != .learners })
  func `the documentation names every column in order, with its type and meaning`(table: CSVTable)
    throws
  {
    let rows = try projectFile("docs/REPORTS.md").rows(after: "### \(table.rawValue)")
    let columns = table.columns.map { "| `\($0.name)` | \($0.type) | \($0.meaning) |" }
    #expect(rows == (table == .plays ? columns : Array(columns.dropFirst(6))))
  }

  @Test func `the documentation names the columns of learners, those of measures by their pattern`()
    throws
  {
    let rows = try projectFile("docs/REPORTS.md").rows(after: "### learners")
    let columns = CSVTable.learners.columns
    #expect(rows == columns.prefix(4).map { "| `\($0.name)` | \($0.type) | \($0.meaning) |" })
    #expect(columns.count == 4 + 4 * Measure.allCases.count)
    #expect(
      columns[4...7].map(\.name) == ["", "_low", "_high", "_enough"].map { "discrimination" + $0 })
    #expect(columns.contains { $0.name == "d_prime_low" })
  }

  @Test func `the dictionary is a table with a row for each column`() {
    let lines = dataDictionary().split(separator: "\r\n")
    let classes = ClassTable.allCases.map(\.columns) + [programmeColumns, formsColumns]
    let all = CSVTable.allCases.map(\.columns) + classes
    #expect(lines.count == 1 + all.map(\.count).reduce(0, +))
    #expect(lines.contains("classes,change,number,\"after less before, -2 to 2\""))
    // Nothing in it looks like a formula, which would get an apostrophe.
    #expect(!dataDictionary().contains(",'"))
    #expect(lines.contains { $0.hasPrefix("choices,act,\"comply, probe,") })
  }

  @Test func `the documentation names every column of the tables of classes`() throws {
    let named = Set(
      try projectFile("docs/REPORTS.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
        .flatMap { $0.split(separator: "|")[0].split(separator: ",") }
        .map { $0.trimmingCharacters(in: .whitespaces) })
    for column in ClassTable.allCases.flatMap(\.columns) + programmeColumns {
      #expect(named.contains(column.name), "\(column.name)")
    }
  }

  @Test(arguments: CSVTable.allCases)
  func `every table of the sample is written as it always was`(table: CSVTable) throws {
    let document = Sample.document(.zh)
    let name = table == .plays ? "report.csv" : "\(table.rawValue).csv"
    try expectGolden(document.text(CSVReport(table)), name)
  }
}

extension String {
  /// The rows of the table after the heading that begin with code, up to the next heading; not those of several.
  fileprivate func rows(after heading: String) -> [String] {
    split(separator: "\n").map(String.init)
      .drop { $0 != heading }.dropFirst()
      .prefix { !$0.hasPrefix("#") }
      .filter { $0.hasPrefix("| `") && !$0.hasPrefix("| `learner`, ") }
  }
}
