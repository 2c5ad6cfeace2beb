package import Engine
package import Scenarios

/// What may happen in a room with these stories: pure, so that every front, recovery after a crash and
/// every report come to the same room by the same events.
package struct RoomRules: Sendable {
  /// The stories of the plan, in order.
  package let stories: [Story]

  package init(_ stories: [Story]) {
    precondition(!stories.isEmpty, "a class has a story")
    self.stories = stories
  }

  /// A new room and the event that begins its journal.
  ///
  /// - Parameter sources: SHA-256 of each story's case source, in hexadecimal.
  package func create(
    code: RoomCode, seed: UInt64, language: Language, sources: [String], expectedHeads: Int?
  ) -> (Room, [RoomEvent]) {
    let created = RoomCreated(
      code: code, seed: seed, language: language,
      items: zip(stories, sources).map { story, source in
        RoomCreated.Item(
          caseID: story.program.caseID, telling: story.program.telling, source: source)
      }, expectedHeads: expectedHeads)
    return (Room(created), [.created(created)])
  }

  /// Does what a command says, and tells what happened.
  ///
  /// Nothing happens where the command repeats what is so already; a refusal leaves the room as it was.
  /// In place, since thousands of votes come in a few seconds and each would copy the others.
  package func perform(
    _ command: RoomCommand, in room: inout Room
  ) throws(RoomRefusal) -> [RoomEvent] {
    let events = try outcome(of: command, in: room)
    for event in events { apply(event, to: &room) }
    return events
  }

  /// What the decision at hand asks; nil where there is nothing to decide.
  package func ask(_ room: Room) -> Ask? { room.step.map { ask(room.decision($0)) } }

  /// What a decision asks.
  package func ask(_ decision: Room.Decision) -> Ask {
    let story = stories[decision.item]
    let choices = story.program.nodes[decision.play.node].choices
    var ask = Ask(trust: nil, choices: story.offered(decision.play).map { choices[$0].id })
    if case .belief(let person, let mayBeUnsure) = story.question(decision.play) {
      ask.trust = Ask.Trust(person: person, mayBeUnsure: mayBeUnsure)
    }
    return ask
  }

  /// What can come of a choice at a decision, whatever is done later; nil for one that is not offered.
  package func ahead(of choice: String, at decision: Room.Decision) -> Ahead? {
    let story = stories[decision.item]
    return story.taking(choice, in: decision.play).flatMap { story.ahead(of: $0) }
  }

  /// What an asking of a decision came to; nil where it was never opened.
  package func tally(_ id: BallotID, in room: Room) -> Tally? {
    room.ballots[id].map {
      Tally($0, ask: ask(room.decision(id.step)), participants: room.participants)
    }
  }
}
