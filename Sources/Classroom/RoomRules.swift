package import Engine
package import Scenarios

/// What may happen in a room with these stories: pure, so that every front, recovery after a crash and
/// every report come to the same room by the same events.
package struct RoomRules: Sendable {
  /// What the class does, one after another.
  package let plan: [PlannedStory]
  /// The story of each place of the plan; where each draws a telling, one of them.
  package let stories: [Story]

  package init(_ plan: [PlannedStory]) {
    precondition(!plan.isEmpty, "a class has a story")
    self.plan = plan
    stories = plan.map(\.story)
  }

  /// Stories that are all told together.
  package init(_ stories: [Story]) {
    self.init(stories.map(PlannedStory.init(together:)))
  }

  /// What a class begins with, beside its stories.
  package struct Beginning: Sendable {
    package var code: RoomCode
    package var seed: UInt64
    package var language: Language
    /// SHA-256 of each story's case source, in hexadecimal.
    package var sources: [String]
    /// How long each may take, as far as somebody said.
    package var minutes: [Int?] = []
    /// How long the whole lesson may take; nil where nobody said.
    package var lessonMinutes: Int?
    /// How many heads the host expects; nil where they did not say.
    package var expectedHeads: Int?
    /// The id of the lesson; nil for stories put together by hand.
    package var lesson: String?
    package var exit: ExitQuestion?
    /// Whether it is one learner's at home.
    package var isAtHome = false

    package init(code: RoomCode, seed: UInt64, language: Language, sources: [String]) {
      self.code = code
      self.seed = seed
      self.language = language
      self.sources = sources
    }
  }

  /// A new room and the event that begins its journal.
  package func create(_ beginning: Beginning) -> (Room, [RoomEvent]) {
    var created = RoomCreated(
      code: beginning.code, seed: beginning.seed, language: beginning.language,
      items: zip(plan, beginning.sources).enumerated().map { place, pair in
        pair.0.item(
          source: pair.1,
          minutes: beginning.minutes.indices.contains(place) ? beginning.minutes[place] : nil)
      }, expectedHeads: beginning.expectedHeads, lesson: beginning.lesson,
      minutes: beginning.lessonMinutes, exit: beginning.exit)
    if beginning.isAtHome { created.atHome = true }
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

  /// Whether it is worth while to talk before the bars are shown: the class is of two minds, and has not voted
  /// twice in this story yet.
  ///
  /// Talk helps most where neither side is small, and bars shown before it draw people to the longer one (the
  /// review of Vickrey and others 2015, doi 10.1187/cbe.14-11-0198).
  package func isWorthTalk(_ room: Room) -> Bool {
    guard room.phase == .closed, let ballot = room.ballot, let tally = tally(ballot, in: room),
      !room.decisions.contains(where: { $0.item == room.item && $0.rounds > 1 })
    else { return false }
    return tally.mayBeShown && tally.isOfTwoMinds
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
