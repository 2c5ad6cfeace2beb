import Cells
import Engine
import Scenarios
import Scoring
import Screens

/// Content for the screens that show no story.
enum Sample {
  static let newcomer = HomeData(
    learnerName: "", suggestion: riverRoom, openPlays: [], countedScams: 0, countedGenuine: 0,
    brokenFiles: 0, hasCompany: false)

  /// A first start with many stories, none of which is known yet.
  static let beginning: HomeData = {
    var home = newcomer
    home.suggestion = nil
    home.reading = Reading(done: 3120, total: 10_000, isShown: true)
    return home
  }()

  /// Somebody who has played a while, with everything that can be said on the home screen.
  static let regular = HomeData(
    learnerName: "小林", suggestion: riverRoom,
    openPlays: [
      OpenPlay(
        id: "play-3", caseID: "mini-3", namedTelling: nil, title: title, isOldVersion: false,
        form: FormPlace(
          form: .a, occasion: .before, sitting: "s", number: 3, count: 8, distance: .near,
          code: "K7M2QX")),
      OpenPlay(
        id: "play-1", caseID: "river-room", namedTelling: nil, title: title, isOldVersion: false),
      OpenPlay(
        id: "play-2", caseID: "takeout", namedTelling: .scam,
        title: [.zh: "三十元的外卖", .en: "The thirty-yuan takeout"], isOldVersion: true),
    ],
    countedScams: 3, countedGenuine: 2, resolution: "family-code-word",
    points: [64, 96, 12, 91, 100], brokenFiles: 2, hasCompany: true)

  static let title: [Language: String] = [.zh: "河边的一间房", .en: "A room by the river"]

  static let riverRoom = summary("river-room", title, topic: "at-the-door", minutes: 6)

  static func summary(
    _ id: String, _ title: [Language: String], topic: String, minutes: Int = 4,
    form: CaseHead.Form = .full, hasMet: Bool = false, openPlay: OpenPlay? = nil,
    isLocal: Bool = false
  ) -> CaseSummary {
    let head = CaseHead(
      id: id, form: form, status: isLocal ? .local : .library, topic: topic, title: title,
      audience: ["everyone"], minutes: minutes, difficulty: 3, care: [],
      tellings: [.scam, .genuine], languages: [.zh, .en], channels: [.call], type: nil,
      judgeTactics: [], judgeChannels: [], currency: "CNY", endings: 7)
    return CaseSummary(
      head: head, hasMet: hasMet, endingsFound: hasMet ? 3 : 0, openPlay: openPlay, isLocal: isLocal
    )
  }

  static let library = LibraryData(cases: cases, kindsMet: 6, kinds: 14)

  /// More cases than any screen but the largest has rows for, with titles of many lengths.
  private static let cases: [CaseSummary] =
    [
      riverRoom,
      summary(
        "takeout", [.zh: "三十元的外卖", .en: "The thirty-yuan takeout"], topic: "food-orders",
        hasMet: true),
      summary(
        "open", [.zh: "平台通知", .en: "A notice from the platform"], topic: "shop-and-platform",
        openPlay: regular.openPlays[1]),
      summary(
        "long",
        [
          .zh: "一个很长很长的题目，长到窄屏幕上怎么也放不下",
          .en: "A very long title that no narrow screen has any room for at all",
        ], topic: "saving-investing", isLocal: true),
    ]
    + (1...24).map { number in
      summary(
        "mini-\(number)", [.zh: "小题第 \(number) 号", .en: "Short story number \(number)"],
        topic: "family-friends", minutes: 1, form: .mini, hasMet: number.isMultiple(of: 3))
    }

  static let learners = [
    LearnerSummary(id: "1", name: "小林", isCurrent: true),
    LearnerSummary(id: "2", name: "", isCurrent: false),
    LearnerSummary(id: "3", name: "Grandmother Elizabeth-Anne", isCurrent: false),
  ]

  static let formEnd = FormEnd(
    occasion: .after, code: "K7M-2QX",
    answers: (1...8).map { number in
      FormEnd.Answer(
        play: "play-\(number)",
        title: [.zh: "小题第 \(number) 号", .en: "Short story number \(number)"],
        wasRight: number % 3 != 0)
    })

  static let titles = ["river-room": title]

  static let noProgress = ProgressData(
    records: [], plays: [], measures: Measures([]), titles: titles, endings: [])

  /// Plays of both truths; `each` of them scams and as many genuine, and one for practice.
  static func progress(each count: Int) -> ProgressData {
    let counted = (0..<2 * count).map { record($0, isScam: $0.isMultiple(of: 2)) }
    var practice = record(0, isScam: true)
    practice.counted = false
    practice.reason = .whatIf
    let records = counted + [practice]
    return ProgressData(
      records: records, plays: records.indices.map { "play-\($0)" },
      measures: Measures(records), titles: titles,
      endings: [
        EndingsFound(caseID: "river-room", found: 3, all: 7),
        EndingsFound(caseID: "a-case-without-a-title", found: 1, all: 5),
      ],
      traits: ["river-room": traits])
  }

  private static let traits = CaseTraits(
    form: .full, difficulty: 3, audience: [], care: [], channels: [.call], type: "police",
    judgeTactics: ["authority", "secrecy_isolation"], judgeAsks: ["pay_transfer"],
    judgeChannels: [.call])

  private static func record(_ number: Int, isScam: Bool) -> PlayRecord {
    let isRight = number % 5 != 4
    let p = isScam == isRight ? (number.isMultiple(of: 4) ? 0.95 : 0.80) : 0.20
    return PlayRecord(
      caseID: number.isMultiple(of: 3) ? "river-room" : "a-case-without-a-title",
      telling: isScam ? .scam : .genuine, isScam: isScam, judged: p,
      beliefs: [.init(node: "offer", rank: 2, p: p)],
      checks: [
        .init(
          via: number.isMultiple(of: 4) ? .theirGroup : .ownApp,
          independent: !number.isMultiple(of: 4))
      ],
      lost: isScam && !isRight ? 800 : 0, maxLoss: isScam ? 800 : 0,
      gained: isScam || !isRight ? 0 : 1200, maxGain: isScam ? 0 : 1200, judgeRank: 2,
      lastLosingRank: isScam ? 3 : nil, leftSafely: isRight,
      complyAll: isScam ? .init(lost: 800, gained: 0) : .init(lost: 0, gained: 1200),
      refuseAll: .init(lost: 0, gained: 0), ending: "kept")
  }
}

extension Look {
  static func sample(
    _ language: Language = .zh, columns: Int = 80, rows: Int = 24,
    glyphs: Glyphs.Kind = .unicode, region: Region = .cn
  ) -> Look {
    Look(
      language: language, region: region, glyphs: glyphs, taxonomy: Shelf.taxonomy,
      size: Size(columns: columns, rows: rows))
  }
}
