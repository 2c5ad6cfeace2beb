import Engine
import Foundation
import Reports
import Scenarios
import Scoring
import TestSupport
import Testing

/// Every figure of the JSON report, computed again by a program in another language that shares nothing with
/// this one: to 10⁻⁹.
@Suite struct RecomputedTests {
  @Test func `over generated learners, and over every edge`() throws {
    var random = SplitMix64(seed: 5)
    let generated = (0..<220).map { number in
      LearnerReport(learner: "g\(number)", plays: Self.plays(&random))
    }
    let document = ReportDocument(
      learners: generated + Self.edges + Sample.learners,
      frame: ReportFrame(kindIDs: Self.kinds))
    let (code, said) = try Self.recompute(json(of: document))
    #expect(code == 0, "\(said)")
  }

  /// Few people, of whom less is told.
  @Test(arguments: 1...7) func `over few learners`(people: Int) throws {
    var random = SplitMix64(seed: UInt64(people))
    let learners = (0..<people).map { number in
      LearnerReport(learner: "g\(number)", plays: Array(Self.plays(&random).prefix(people)))
    }
    let (code, said) = try Self.recompute(json(of: ReportDocument(learners: learners)))
    #expect(code == 0, "\(said)")
  }

  /// As many as figures of everybody need, and one less.
  @Test(arguments: 4...6) func `over few learners who played much`(people: Int) throws {
    var random = SplitMix64(seed: 40 + UInt64(people))
    let learners = (0..<people).map { number in
      LearnerReport(learner: "g\(number)", plays: (0..<40).map { Self.play($0, &random) })
    }
    let (code, said) = try Self.recompute(json(of: ReportDocument(learners: learners)))
    #expect(code == 0, "\(said)")
  }

