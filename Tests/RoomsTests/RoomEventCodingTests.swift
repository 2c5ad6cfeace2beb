import Classroom
import Engine
import Journal
import Rooms
import Scenarios
import TestSupport
import Testing

/// How the events of a room stand in a journal; a written body is read for ever.
struct RoomEventCodingTests {
  private static let id = "01010101-0101-4101-8101-010101010101"
  private static let ballot = BallotID(step: 2, round: 1)

  /// Every kind of event, as it was written by the first version that had it.
  private static let written: [(kind: String, body: String)] = [
    (
      "room.created",
      #"{"code":"K7QF42","expectedHeads":30,"items":[{"caseID":"takeout","source":"ab","#
        + #""telling":"scam"}],"language":"zh","seed":9}"#
    ),
    (
      "room.created",
      #"{"code":"K7QF42","items":[],"language":"en","seed":18446744073709551615}"#
    ),
    (
      "room.created",
      #"{"code":"K7QF42","exit":{"options":[{"en":"Yes","zh":"会"}],"question":{"en":"Will you?","#
        + #""zh":"会吗？"}},"items":[{"caseID":"takeout","minutes":5,"source":"ab","way":"own"}],"#
        + #""language":"zh","lesson":"taster","seed":9}"#
    ),
    ("room.joined", #"{"heads":3,"participant":"\#(id)","waits":true}"#),
    ("room.approved", #"{"participant":"\#(id)"}"#),
    ("room.kicked", #"{"participant":"\#(id)"}"#),
    ("room.renamed", #"{"participant":"\#(id)"}"#),
    ("room.left", #"{"participant":"\#(id)"}"#),
    ("room.locked", #"{"on":true}"#),
    ("room.hid-names", #"{"on":false}"#),
    ("room.paused", #"{"on":true}"#),
    ("room.follows", #"{"on":true}"#),
    ("room.began", #"{"item":1}"#),
    ("room.read-on", #"{"node":"wei"}"#),
    ("room.opened", #"{"ballot":{"round":1,"step":2},"node":"difference","present":40}"#),
    (
      "room.voted",
      #"{"ballot":{"round":1,"step":2},"participant":"\#(id)","vote":{"belief":4,"choice":"read"}}"#
    ),
    (
      "room.voted",
      #"{"ballot":{"round":1,"step":2},"participant":"\#(id)","vote":{"choice":"read"}}"#
    ),
    (
      "room.counted",
      #"{"ballot":{"round":1,"step":2},"hands":{"choices":[9,20,11],"doubting":12}}"#
    ),
    ("room.closed", #"{"ballot":{"round":1,"step":2},"reason":"everyone"}"#),
    ("room.revealed", #"{"ballot":{"round":1,"step":2}}"#),
    ("room.discussed", #"{"ballot":{"round":1,"step":2}}"#),
    ("room.tied", #"{"ballot":{"round":1,"step":2},"choices":["read","check"]}"#),
    ("room.advanced", #"{"choice":"read","reason":"story","step":2}"#),
    ("room.went-back", #"{"step":1}"#),
    ("room.explained", "{}"),
    ("room.played", #"{"input":{"believe":4},"item":1,"participant":"\#(id)"}"#),
    ("room.played", #"{"input":{"choose":"read"},"item":1,"participant":"\#(id)"}"#),
    ("room.played", #"{"input":{"proceed":true},"item":1,"participant":"\#(id)"}"#),
    ("room.played", #"{"input":{"takeBack":true},"item":1,"participant":"\#(id)"}"#),
    ("room.played", #"{"input":{"openMarking":"zh"},"item":1,"participant":"\#(id)"}"#),
    (
      "room.played",
      #"{"input":{"mark":{"clause":3,"mark":"doubtful"}},"item":1,"participant":"\#(id)"}"#
    ),
    ("room.played", #"{"input":{"mark":{"clause":3}},"item":1,"participant":"\#(id)"}"#),
    ("room.played", #"{"input":{"close":true},"item":1,"participant":"\#(id)"}"#),
    ("room.played", #"{"input":{"resolve":"own-app"},"item":1,"participant":"\#(id)"}"#),
    ("room.played", #"{"input":{"goOn":true},"item":1,"participant":"\#(id)"}"#),
    ("room.coded", #"{"code":"K7M2Q2","participant":"\#(id)"}"#),
    ("room.promised", #"{"act":"own-app","item":1,"participant":"\#(id)"}"#),
    ("room.answered", #"{"answer":2,"participant":"\#(id)"}"#),
    ("room.ended", "{}"),
  ]

  private static func envelope(_ kind: String, _ body: String) -> Envelope {
    var random = SplitMix64(seed: 1)
    return Envelope(
      stream: StreamID(using: &random), seq: 1,
      entry: Entry(at: 5, kind: kind, version: 1, body: Array(body.utf8)))
  }

  @Test("what was once written is read, and written again the same", arguments: written.indices)
  func stable(row: Int) throws {
    let (kind, body) = Self.written[row]
    let event = try #require(try RoomEventCoding.event(Self.envelope(kind, body)))
    let entry = try RoomEventCoding.entry(event, at: 5)
    #expect((entry.kind, String(decoding: entry.body, as: UTF8.self)) == (kind, body))
    #expect((entry.at, entry.version) == (5, 1))
  }

  @Test("every kind is among them")
  func complete() {
    #expect(Set(Self.written.map(\.kind)) == Set(RoomEventCoding.versions.keys))
  }

  @Test("the values come out as they went in")
  func values() throws {
    let vote = Vote(belief: Belief(level: 4), choice: "read")
    let body = Self.written.first { $0.kind == "room.voted" }?.body ?? ""
    guard case .voted(let voted)? = try RoomEventCoding.event(Self.envelope("room.voted", body))
    else { throw JournalFailure.unreadable(kind: "room.voted", version: 1) }
    let person = try #require(ParticipantID(Self.id))
    #expect((voted.participant, voted.ballot, voted.vote) == (person, Self.ballot, vote))
  }

  @Test("a kind of a newer program is passed over")
  func newer() throws {
    #expect(try RoomEventCoding.event(Self.envelope("room.sang", "{}")) == nil)
  }

  @Test(
    "what cannot be meant is refused with its kind",
    arguments: [
      ("room.began", "{}"), ("room.began", "{"), ("room.created", #"{"code":"0OIL11"}"#),
      ("room.closed", #"{"ballot":{"round":1,"step":2},"reason":"bored"}"#),
      ("room.kicked", #"{"participant":"Lin"}"#),
      (
        "room.voted",
        #"{"ballot":{"round":1,"step":2},"participant":"\#(id)","vote":{"belief":7,"choice":"a"}}"#
      ),
    ])
  func damaged(kind: String, body: String) {
    #expect(throws: JournalFailure.unreadable(kind: kind, version: 1)) {
      try RoomEventCoding.event(Self.envelope(kind, body))
    }
  }
}
