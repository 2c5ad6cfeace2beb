import Digests
import Scenarios
import Scoring

/// What is said of one play: what was answered at its judge point, and that it was completed.
struct PlayStatements {
  private let learner: String
  private let play: PlayRecord
  private let title: String
  private let language: Language
  /// Tells a learner's plays apart that began in the same millisecond.
  private let ordinal: Int
  private let now: Int

  /// - Parameters:
  ///   - learner: the random id.
  ///   - title: of the case, in `language`.
  ///   - now: milliseconds since 1970; a later time is no time that a record store would take.
  init(
    _ play: PlayRecord, learner: String, title: String, _ language: Language, ordinal: Int,
    now: Int
  ) {
    self.learner = learner
    self.play = play
    self.title = title
    self.language = language
    self.ordinal = ordinal
    self.now = now
  }

  var all: [Statement] { [answered, completed].compactMap { $0 } }

  /// Nothing where no belief was stated at the judge point.
  private var answered: Statement? {
    guard let judged = play.judged, let level = Level.all.first(where: { $0.p == judged }) else {
      return nil
    }
    var definition = Statement.Activity.Definition(
      type: "http://adlnet.gov/expapi/activities/cmi.interaction")
    definition.name = ["zh-CN": "这个人靠得住吗？", "en": "Can this person be trusted?"]
    definition.interactionType = "choice"
    definition.choices = Level.all.map { level in
      .init(id: level.id, description: ["zh-CN": level.chinese, "en": level.english])
    }
    definition.correctResponsesPattern = Level.all.filter { ($0.p > 0.5) == play.isScam }.map(\.id)
    return statement(
      "answered", Self.verb("answered", "http://adlnet.gov/expapi/verbs/answered", "回答了"),
      Statement.Activity(
        id: "\(caseActivity.id)/\(play.telling.rawValue)/trust", definition: definition),
      Statement.Result(
        score: score, success: play.verdictIsRight, response: level.id,
        extensions: extensions(["belief": .number(judged)])),
      parent: [caseActivity])
  }

  /// Nothing for a play left open.
  private var completed: Statement? {
    guard !play.quit else { return nil }
    var shares: [String: Statement.Extension] = [:]
    if play.maxLoss > 0 { shares["lost"] = .number(Double(play.lost) / Double(play.maxLoss)) }
    if play.maxGain > 0 { shares["gained"] = .number(Double(play.gained) / Double(play.maxGain)) }
    shares["telling"] = .text(play.telling.rawValue)
    return statement(
      "completed", Self.verb("completed", "http://adlnet.gov/expapi/verbs/completed", "完成了"),
      caseActivity,
      Statement.Result(
        score: score, success: play.verdictIsRight, completion: true, duration: duration,
        extensions: extensions(shares)),
      parent: nil)
  }

  private func statement(
    _ kind: String, _ verb: Statement.Verb, _ object: Statement.Activity,
    _ result: Statement.Result, parent: [Statement.Activity]?
  ) -> Statement {
    Statement(
      id: namedUUID("\(key) \(kind)", in: Self.namespace),
      actor: .init(account: .init(homePage: Self.home, name: learner)), verb: verb,
      object: object, result: result,
      context: .init(
        registration: namedUUID(key, in: Self.namespace),
        contextActivities: .init(
          parent: parent,
          category: [
            .init(
              id: "\(Self.home)/xapi/profile/1",
              definition: .init(type: "http://adlnet.gov/expapi/activities/profile"))
          ]),
        language: Self.tag(play.language)),
      timestamp: play.endedAt <= now ? timestamp(play.endedAt) : nil)
  }

  /// What makes a play this one, on every export.
  private var key: String {
    "\(learner) \(play.startedAt) \(play.caseID) \(play.telling.rawValue) \(ordinal)"
  }

  private var caseActivity: Statement.Activity {
    Statement.Activity(
      id: "\(Self.home)/cases/\(play.caseID.percentEncoded)",
      definition: .init(
        type: "http://adlnet.gov/expapi/activities/simulation",
        name: [Self.tag(language): title]))
  }

  /// The points of one play, a proper score of the belief stated.
  private var score: Statement.Result.Score? {
    play.points.map { .init(scaled: $0 / 100, raw: $0) }
  }

  private var duration: String? {
    let hundredths = (play.endedAt - play.startedAt + 5) / 10
    guard hundredths >= 0 else { return nil }
    let part = hundredths % 100
    return "PT\(hundredths / 100).\(part < 10 ? "0" : "")\(part)S"
  }

  private func extensions(
    _ more: [String: Statement.Extension]
  ) -> [String: Statement.Extension] {
    var all = more
    all["counted"] = .truth(play.counted)
    if let reason = play.reason { all["reason"] = .text(reason.rawValue) }
    return Dictionary(
      uniqueKeysWithValues: all.map { ("\(Self.home)/xapi/extensions/\($0.key)", $0.value) })
  }

  /// A name that nobody can own: what stands under it are names of things, not addresses.
  private static let home = "https://scamdrill.example"
  /// The UUID of `home` among addresses, RFC 9562's namespace of them.
  private static let namespace: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]

  private static func tag(_ language: Language) -> String { language == .zh ? "zh-CN" : "en" }

  private static func verb(_ english: String, _ id: String, _ chinese: String) -> Statement.Verb {
    .init(id: id, display: ["en": english, "zh-CN": chinese])
  }
}

/// The six answers to whether somebody can be trusted.
private struct Level {
  var id: String
  /// P(scam).
  var p: Double
  var chinese: String
  var english: String

  static let all = [
    Level(id: "surely-yes", p: 0.05, chinese: "肯定靠得住", english: "surely yes"),
    Level(id: "probably-yes", p: 0.20, chinese: "多半靠得住", english: "probably yes"),
    Level(id: "leaning-yes", p: 0.35, chinese: "偏靠得住", english: "leaning yes"),
    Level(id: "leaning-no", p: 0.65, chinese: "偏靠不住", english: "leaning no"),
    Level(id: "probably-no", p: 0.80, chinese: "多半靠不住", english: "probably no"),
    Level(id: "surely-not", p: 0.95, chinese: "肯定靠不住", english: "surely not"),
  ]
}

extension String {
  /// Fit to be a part of an address's path.
  fileprivate var percentEncoded: String {
    utf8.reduce(into: "") { text, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || Array("-._~".utf8).contains(byte)
      text += isPlain ? String(UnicodeScalar(byte)) : "%" + hex([byte]).uppercased()
    }
  }
}
