import Classroom
import Engine
import Journal
import Rooms
package import Screens

/// What somebody may know of themselves.
package struct MyView: Codable, Equatable, Sendable {
  package struct MyVote: Codable, Equatable, Sendable {
    package var step: Int
    package var round: Int
    package var choice: String
    package var belief: Int?
  }

  package var participant: String
  package var name: String
  package var heads: Int
  package var standing: String
  package var resumeCode: String
  /// The room word, as on the projector.
  package var roomWord: String
  /// In the story at hand, in the order they were cast.
  package var votes: [MyVote]
  package var act: String?
  package var exit: Int?
  package var play: OwnScene?
  /// Whether they are through with everything that is open to each alone.
  package var through: Bool
  /// The lesson's last question for those who are through, where it is asked.
  package var last: Explanation.Exit?
  /// The code that joins what is answered here with other days; nil in a class without forms.
  package var code: String?
  /// Whether a code from an earlier form may take its place.
  package var mayEnterCode: Bool?
  /// Whether the page is to be kept open, since it tells at the end what the stories of forms were.
  package var toldLater: Bool?

  /// nil for somebody who is not in the room any more.
  init?(
    _ id: ParticipantID, token: Token, standing: LiveRoom.Standing, teller: RoomLines,
    rules: RoomRules, word: String
  ) {
    let room = standing.room
    guard let participant = room.participants[id], let guest = standing.guests[id] else {
      return nil
    }
    self.participant = id.description
    name = guest.name
    heads = participant.heads
    self.standing = participant.standing.rawValue
    resumeCode = token.resumeCode
    roomWord = word
    votes = Self.votes(id, room, rules)
    act = room.promises[OwnPlay.ID(participant: id, item: room.item)]
    exit = room.exits[id]
    let item = rules.ownItem(of: id, in: room)
    play = item.flatMap { teller.ownScene(OwnPlay.ID(participant: id, item: $0), room) }
    through = room.phase == .own && item == nil
    if rules.plan.contains(where: { $0.form != nil }), participant.heads == 1 {
      code = rules.code(of: id, in: room).shown
      mayEnterCode = rules.mayEnterCode(id, in: room)
    }
    last = through ? teller.exit(room) : nil
    if through, !rules.storiesToTell(to: id, in: room).isEmpty { toldLater = true }
  }

  private static func votes(
    _ id: ParticipantID, _ room: Room, _ rules: RoomRules
  ) -> [MyVote] {
    room.decisions.enumerated().filter { $0.element.item == room.item }.flatMap { place, at in
      let choices = rules.ask(at).choices
      return (0..<at.rounds).compactMap { round -> MyVote? in
        let ballot = BallotID(step: place + 1, round: round + 1)
        guard let vote = room.ballots[ballot]?.votes[id] else { return nil }
        return MyVote(
          step: ballot.step, round: ballot.round,
          choice: choices.firstIndex(of: vote.choice).map(Letter.of) ?? "",
          belief: vote.belief?.level)
      }
    }
  }
}

/// Choices go by letters, in the order they are shown.
enum Letter {
  static func of(_ place: Int) -> String { String(UnicodeScalar(UInt8(97 + place % 26))) }

  /// nil for anything but one small letter.
  static func place(_ letter: String) -> Int? {
    guard letter.utf8.count == 1, let byte = letter.utf8.first, (97...122).contains(byte) else {
      return nil
    }
    return Int(byte) - 97
  }
}
