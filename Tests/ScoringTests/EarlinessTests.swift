import Scenarios
import Scoring
import Testing

/// A trace of beliefs at decisions 1, 2, 3… of a scam, judge point 2, last losing decision 5.
struct Trace: Sendable, CustomStringConvertible {
  var beliefs: [Double]
  var recognisedAt: Int?
  var earliness: Double?
  var leftSafely = false
  var quit = false

  var description: String { "\(beliefs)" }

  static let table = [
    Trace(beliefs: [0.5, 0.65], recognisedAt: 2, earliness: 1),
    Trace(beliefs: [0.95, 0.95], recognisedAt: 1, earliness: 1),
    Trace(beliefs: [0.5, 0.35, 0.65], recognisedAt: 3, earliness: 0.75),
    Trace(beliefs: [0.5, 0.35, 0.35, 0.35, 0.95], recognisedAt: 5, earliness: 0.25),
    // Behind the last losing decision it is too late.
    Trace(beliefs: [0.5, 0.35, 0.35, 0.35, 0.35, 0.95], recognisedAt: 6, earliness: 0),
    Trace(beliefs: [0.5, 0.65, 0.20, 0.65], recognisedAt: 4, earliness: 0.5),
    // "Can't tell" neither starts a recognition nor takes it back.
    Trace(beliefs: [0.65, 0.5, 0.80], recognisedAt: 1, earliness: 1),
    Trace(beliefs: [0.5, 0.5, 0.5], recognisedAt: nil, earliness: 0),
    Trace(beliefs: [0.5, 0.65, 0.35], recognisedAt: nil, earliness: 0),
    Trace(beliefs: [0.5, 0.35], recognisedAt: nil, earliness: nil, leftSafely: true),
    Trace(beliefs: [0.5, 0.35], recognisedAt: nil, earliness: nil, quit: true),
    Trace(beliefs: [0.5, 0.65], recognisedAt: 2, earliness: 1, quit: true),
  ]

  func record(isScam: Bool = true) -> PlayRecord {
    PlayRecord(
      caseID: "case", telling: isScam ? .scam : .genuine, isScam: isScam, judged: 0.65,
      beliefs: beliefs.enumerated().map { .init(node: "n\($0)", rank: $0 + 1, p: $1) },
      judgeRank: 2, lastLosingRank: 5, leftSafely: leftSafely, quit: quit)
  }
}

@Suite struct EarlinessTests {
  @Test(arguments: Trace.table)
  func `earliness counts from the recognition that lasts`(trace: Trace) {
    #expect(trace.record().recognisedAt == trace.recognisedAt)
    #expect(trace.record().earliness == trace.earliness)
  }

  @Test func `a genuine play has no earliness`() {
    #expect(Trace(beliefs: [0.95, 0.95]).record(isScam: false).earliness == nil)
  }

  @Test func `a scam that takes nothing after the judge point has no earliness`() {
    var record = Trace(beliefs: [0.5, 0.95]).record()
    record.lastLosingRank = 1
    #expect(record.earliness == nil)
    record.lastLosingRank = nil
    #expect(record.earliness == nil)
  }

  @Test func `the smallest way to go has one decision`() {
    var record = Trace(beliefs: [0.5, 0.95]).record()
    record.lastLosingRank = 2
    #expect(record.earliness == 1)
    record.beliefs = [.init(node: "n", rank: 3, p: 0.95)]
    #expect(record.earliness == 0)
  }
}