  @Test func `the other program does find a wrong figure`() throws {
    let document = ReportDocument(learners: [Sample.learners[0]])
    let text = json(of: document).replacing(
      #/"brier" : 0\.\d+/#, with: "\"brier\" : 0.5")
    let (code, said) = try Self.recompute(text)
    #expect(code == 1 && said.contains("brier"))
  }

  @Test func `the other program does find a wrong kind`() throws {
    let document = ReportDocument(
      learners: [Sample.learners[0]], frame: ReportFrame(kindIDs: Self.kinds))
    let text = json(of: document).replacing(
      #/"scamsDoubted" : \d+/#, with: "\"scamsDoubted\" : 77", maxReplacements: 1)
    let (code, said) = try Self.recompute(text)
    #expect(code == 1 && said.contains("'scamsDoubted': 77"))
  }

  @Test func `the other program does find a wrong count of flags`() throws {
    var random = SplitMix64(seed: 5)
    let document = ReportDocument(
      learners: [LearnerReport(learner: "one", plays: (0..<30).map { Self.play($0, &random) })])
    let text = json(of: document).replacing(
      #/"unmarked" : \d+/#, with: "\"unmarked\" : 77", maxReplacements: 1)
    let (code, said) = try Self.recompute(text)
    #expect(code == 1 && said.contains("'unmarked': 77"))
  }

  @Test(arguments: [
    ("mean", "together.staysSafe.mean"), ("believing", "together.believing[0].believing"),
    ("neither", "together.leanings.neither"), ("missed", "together.overlooked[0].missed"),
    ("taken", "together.harmful[0].taken"),
  ])
  func `the other program does find a wrong figure of everybody`(
    figure: String, place: String
  ) throws {
    var random = SplitMix64(seed: 5)
    let learners = (0..<40).map { number in
      LearnerReport(learner: "g\(number)", plays: Self.plays(&random))
    }
    let text = json(of: ReportDocument(learners: learners))
    let together = try #require(text.firstRange(of: "\"together\""))
    let number = try Regex("\"\(figure)\" : [0-9.]+")
    let broken = text.replacing(
      number, with: "\"\(figure)\" : 7.25", subrange: together.lowerBound..<text.endIndex,
      maxReplacements: 1)
    #expect(broken != text)
    let (code, said) = try Self.recompute(broken)
    #expect(code == 1 && said.contains(place))
  }

  /// Kinds by the letters of a case's id, some of them shared by several cases.
  private static func kinds(_ caseID: String) -> CaseKinds? {
    let letters = caseID.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1_009 }
    guard letters % 7 != 0 else { return nil }
    return CaseKinds(
      type: "type\(letters % 3)", tactics: ["tactic\(letters % 4)", "tactic\(letters % 5)"],
      asks: letters % 2 == 0 ? [] : ["ask\(letters % 3)"], channels: ["channel\(letters % 2)"])
  }

  /// No genuine, no scam, one play, all the same, ties, nothing counted, nothing at all.
  private static var edges: [LearnerReport] {
    [
      edge("no genuine", Array(repeating: (true, 0.8), count: 7)),
      edge("no scam", Array(repeating: (false, 0.2), count: 7)),
      edge("one", [(true, 0.95)]),
      edge("one of each", [(true, 0.05), (false, 0.95)]),
      edge("all the same", (0..<20).map { ($0.isMultiple(of: 2), 0.65) }),
      edge("all right", (0..<24).map { ($0 < 12, $0 < 12 ? 0.95 : 0.05) }),
      edge("all wrong", (0..<24).map { ($0 < 12, $0 < 12 ? 0.05 : 0.95) }),
      edge("ties", (0..<12).map { ($0 < 6, $0.isMultiple(of: 2) ? 0.35 : 0.65) }),
      edge("nothing", []), losesMuch,
      LearnerReport(
        learner: "practice only",
        plays: [
          PlayRecord(
            caseID: "a", telling: .scam, isScam: true, counted: false, reason: .contrast,
            judged: 0.8)
        ]),
    ]
  }

  /// Does better than both habits, and yet loses more than is called safe.
  private static var losesMuch: LearnerReport {
    LearnerReport(
      learner: "loses much",
      plays: (0..<12).map { place in
        let isScam = place.isMultiple(of: 2)
        return PlayRecord(
          caseID: "c\(place)", telling: isScam ? .scam : .genuine, isScam: isScam,
          judged: isScam ? 0.8 : 0.2, lost: isScam ? 40 : 0, maxLoss: isScam ? 100 : 0,
          gained: isScam ? 0 : 100, maxGain: isScam ? 0 : 100,
          complyAll: .init(lost: isScam ? 100 : 0, gained: isScam ? 0 : 100),
          startedAt: place, endedAt: place + 1)
      })
  }

  private static func edge(_ name: String, _ answers: [(isScam: Bool, p: Double)]) -> LearnerReport
  {
    LearnerReport(
      learner: name,
      plays: answers.enumerated().map { place, answer in
        PlayRecord(
          caseID: "c\(place)", telling: answer.isScam ? .scam : .genuine, isScam: answer.isScam,
          judged: answer.p, beliefs: [.init(node: "a", rank: 1, p: answer.p)], judgeRank: 1,
          startedAt: place, endedAt: place + 1)
      })
  }

  private static func plays(_ random: inout SplitMix64) -> [PlayRecord] {
    (0..<Int(random.next() % 40)).map { number in play(number, &random) }
  }

  private static let levels = [0.05, 0.2, 0.35, 0.65, 0.8, 0.95]

  private static func play(_ number: Int, _ random: inout SplitMix64) -> PlayRecord {
    let isScam = random.next().isMultiple(of: 2)
    let counted = random.next() % 6 != 0
    let quit = random.next() % 8 == 0
    let ranks = 2 + Int(random.next() % 5)
    // Nothing may have been asked at first; "can't tell" may come anywhere but at the judge point.
    let first = 1 + Int(random.next() % 4) / 3
    let judgeRank = Int.random(in: first...ranks, using: &random)
    let beliefs = (first...ranks).map { rank in
      PlayRecord.Belief(
        node: "n\(rank)", rank: rank,
        p: rank != judgeRank && random.next().isMultiple(of: 5)
          ? 0.5 : levels[Int(random.next() % 6)])
    }
    let maxLoss = isScam ? 100 * Int(random.next() % 9) : 0
    let maxGain = isScam ? 0 : 50 * Int(random.next() % 5)
    // Stories may bring a little more or less than the roads that were tried for the most.
    let lost = maxLoss == 0 ? 0 : Int.random(in: -20...maxLoss + 20, using: &random)
    let habit = { (random: inout SplitMix64) in
      StoryLimits.Result(
        lost: Int.random(in: 0...maxLoss, using: &random),
        gained: Int.random(in: 0...maxGain, using: &random))
    }
    return PlayRecord(
      caseID: "c\(number)", telling: isScam ? .scam : .genuine, isScam: isScam, counted: counted,
      reason: counted ? nil : .seenWithin60Days,
      judged: quit && !counted ? nil : beliefs[judgeRank - first].p,
      beliefs: beliefs,
      choices: beliefs.map {
        .init(
          node: $0.node, choice: "go", rank: $0.rank, act: .comply,
          cost: isScam ? [10, 0, -5][$0.rank % 3] : 0)
      },
      checks: (0..<Int(random.next() % 3)).map { _ in
        let isOwn = random.next().isMultiple(of: 2)
        return .init(via: isOwn ? .ownApp : .callerNumber, independent: isOwn)
      },
      markingOpened: random.next().isMultiple(of: 2),
      markable: (1...6).map { clause in
        .init(
          node: "n1", line: 1, lang: .zh, clause: clause, flag: clause < 4,
          signal: clause == 6, flags: clause < 4 ? ["f\(clause % 2)"] : [],
          marked: random.next().isMultiple(of: 4)
            ? (random.next().isMultiple(of: 3) ? .reassuring : .doubtful) : nil)
      },
      lost: lost, maxLoss: maxLoss,
      gained: maxGain == 0 ? 0 : Int.random(in: -20...maxGain + 20, using: &random),
      maxGain: maxGain,
      judgeRank: judgeRank,
      lastLosingRank: maxLoss > 0 ? Int.random(in: first...ranks, using: &random) : nil,
      leftSafely: !quit && lost == 0 && random.next().isMultiple(of: 2), quit: quit,
      complyAll: habit(&random), refuseAll: habit(&random),
      ending: quit ? nil : "end", startedAt: number * 1_000, endedAt: number * 1_000 + 500)
  }

  private static func recompute(_ report: String) throws -> (code: Int32, said: String) {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "scamdrill-report-\(UUID().uuidString).json")
    try Data(report.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let tools = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", tools.appending(path: "tools/recompute.py").path, file.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }
}
