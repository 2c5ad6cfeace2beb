import Engine
import Scenarios
import Scoring
import Testing

@Suite struct EventsTests {
  private func started(practice: String? = nil, status: CaseStatus = .library) -> Event {
    .started(
      Started(
        caseID: "takeout", telling: .scam, status: status, source: "00", seed: 1, language: .zh,
        practice: practice,
        limits: StoryLimits(
          maxLoss: 986, maxGain: 0, lastLosingRank: 3,
          complyAll: .init(lost: 986, gained: 0), refuseAll: .init(lost: 0, gained: 0)),
        isScammer: true))
  }

  private func believed(
    _ level: Int, rank: Int, isJudged: Bool = false, about: String = "caller",
    isScammer: Bool = true
  ) -> Event {
    .believed(
      Believed(
        node: "n\(rank)", about: about, isScammer: isScammer,
        belief: level == 0 ? .unsure : Belief.scale[level - 1], rank: rank, isJudged: isJudged))
  }

  private func chose(_ act: Act, rank: Int, via: Via? = nil, lost: Int = 0) -> Event {
    .chose(
      Chose(
        node: "n\(rank)", choice: act.rawValue, act: act, via: via, rank: rank, lost: lost,
        gained: 0))
  }

  private func ended(lost: Int) -> Event {
    .ended(Ended(ending: "end", outcome: .safe, lost: lost, gained: 0, leaked: []))
  }

  private func record(_ events: [Event]) throws -> PlayRecord {
    try #require(PlayRecord(events: events, startedAt: 1000, endedAt: 2000))
  }

  @Test func `a play becomes a record`() throws {
    let clause = MarkableClause(
      node: "n1", line: 2, language: .zh, clause: 3, flag: true, signal: false, marked: .doubtful)
    let record = try record([
      started(), believed(0, rank: 1), chose(.verify, rank: 1, via: .callerNumber),
      believed(5, rank: 2, isJudged: true), chose(.verify, rank: 2, via: .ownApp),
      believed(6, rank: 3), chose(.refuse, rank: 2), ended(lost: 0),
      .markingOpened(MarkingOpened(language: .zh)), .marked(Marked(clause: 0, mark: .doubtful)),
      .closed(Closed(clauses: [clause])),
    ])
    let expected = PlayRecord(
      caseID: "takeout", telling: .scam, isScam: true, judged: 0.80,
      beliefs: [
        .init(node: "n1", rank: 1, p: 0.5), .init(node: "n2", rank: 2, p: 0.80),
        .init(node: "n3", rank: 3, p: 0.95),
      ],
      choices: [
        .init(node: "n1", choice: "verify", rank: 1, act: .verify),
        .init(node: "n2", choice: "verify", rank: 2, act: .verify),
        .init(node: "n2", choice: "refuse", rank: 2, act: .refuse),
      ],
      checks: [
        .init(via: .callerNumber, independent: false), .init(via: .ownApp, independent: true),
      ],
      markingOpened: true,
      markable: [
        .init(
          node: "n1", line: 2, lang: .zh, clause: 3, flag: true, signal: false, marked: .doubtful)
      ],
      maxLoss: 986, judgeRank: 2, lastLosingRank: 3, leftSafely: true,
      complyAll: .init(lost: 986, gained: 0), ending: "end", language: .zh, startedAt: 1000,
      endedAt: 2000)
    #expect(record == expected)
  }

  @Test func `a belief that was taken back never was`() throws {
    let record = try record([
      started(), believed(6, rank: 1, isJudged: true), .tookBack,
      believed(2, rank: 1, isJudged: true), chose(.comply, rank: 1, lost: 986), ended(lost: 986),
    ])
    #expect(record.judged == 0.20)
    #expect(record.beliefs.map(\.p) == [0.20])
  }

  @Test func `only beliefs about the judged person are kept, with the truth about that person`()
    throws
  {
    let record = try record([
      started(), believed(6, rank: 1, about: "friend"),
      believed(1, rank: 2, isJudged: true, about: "police", isScammer: false), ended(lost: 0),
    ])
    #expect(!record.isScam)
    #expect(record.beliefs.map(\.node) == ["n2"])
  }

  @Test func `a play left before the judge point does not count`() throws {
    let record = try record([started(), believed(0, rank: 1), chose(.probe, rank: 1)])
    #expect(record.reason == .leftBeforeJudgement)
    #expect(!record.counted)
    #expect(record.quit)
    #expect(record.ending == nil)
  }

  @Test func `a play left after the judge point counts with what it had lost`() throws {
    let record = try record([
      started(), believed(2, rank: 1, isJudged: true), chose(.comply, rank: 1, lost: 400),
    ])
    #expect(record.counted)
    #expect(record.quit)
    #expect(record.lost == 400)
    #expect(!record.leftSafely)
  }

  @Test(
    arguments: [
      ("seenWithin60Days", CaseStatus.library, PracticeReason.seenWithin60Days),
      ("something later", .library, .unknown), (nil, .local, .localCase), (nil, .draft, .draft),
    ] as [(String?, CaseStatus, PracticeReason)])
  func `practice stays practice`(
    practice: String?, status: CaseStatus, reason: PracticeReason
  ) throws {
    let record = try record([
      started(practice: practice, status: status), believed(5, rank: 1, isJudged: true),
      ended(lost: 0),
    ])
    #expect(record.reason == reason)
    #expect(!record.counted)
  }

  @Test func `leaving safely means before the last losing decision`() throws {
    let early = try record([
      started(), believed(3, rank: 2, isJudged: true), chose(.refuse, rank: 2), ended(lost: 0),
    ])
    let late = try record([
      started(), believed(3, rank: 2, isJudged: true), chose(.comply, rank: 2),
      chose(.refuse, rank: 3), ended(lost: 0),
    ])
    #expect(early.leftSafely)
    #expect(!late.leftSafely)
    #expect(early.earliness == nil)
    #expect(late.earliness == 0)
  }

  @Test func `events without a beginning are no play`() {
    #expect(PlayRecord(events: [ended(lost: 0)], startedAt: 0, endedAt: 0) == nil)
    #expect(PlayRecord(events: [], startedAt: 0, endedAt: 0) == nil)
  }
}
