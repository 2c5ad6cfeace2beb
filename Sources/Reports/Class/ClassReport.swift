package import Classroom
import Engine
package import Scenarios

/// What a class decided, vote by vote: distributions only, nobody by name.
package struct ClassReport: Equatable, Sendable {
  package struct Story: Equatable, Sendable, Encodable {
    package var caseID: String
    package var title: String
    /// How it was told; nil as long as the class has not had it explained.
    package var telling: Telling?
    package var decisions: [Decision]

    private enum CodingKeys: String, CodingKey {
      case caseID = "case"
      case title, telling, decisions
    }
  }

  package struct Decision: Equatable, Sendable, Encodable {
    /// The decision's number in the class, from 1.
    package var number: Int
    /// The id of its node.
    package var node: String
    package var choices: [Choice]
    package var rounds: [Round]
    /// The choice the story went on with last, by its id, and whose it was; nil where it did not.
    package var went: String?
    package var by: String?
  }

  package struct Choice: Equatable, Sendable, Encodable {
    package var id: String
    package var words: String
  }

  /// One vote; what was said is nil where fewer than five voted, which would say who voted how.
  package struct Round: Equatable, Sendable, Encodable {
    /// From 1.
    package var round: Int
    /// Heads that voted.
    package var votes: Int
    /// nil also where trust was not asked.
    package var trusting: Int?
    package var doubting: Int?
    /// Heads for each choice, in the order of the choices.
    package var choices: [Int]?
  }

  package var code: String
  /// Milliseconds since 1970 UTC.
  package var startedAt: Int
  /// nil for a class that has not ended.
  package var endedAt: Int?
  package var language: Language
  package var stories: [Story]
}

extension ClassReport {
  /// - Parameters:
  ///   - events: of the room, from its beginning.
  ///   - times: when each happened, in milliseconds since 1970 UTC.
  ///   - titles: of the stories, in the language of the report.
  package init(
    _ room: Room, _ rules: RoomRules, events: [RoomEvent], times: [Int64], titles: [String],
    language: Language
  ) {
    code = room.created.code.text
    startedAt = Int(times.first ?? 0)
    endedAt = room.phase == .ended ? times.last.map { Int($0) } : nil
    self.language = language
    let told = Told(events, hasEnded: room.phase == .ended)
    stories = rules.stories.enumerated().map { item, story in
      Story(
        caseID: story.program.caseID, title: titles[item],
        telling: told.explained(item) ? story.program.telling : nil,
        decisions: room.decisions.enumerated().filter { $0.element.item == item }.map { place, at in
          Self.decision(place + 1, at, room, rules, told, language)
        })
    }
  }

  private static func decision(
    _ number: Int, _ at: Room.Decision, _ room: Room, _ rules: RoomRules, _ told: Told,
    _ language: Language
  ) -> Decision {
    let program = rules.stories[at.item].program
    let node = program.nodes[at.play.node]
    let choices = rules.ask(at).choices.compactMap { id -> Choice? in
      guard let choice = node.choices.first(where: { $0.id == id }) else { return nil }
      return Choice(id: id, words: program.strings[choice.text, language].words([]))
    }
    let asksTrust = rules.ask(at).trust != nil
    let rounds = (0..<at.rounds).compactMap { place -> Round? in
      guard let tally = rules.tally(BallotID(step: number, round: place + 1), in: room) else {
        return nil
      }
      let isShown = tally.mayBeShown
      return Round(
        round: place + 1, votes: tally.voters,
        trusting: isShown && asksTrust ? tally.trusting : nil,
        doubting: isShown && asksTrust ? tally.doubting : nil,
        choices: isShown ? tally.choices : nil)
    }
    return Decision(
      number: number, node: node.id, choices: choices, rounds: rounds,
      went: told.went[number]?.choice, by: told.went[number]?.reason.rawValue)
  }
}

/// What the events say beyond the room they lead to.
private struct Told {
  private(set) var went: [Int: RoomAdvanced] = [:]
  private var items: Set<Int> = []
  private let hasEnded: Bool

  init(_ events: [RoomEvent], hasEnded: Bool) {
    self.hasEnded = hasEnded
    var item = 0
    for event in events {
      switch event {
      case .began(let next): item = next
      case .advanced(let advanced): went[advanced.step] = advanced
      case .explained: items.insert(item)
      default: break
      }
    }
  }

  func explained(_ item: Int) -> Bool { hasEnded || items.contains(item) }
}
