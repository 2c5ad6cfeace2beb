package import Classroom
import Engine
import Scenarios

/// A story that one goes through alone, as a phone shows it.
package struct OwnScene: Codable, Equatable, Sendable {
  package struct Question: Codable, Equatable, Sendable {
    package struct Clause: Codable, Equatable, Sendable {
      package var text: String
      package var mark: String?
    }

    package enum Kind: String, Codable, Sendable {
      case belief, choices, proceed, ended, marking, closed
    }

    package var kind: Kind
    package var question: String?
    package var mayBeUnsure: Bool?
    package var choices: [ClassScene.Choice]?
    package var clauses: [Clause]?
    /// How many clauses may be marked.
    package var allowed: Int?
  }

  /// Where somebody is in a form.
  package struct Form: Codable, Equatable, Sendable {
    /// The story's number in the form, from 1.
    package var number: Int
    package var count: Int
    package var title: String
  }

  package var item: Int
  /// The part of the lesson it belongs to, from 1.
  package var part: Int
  /// nil outside of forms.
  package var form: Form?
  /// How many inputs were taken: the number of the next one.
  package var n: Int
  package var title: String
  package var messages: [SceneMessage]
  package var freshFrom: Int
  package var question: Question
  package var mayTakeBack: Bool
  package var explained: Explanation?
}

extension RoomLines {
  /// A participant's play; nil for a story that is told together.
  package func ownScene(_ id: OwnPlay.ID, _ room: Room) -> OwnScene? {
    guard let own = rules.ownPlay(id, in: room) else { return nil }
    let words = StoryWords(story: rules.story(of: own, at: id.item), look: look)
    let turn = words.story.turn(own.play)
    // A story of a form that is decided has nothing more to say.
    let isHidden = rules.plan[id.item].form != nil && own.play.phase != .story
    let isClosed = own.play.phase == .closed && !isHidden
    let old = words.messages(Array(turn.moments.prefix(turn.freshFrom)), isExplained: false)
    var scene = OwnScene(
      item: id.item + 1, part: rules.part(of: id.item), form: form(id, room),
      n: own.inputs.count, title: titles[id.item],
      messages: isHidden ? [] : words.messages(turn.moments, isExplained: isClosed),
      freshFrom: isClosed || isHidden ? 0 : old.count, question: question(turn, words, own.play),
      mayTakeBack: turn.mayTakeBack)
    if isClosed {
      let decided = decided(own, words.story)
      var explained = Explanation(
        words, currency: currencies[id.item], moments: turn.moments,
        decided: decided.map { (step: nil, play: $0.play) })
      for (place, decision) in decided.enumerated() {
        let offered = words.story.offered(decision.play)
        let choices = words.story.program.nodes[decision.play.node].choices
        explained.decisions[place].chosen = offered.firstIndex { choices[$0].id == decision.choice }
          .map { PlayScreen.letter($0).lowercased() }
        explained.decisions[place].believed = decision.belief?.level
      }
      // The last question comes after the last story.
      if id.item == rules.plan.count - 1 { explained.exit = exit(room) }
      scene.explained = explained
    }
    return scene
  }

  private func form(_ id: OwnPlay.ID, _ room: Room) -> OwnScene.Form? {
    rules.formPlace(of: id, in: room).map {
      OwnScene.Form(
        number: $0.number, count: $0.count, title: FormWords.of(look.language).title($0.occasion))
    }
  }

  private func question(
    _ turn: Turn, _ words: StoryWords, _ play: Play
  ) -> OwnScene.Question {
    switch turn.question {
    case .belief(let person, let mayBeUnsure):
      return OwnScene.Question(
        kind: .belief, question: look.phrases.canBeTrusted(words.name(person)),
        mayBeUnsure: mayBeUnsure)
    case .choices(let offered):
      return OwnScene.Question(
        kind: .choices, choices: letters(offered.map { words.choice(turn.node, $0) }))
    case .proceed: return OwnScene.Question(kind: .proceed)
    case .ended: return OwnScene.Question(kind: .ended)
    case .marking(let clauses, _):
      return OwnScene.Question(
        kind: .marking,
        clauses: clauses.enumerated().map { place, shown in
          OwnScene.Question.Clause(text: shown.clause.text, mark: play.marks[place]?.rawValue)
        }, allowed: Story.marksAllowed)
    case .closed: return OwnScene.Question(kind: .closed)
    }
  }

  /// A decision as it was taken in a story of one's own.
  struct Decided {
    /// Before the choice.
    var play: Play
    var choice: String
    /// nil where trust was not asked.
    var belief: Belief?
  }

  /// The decisions taken, in order.
  func decided(_ own: OwnPlay, _ story: Story) -> [Decided] {
    var play = story.begin(seed: own.play.seed)
    var found: [Decided] = []
    var belief: Belief?
    for case .play(let input) in own.inputs {
      switch input {
      case .believe(let said): belief = said
      case .takeBack: belief = nil
      case .choose(let choice):
        found.append(Decided(play: play, choice: choice, belief: belief))
        belief = nil
      default: break
      }
      guard let next = try? story.step(play, input) else { break }
      play = next.0
    }
    return found
  }

  /// The input that a letter stands for at a play's decision; nil where there is no such choice.
  package func choice(_ letter: String, of own: OwnPlay, at item: Int) -> String? {
    let story = rules.story(of: own, at: item)
    let choices = story.program.nodes[own.play.node].choices
    return story.offered(own.play).enumerated().first { place, _ in
      PlayScreen.letter(place).lowercased() == letter
    }.map { choices[$0.element].id }
  }
}
