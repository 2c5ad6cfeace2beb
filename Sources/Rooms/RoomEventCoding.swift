package import Classroom
import Engine
package import Journal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How the events of a room stand in a journal: a kind, a version and a JSON body.
package enum RoomEventCoding {
  /// The version written today, by kind.
  package static let versions: [String: Int] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, 1) })

  /// The steps from older versions; there are none yet, since every kind is at its first.
  package static func upcasters() throws(JournalFailure) -> Upcasters {
    try Upcasters(current: versions)
  }

  /// The event as it is written to a journal.
  ///
  /// - Parameter time: milliseconds since 1970 UTC.
  package static func entry(_ event: RoomEvent, at time: Int64) throws(JournalFailure) -> Entry {
    let (kind, body) = written(event)
    guard let data = try? encoder.encode(body) else {
      throw .unreadable(kind: kind.rawValue, version: 1)
    }
    return Entry(at: time, kind: kind.rawValue, version: 1, body: Array(data))
  }

  /// The event that an entry holds; nil for a kind this program does not know.
  package static func event(_ envelope: Envelope) throws(JournalFailure) -> RoomEvent? {
    guard let kind = Kind(rawValue: envelope.kind) else { return nil }
    do {
      return try read(kind, Data(envelope.body))
    } catch {
      throw .unreadable(kind: envelope.kind, version: envelope.version)
    }
  }

  private enum Kind: String, CaseIterable {
    case created = "room.created"
    case joined = "room.joined"
    case approved = "room.approved"
    case kicked = "room.kicked"
    case renamed = "room.renamed"
    case left = "room.left"
    case locked = "room.locked"
    case hidNames = "room.hid-names"
    case paused = "room.paused"
    case follows = "room.follows"
    case began = "room.began"
    case readOn = "room.read-on"
    case opened = "room.opened"
    case voted = "room.voted"
    case counted = "room.counted"
    case closed = "room.closed"
    case revealed = "room.revealed"
    case discussed = "room.discussed"
    case tied = "room.tied"
    case advanced = "room.advanced"
    case wentBack = "room.went-back"
    case explained = "room.explained"
    case played = "room.played"
    case coded = "room.coded"
    case promised = "room.promised"
    case answered = "room.answered"
    case ended = "room.ended"
  }

  // Bodies of the events that carry values of their own.

  private struct Whom: Codable { var participant: ParticipantID }
  private struct Switch: Codable { var on: Bool }
  private struct Place: Codable { var item: Int }
  private struct Node: Codable { var node: String }
  private struct Step: Codable { var step: Int }
  private struct Asking: Codable { var ballot: BallotID }
  private struct Nothing: Codable {}
  private struct Counted: Codable {
    var ballot: BallotID
    var hands: Hands
  }
  private struct Closed: Codable {
    var ballot: BallotID
    var reason: CloseReason
  }
  private struct Tied: Codable {
    var ballot: BallotID
    var choices: [String]
  }

  private struct Played: Codable {
    var participant: ParticipantID
    var item: Int
    var input: OwnInputBody
  }
  private struct Coded: Codable {
    var participant: ParticipantID
    var code: String
  }
  private struct Promised: Codable {
    var participant: ParticipantID
    var item: Int
    var act: String
  }
  private struct Answered: Codable {
    var participant: ParticipantID
    var answer: Int
  }

  private static func written(_ event: RoomEvent) -> (Kind, any Encodable) {
    switch event {
    case .created(let body): (.created, body)
    case .joined(let body): (.joined, body)
    case .approved(let id): (.approved, Whom(participant: id))
    case .kicked(let id): (.kicked, Whom(participant: id))
    case .renamed(let id): (.renamed, Whom(participant: id))
    case .left(let id): (.left, Whom(participant: id))
    case .locked(let isOn): (.locked, Switch(on: isOn))
    case .hidNames(let isOn): (.hidNames, Switch(on: isOn))
    case .paused(let isOn): (.paused, Switch(on: isOn))
    case .follows(let isOn): (.follows, Switch(on: isOn))
    case .began(let item): (.began, Place(item: item))
    case .readOn(let node): (.readOn, Node(node: node))
    case .opened(let body): (.opened, body)
    case .voted(let body): (.voted, body)
    case .counted(let ballot, let hands): (.counted, Counted(ballot: ballot, hands: hands))
    case .closed(let ballot, let reason): (.closed, Closed(ballot: ballot, reason: reason))
    case .revealed(let ballot): (.revealed, Asking(ballot: ballot))
    case .discussed(let ballot): (.discussed, Asking(ballot: ballot))
    case .tied(let ballot, let choices): (.tied, Tied(ballot: ballot, choices: choices))
    case .advanced(let body): (.advanced, body)
    case .wentBack(let step): (.wentBack, Step(step: step))
    case .explained: (.explained, Nothing())
    case .played(let body):
      (
        .played,
        Played(
          participant: body.participant, item: body.item, input: OwnInputBody(body.input))
      )
    case .coded(let id, let code): (.coded, Coded(participant: id, code: code.text))
    case .promised(let id, let item, let act):
      (.promised, Promised(participant: id, item: item, act: act))
    case .answered(let id, let answer): (.answered, Answered(participant: id, answer: answer))
    case .ended: (.ended, Nothing())
    }
  }

  private static func read(_ kind: Kind, _ data: Data) throws -> RoomEvent {
    func body<Body: Decodable>(_ type: Body.Type = Body.self) throws -> Body {
      try decoder.decode(type, from: data)
    }
    switch kind {
    case .created: return .created(try body())
    case .joined: return .joined(try body())
    case .approved: return .approved(try body(Whom.self).participant)
    case .kicked: return .kicked(try body(Whom.self).participant)
    case .renamed: return .renamed(try body(Whom.self).participant)
    case .left: return .left(try body(Whom.self).participant)
    case .locked: return .locked(try body(Switch.self).on)
    case .hidNames: return .hidNames(try body(Switch.self).on)
    case .paused: return .paused(try body(Switch.self).on)
    case .follows: return .follows(try body(Switch.self).on)
    case .began: return .began(try body(Place.self).item)
    case .readOn: return .readOn(try body(Node.self).node)
    case .opened: return .opened(try body())
    case .voted: return .voted(try body())
    case .counted:
      let counted = try body(Counted.self)
      return .counted(counted.ballot, counted.hands)
    case .closed:
      let closed = try body(Closed.self)
      return .closed(closed.ballot, closed.reason)
    case .revealed: return .revealed(try body(Asking.self).ballot)
    case .discussed: return .discussed(try body(Asking.self).ballot)
    case .tied:
      let tied = try body(Tied.self)
      return .tied(tied.ballot, tied.choices)
    case .advanced: return .advanced(try body())
    case .wentBack: return .wentBack(try body(Step.self).step)
    case .explained: return .explained
    case .played:
      let played = try body(Played.self)
      return .played(
        RoomPlayed(
          participant: played.participant, item: played.item, input: try played.input.input()))
    case .coded:
      let coded = try body(Coded.self)
      guard let code = PersonalCode(coded.code) else {
        throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no code"))
      }
      return .coded(coded.participant, code)
    case .promised:
      let promised = try body(Promised.self)
      return .promised(promised.participant, item: promised.item, act: promised.act)
    case .answered:
      let answered = try body(Answered.self)
      return .answered(answered.participant, answered.answer)
    case .ended: return .ended
    }
  }

  private static let encoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  private static let decoder = JSONDecoder()
}
