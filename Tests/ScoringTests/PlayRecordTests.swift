import Foundation
import Scoring
import Testing

@Suite struct PlayRecordTests {
  @Test func `a record is written with the names that a report promises`() throws {
    var record = GoldenTests.wavering
    record.reason = .contrast
    let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record))
    let fields = try #require(written as? [String: Any])
    #expect(
      Set(fields.keys) == [
        "case", "telling", "isScam", "counted", "reason", "judged", "beliefs", "choices", "checks",
        "markingOpened", "markable", "lost", "maxLoss", "gained", "maxGain", "judgeRank",
        "lastLosingRank", "leftSafely", "quit", "complyAll", "refuseAll", "ending", "language",
        "startedAt", "endedAt",
      ])
    let clause = try #require((fields["markable"] as? [[String: Any]])?.first)
    #expect(
      Set(clause.keys) == ["node", "line", "lang", "clause", "flag", "flags", "signal", "marked"])
  }

  @Test func `a record survives being written and read`() throws {
    let data = try JSONEncoder().encode(GoldenTests.wavering)
    #expect(try JSONDecoder().decode(PlayRecord.self, from: data) == GoldenTests.wavering)
  }

  @Test(arguments: [
    (0.95, true, 99.75), (0.05, true, 9.75), (0.65, true, 87.75), (0.35, false, 87.75),
    (0.80, false, 36),
  ])
  func `points are 100 less the squared miss`(judged: Double, isScam: Bool, points: Double) {
    let record = PlayRecord.synthetic(isScam: isScam, judged: judged, acting: .onBelief)
    #expect(abs((record.points ?? 0) - points) < 1e-9)
    #expect(record.verdictIsRight == (isScam == (judged > 0.5)))
  }

  @Test func `a play without a verdict has neither points nor a right side`() {
    var record = GoldenTests.wavering
    record.judged = nil
    #expect(record.points == nil)
    #expect(record.verdictIsRight == nil)
  }
}
