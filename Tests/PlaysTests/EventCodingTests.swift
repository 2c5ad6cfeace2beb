import Engine
import Journal
import Plays
import Scenarios
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct EventCodingTests {
  /// An event with the bytes it has in every journal ever written.
  struct Golden: Sendable, CustomStringConvertible {
    var kind: String
    var body: String
    var event: Event
    var description: String { "\(kind) \(body)" }
  }

  private static let limits = StoryLimits(
    maxLoss: 986, maxGain: 0, lastLosingRank: 2, complyAll: .init(lost: 986, gained: 0),
    refuseAll: .init(lost: 0, gained: 3))

  static let golden: [Golden] = [
    Golden(
      kind: "play.started",
      body: """
        {"caseID":"takeout","isScammer":true,"language":"zh","limits":{"complyAll":\
        {"gained":0,"lost":986},"lastLosingRank":2,"maxGain":0,"maxLoss":986,"refuseAll":\
        {"gained":3,"lost":0}},"practice":"seen","seed":18446744073709551615,"source":"ab/cd",\
        "status":"library","telling":"scam"}
        """,
      event: .started(
        Started(
          caseID: "takeout", telling: .scam, status: .library, source: "ab/cd", seed: .max,
          language: .zh, practice: "seen", limits: limits, isScammer: true))),
    Golden(
      kind: "play.started",
      body: """
        {"caseID":"a","isScammer":false,"language":"en","limits":{"complyAll":\
        {"gained":0,"lost":0},"maxGain":0,"maxLoss":0,"refuseAll":{"gained":0,"lost":0}},\
        "seed":0,"source":"","status":"local","telling":"genuine"}
        """,
      event: .started(
        Started(
          caseID: "a", telling: .genuine, status: .local, source: "", seed: 0, language: .en,
          practice: nil,
          limits: StoryLimits(
            maxLoss: 0, maxGain: 0, lastLosingRank: nil, complyAll: .init(lost: 0, gained: 0),
            refuseAll: .init(lost: 0, gained: 0)), isScammer: false))),
    Golden(
      kind: "play.started",
      body: """
        {"caseID":"a","form":{"code":"K7M2QX","count":8,"distance":"far","form":"B","number":3,\
        "occasion":"after","sitting":"0123456789abcdef0123456789abcdef"},"isScammer":true,\
        "language":"en","limits":{"complyAll":{"gained":0,"lost":986},"lastLosingRank":2,\
        "maxGain":0,"maxLoss":986,"refuseAll":{"gained":3,"lost":0}},"seed":0,"source":"",\
        "status":"library","telling":"scam"}
        """,
      event: .started(
        Started(
          caseID: "a", telling: .scam, status: .library, source: "", seed: 0, language: .en,
          practice: nil, limits: limits, isScammer: true,
          form: FormPlace(
            form: .b, occasion: .after, sitting: "0123456789abcdef0123456789abcdef", number: 3,
            count: 8, distance: .far, code: "K7M2QX")))),
    Golden(
      kind: "play.believed",
      body: """
        {"about":"caller","belief":6,"isJudged":true,"isScammer":true,"node":"difference",\
        "rank":2}
        """,
      event: .believed(
        Believed(
          node: "difference", about: "caller", isScammer: true, belief: Belief.scale[5], rank: 2,
          isJudged: true))),
    Golden(
      kind: "play.believed",
      body: """
        {"about":"警官","belief":0,"isJudged":false,"isScammer":false,"node":"a","rank":1}
        """,
      event: .believed(
        Believed(
          node: "a", about: "警官", isScammer: false, belief: .unsure, rank: 1, isJudged: false))),
    Golden(
      kind: "play.chose",
      body: """
        {"act":"verify","choice":"check","gained":0,"lost":5,"node":"a","rank":1,"via":"own_app"}
        """,
      event: .chose(
        Chose(
          node: "a", choice: "check", act: .verify, via: .ownApp, rank: 1, lost: 5, gained: 0))),
    Golden(
      kind: "play.chose",
      body: """
        {"act":"comply","choice":"pay","gained":0,"lost":-5,"node":"a","rank":1}
        """,
      event: .chose(
        Chose(node: "a", choice: "pay", act: .comply, via: nil, rank: 1, lost: -5, gained: 0))),
    Golden(
      kind: "play.proceeded", body: #"{"node":"hello"}"#,
      event: .proceeded(Proceeded(node: "hello"))),
    Golden(kind: "play.took-back", body: "{}", event: .tookBack),
    Golden(
      kind: "play.ended",
      body: """
        {"ending":"gone","gained":0,"leaked":["id","code"],"lost":986,"outcome":"harmed_others"}
        """,
      event: .ended(
        Ended(
          ending: "gone", outcome: .harmedOthers, lost: 986, gained: 0, leaked: ["id", "code"]))),
    Golden(
      kind: "play.marking-opened", body: #"{"language":"zh"}"#,
      event: .markingOpened(MarkingOpened(language: .zh))),
    Golden(
      kind: "play.marked", body: #"{"clause":4,"mark":"doubtful"}"#,
      event: .marked(Marked(clause: 4, mark: .doubtful))),
    Golden(
      kind: "play.marked", body: #"{"clause":0}"#, event: .marked(Marked(clause: 0, mark: nil))),
    Golden(kind: "play.closed", body: #"{"clauses":[]}"#, event: .closed(Closed(clauses: []))),
    Golden(
      kind: "play.closed",
      body: """
        {"clauses":[{"clause":1,"flag":true,"language":"en","line":2,"marked":"reassuring",\
        "node":"a","signal":false},{"clause":2,"flag":false,"language":"en","line":2,"node":"a",\
        "signal":true}]}
        """,
      event: .closed(
        Closed(clauses: [
          MarkableClause(
            node: "a", line: 2, language: .en, clause: 1, flag: true, signal: false,
            marked: .reassuring),
          MarkableClause(
            node: "a", line: 2, language: .en, clause: 2, flag: false, signal: true, marked: nil),
        ]))),
    Golden(
      kind: "play.resolved", body: #"{"step":"own-app"}"#,
      event: .resolved(Resolved(step: "own-app"))),
  ]

  @Test(arguments: golden)
  func `an event is written as it always was`(golden: Golden) throws {
    let entry = try EventCoding.entry(golden.event, at: 1_700_000_000_123)
    #expect(entry.kind == golden.kind)
    #expect(entry.version == 1)
    #expect(entry.at == 1_700_000_000_123)
    #expect(String(decoding: entry.body, as: UTF8.self) == golden.body)
  }

  @Test(arguments: golden)
  func `what was ever written can be read`(golden: Golden) throws {
    #expect(try EventCoding.event(envelope(golden.kind, golden.body)) == golden.event)
  }

  @Test func `the examples cover every kind there is`() {
    #expect(Set(Self.golden.map(\.kind)) == Set(EventCoding.versions.keys))
    #expect(EventCoding.versions.values.allSatisfy { $0 == 1 })
  }

  @Test func `a kind of a later program is no event of ours`() throws {
    #expect(try EventCoding.event(envelope("play.danced", "???")) == nil)
  }

  @Test(arguments: [
    ("play.chose", ""), ("play.chose", "{}"), ("play.chose", "[1]"),
    ("play.proceeded", #"{"node":1}"#),
    ("play.believed", golden[3].body.replacing("6", with: "7")),
    ("play.started", golden[0].body.replacing("scam\"", with: "maybe\"")),
    ("play.marked", #"{"clause":0,"mark":"odd"}"#),
  ])
  func `a body that is not what its kind promises is refused`(kind: String, body: String) {
    #expect(throws: JournalFailure.unreadable(kind: kind, version: 1)) {
      try EventCoding.event(envelope(kind, body))
    }
  }

  @Test(arguments: golden)
  func `a body that was tampered with is read as the decoder reads it`(golden: Golden) throws {
    let tampered = Self.tampered(Array(golden.body.utf8))
    for bytes in tampered {
      let read = try? EventCoding.event(envelope(golden.kind, bytes))
      let decoded = try? Self.decode(golden.event, Data(bytes))
      #expect(read == decoded, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(tampered.count > golden.body.utf8.count)
  }

  /// The body with one byte changed, added, taken away or doubled, and cut off after each byte.
  private static func tampered(_ body: [UInt8]) -> [[UInt8]] {
    let bytes = Array(#"{}[],:"\019-.en t"#.utf8) + [0, 10, 0x7F, 0x80, 0xC3, 0xFF]
    return body.indices.flatMap { place in
      let (before, after) = (Array(body[..<place]), Array(body[(place + 1)...]))
      let changed = bytes.flatMap { byte in
        [before + [byte] + after, before + [byte, body[place]] + after]
      }
      return changed + [before, before + after, before + [body[place], body[place]] + after]
    } + [body + body, body + [32], body + Array(",".utf8)]
  }

  private static func decode(_ event: Event, _ body: Data) throws -> Event {
    let decoder = JSONDecoder()
    return switch event {
    case .started: .started(try decoder.decode(Started.self, from: body))
    case .believed: .believed(try decoder.decode(Believed.self, from: body))
    case .chose: .chose(try decoder.decode(Chose.self, from: body))
    case .proceeded: .proceeded(try decoder.decode(Proceeded.self, from: body))
    case .tookBack: .tookBack
    case .ended: .ended(try decoder.decode(Ended.self, from: body))
    case .markingOpened: .markingOpened(try decoder.decode(MarkingOpened.self, from: body))
    case .marked: .marked(try decoder.decode(Marked.self, from: body))
    case .closed: .closed(try decoder.decode(Closed.self, from: body))
    case .resolved: .resolved(try decoder.decode(Resolved.self, from: body))
    }
  }

  private func envelope(_ kind: String, _ body: String) -> Envelope {
    envelope(kind, Array(body.utf8))
  }

  private func envelope(_ kind: String, _ body: [UInt8]) -> Envelope {
    var ids = Ids(seed: 1)
    return Envelope(
      stream: ids.stream(), seq: 1, entry: Entry(at: 0, kind: kind, version: 1, body: body))
  }
}
