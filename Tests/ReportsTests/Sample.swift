import Engine
import Reports
import Scenarios
import Scoring

/// Learners made by hand: one with enough plays, one with few, one with none, and hostile names.
enum Sample {
  static let titles: [Language: [String: String]] = [
    .zh: ["parcel": "补贴 *到账* 了", "landlord": "房东|换号", "visa": "签证加急"],
    .en: ["parcel": "The *grant* arrived", "landlord": "New number | landlord", "visa": "Visa"],
  ]

  /// - Parameter hostile: how many of the hostile names are in it; nil for all.
  static func document(_ language: Language, hostile: Int? = nil) -> ReportDocument {
    let surplus = hostile.map { hostileNames.count - $0 } ?? 0
    return ReportDocument(
      learners: learners.dropLast(surplus), language: language, titles: titles[language] ?? [:],
      kinds: kinds[language] ?? [:], kindIDs: kinds[.en] ?? [:])
  }

  private static let kinds: [Language: [String: CaseKinds]] = [
    .zh: [
      "parcel": CaseKinds(type: "冒充客服", tactics: ["催促", "权威"], asks: ["验证码"], channels: ["短信"]),
      "landlord": CaseKinds(type: "冒充熟人", tactics: ["熟人"], asks: ["转账"], channels: ["微信"]),
      "visa": CaseKinds(type: "代办", tactics: ["催促"], asks: ["转账"], channels: ["网页"]),
    ],
    .en: [
      "parcel": CaseKinds(
        type: "fake service", tactics: ["urgency", "authority"], asks: ["a code"],
        channels: ["text message"]),
      "landlord": CaseKinds(
        type: "somebody known", tactics: ["acquaintance"], asks: ["a transfer"],
        channels: ["chat"]),
      "visa": CaseKinds(
        type: "agent", tactics: ["urgency"], asks: ["a transfer"], channels: ["web <page>"]),
    ],
  ]

  static let learners: [LearnerReport] =
    [
      LearnerReport(learner: "0f3c9a7e51d24b68", plays: practised),
      LearnerReport(learner: "小明 _队长_", plays: [lost, contrast, leftOpen]),
      LearnerReport(learner: "7b20e1d4c9a8f365", plays: []),
    ] + hostileNames.map { LearnerReport(learner: $0, plays: [hostile]) }

  /// Names that a spreadsheet, a CSV reader or a Markdown reader may stumble over.
  static let hostileNames = [
    "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1:A9)", "-2", "\t=1", "\r=1", "\r\n=1", "'=1", "''-2",
    "O\"Neill, \"Jo\"", "two\nlines", "two\r\nlines", " 空格 ", "'s Heerenberg",
    String(repeating: "名", count: 100), "שלום, עולם", "\u{202E}txt.exe", "e\u{301}|[x](http://y)",
    "👨‍👩‍👧", "",
  ]

  /// Six scams and seven genuine stories that count, with marks and checks.
  static let practised: [PlayRecord] =
    [0.95, 0.8, 0.65, 0.95, 0.35, 0.8].enumerated().map { scam($0.offset, judged: $0.element) }
    + [0.05, 0.2, 0.35, 0.65, 0.2, 0.05, 0.2].enumerated().map {
      genuine($0.offset, judged: $0.element)
    }

  static let start = 1_795_000_000_123

  private static func scam(_ index: Int, judged: Double) -> PlayRecord {
    let isRight = judged > 0.5
    return PlayRecord(
      caseID: "parcel", telling: .scam, isScam: true, judged: judged,
      beliefs: [
        .init(node: "hello", rank: 1, p: 0.5), .init(node: "form", rank: 2, p: judged),
        .init(node: "pay", rank: 3, p: isRight ? 0.95 : 0.35),
      ],
      choices: [
        .init(node: "hello", choice: "ask", rank: 1, act: .probe),
        .init(node: "form", choice: isRight ? "call-bank" : "go-on", rank: 2, act: .verify),
      ],
      checks: isRight
        ? [.init(via: index == 0 ? .callerNumber : .ownApp, independent: index != 0)] : [],
      markingOpened: true, markable: clauses(marking: index, isScam: true),
      lost: isRight ? 0 : 8000, maxLoss: 20_000, judgeRank: 2, lastLosingRank: 4,
      leftSafely: isRight, complyAll: .init(lost: 20_000, gained: 0),
      ending: isRight ? "safe" : "paid", language: index.isMultiple(of: 2) ? .zh : .en,
      startedAt: start + index * 86_400_000, endedAt: start + index * 86_400_000 + 301_000)
  }

  private static func genuine(_ index: Int, judged: Double) -> PlayRecord {
    let isRight = judged < 0.5
    return PlayRecord(
      caseID: index.isMultiple(of: 2) ? "landlord" : "visa", telling: .genuine, isScam: false,
      judged: judged, beliefs: [.init(node: "hello", rank: 1, p: judged)],
      choices: [
        .init(
          node: "hello", choice: isRight ? "go" : "no", rank: 1, act: isRight ? .comply : .refuse)
      ],
      checks: index < 2 ? [.init(via: .knownNumber, independent: true)] : [],
      markingOpened: index < 3, markable: clauses(marking: index, isScam: false),
      gained: isRight ? 1600 - 200 * index : 0, maxGain: 1600, judgeRank: 1, leftSafely: true,
      complyAll: .init(lost: 0, gained: 1600), ending: isRight ? "served" : "missed",
      startedAt: start + (index + 10) * 86_400_000,
      endedAt: start + (index + 10) * 86_400_000 + 299_999)
  }

  private static func clauses(marking index: Int, isScam: Bool) -> [PlayRecord.Clause] {
    (1...4).map { clause in
      PlayRecord.Clause(
        node: "hello", line: 1 + clause / 3, lang: .zh, clause: clause, flag: isScam && clause < 4,
        signal: clause == 4,
        marked: clause <= 1 + index % 2 ? .doubtful : clause == 4 && index == 1 ? .reassuring : nil)
    }
  }

  private static let lost = PlayRecord(
    caseID: "visa", telling: .scam, isScam: true, judged: 0.05,
    beliefs: [.init(node: "fee", rank: 1, p: 0.05)],
    choices: [.init(node: "fee", choice: "pay", rank: 1, act: .comply)], lost: 168_000,
    maxLoss: 168_000, gained: -2, judgeRank: 1, lastLosingRank: 1,
    complyAll: .init(lost: 168_000, gained: -2), ending: "paid", language: .en, startedAt: -1,
    endedAt: 951_782_400_000)

  private static let contrast = PlayRecord(
    caseID: "visa", telling: .genuine, isScam: false, counted: false, reason: .contrast,
    judged: 0.05, beliefs: [.init(node: "fee", rank: 1, p: 0.05)], gained: 300, maxGain: 900,
    judgeRank: 1, complyAll: .init(lost: 0, gained: 900), ending: "served",
    startedAt: 1_709_164_800_000, endedAt: 1_709_251_199_999)

  private static let leftOpen = PlayRecord(
    caseID: "unlisted", telling: .scam, isScam: true, counted: false, reason: .leftBeforeJudgement,
    maxLoss: 500, lastLosingRank: 3, quit: true, complyAll: .init(lost: 500, gained: 0),
    startedAt: 0, endedAt: 5)

  private static let hostile = PlayRecord(
    caseID: "=cmd()", telling: .genuine, isScam: false, counted: false, reason: .localCase,
    judged: 0.8, lost: -5, maxLoss: 100, ending: "@end, \"really\"", startedAt: start,
    endedAt: start)
}
