import Digests
import Foundation
import Reports
import Scenarios
import Scoring
import Testing

/// Statements for learning record stores.
@Suite struct XAPIReportTests {
  private typealias Object = [String: Any]
  private static let later = Sample.start + 400 * 86_400_000

  private func statements(_ document: ReportDocument, now: Int = later) throws -> [Object] {
    let text = xapi(of: document, now: now)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(read as? [Object])
  }

  private let one = ReportDocument(
    learners: [Sample.learners[0]], language: .en, titles: Sample.titles[.en] ?? [:])

  @Test func `they are written as they always were`() throws {
    try expectGolden(xapi(of: one, now: Self.later), "report.xapi.json")
  }

  @Test func `every play is answered where it was judged, and completed where it was finished`()
    throws
  {
    let plays = Sample.learners.flatMap(\.plays)
    let verbs = try statements(Sample.document(.en)).compactMap {
      ($0["verb"] as? Object)?["id"] as? String
    }
    #expect(
      verbs.count { $0.hasSuffix("/answered") } == plays.count { $0.judged != nil })
    #expect(verbs.count { $0.hasSuffix("/completed") } == plays.count { !$0.quit })
  }

  @Test func `ids are the same on every export, and no two are alike`() throws {
    let first = try statements(Sample.document(.en)).compactMap { $0["id"] as? String }
    let again = try statements(Sample.document(.zh)).compactMap { $0["id"] as? String }
    #expect(first == again)
    #expect(Set(first).count == first.count)
    let pattern = #/[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#
    #expect(first.allSatisfy { $0.wholeMatch(of: pattern) != nil })
  }

  @Test func `two plays begun in one millisecond are two`() throws {
    let play = PlayRecord(caseID: "a", telling: .scam, isScam: true, judged: 0.95)
    let document = ReportDocument(learners: [LearnerReport(learner: "x", plays: [play, play])])
    let ids = try statements(document).compactMap { $0["id"] as? String }
    #expect(ids.count == 4 && Set(ids).count == 4)
  }

  @Test func `what is right depends on the truth, and is said for either`() throws {
    for isScam in [true, false] {
      let play = PlayRecord(
        caseID: "a", telling: isScam ? .scam : .genuine, isScam: isScam, judged: 0.65)
      let found = try statements(
        ReportDocument(learners: [LearnerReport(learner: "x", plays: [play])]))
      let result = try #require(found.first?["result"] as? Object)
      #expect(result["success"] as? Bool == isScam)
      #expect(result["response"] as? String == "leaning-no")
      let object = try #require(found.first?["object"] as? Object)
      let definition = try #require(object["definition"] as? Object)
      let right = definition["correctResponsesPattern"] as? [String]
      #expect(right?.contains("leaning-no") == isScam && right?.count == 3)
    }
  }

  @Test func `nothing is said to have happened in the future`() throws {
    let times = { (now: Int) in
      try statements(one, now: now).compactMap { $0["timestamp"] as? String }
    }
    #expect(try times(Sample.start - 1).isEmpty)
    let all = try times(Self.later)
    #expect(all.count == 26)
    #expect(all.allSatisfy { $0.hasSuffix("Z") })
  }

  @Test func `no null, no name of an address that somebody may own`() throws {
    let text = xapi(of: Sample.document(.en), now: Self.later)
    #expect(!text.contains("null"))
    let hosts = Set(text.matches(of: #/https?://([^/"]+)/#).map { String($0.1) })
    // One of the hostile names is an address; learners' names are the reader's business.
    #expect(hosts.subtracting(["y)"]) == ["scamdrill.example", "adlnet.gov"])
  }

  @Test func `nobody has no statements`() {
    #expect(xapi(of: ReportDocument(learners: []), now: 0) == "[]\n")
  }
}

/// UUIDs by name, against those of another implementation.
@Suite struct NamedUUIDTests {
  private let addresses: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]

  @Test func `they are those of RFC 9562`() {
    #expect(
      namedUUID("https://scamdrill.example", in: addresses)
        == "6d1d7fb6-badb-517f-a060-ac3f2ae1c6bf")
    #expect(namedUUID("骗局", in: addresses) == "71bdb359-87e8-547e-b88e-ce65c847f4ad")
  }
}
