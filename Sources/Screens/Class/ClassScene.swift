package import Classroom
import Engine
import Scenarios

/// What there is to read at a place of a class, in one language: fetched once by every phone.
///
/// Choices have letters only: an author's id might say more than the words do.
package struct ClassScene: Codable, Equatable, Sendable {
  package struct Trust: Codable, Equatable, Sendable {
    package var question: String
    package var mayBeUnsure: Bool
  }

  package struct Choice: Codable, Equatable, Sendable {
    package var letter: String
    package var text: String
  }

  package var v: Int
  package var scene: Int
  package var lang: String
  package var title: String
  package var messages: [SceneMessage]
  package var freshFrom: Int
  package var trust: Trust?
  package var choices: [Choice]?
  package var discuss: String?
  package var explained: Explanation?

  /// More messages than this of a long story are left out at its beginning.
  static let mostMessages = 60
}

extension RoomLines {
  /// What a phone shows of the place where the class is; nil where nothing is told together.
  package func scene(_ room: Room) -> ClassScene? {
    guard let play = room.play else { return nil }
    let isExplained = room.phase == .debrief
    let words = story(room)
    let all = words.messages(play.transcript, isExplained: isExplained)
    let old = words.messages(Array(play.transcript.prefix(play.freshFrom)), isExplained: false)
    let kept = all.suffix(ClassScene.mostMessages)
    var scene = ClassScene(
      v: 1, scene: room.scene, lang: look.language.rawValue, title: titles[room.item],
      messages: Array(kept), freshFrom: max(old.count - (all.count - kept.count), 0))
    if isExplained {
      scene.explained = explained(room)
      scene.explained?.exit = exit(room)
    } else if let ask = rules.ask(room), let step = room.step {
      scene.trust = ask.trust.map { trust in
        ClassScene.Trust(
          question: look.phrases.canBeTrusted(words.name(trust.person)),
          mayBeUnsure: trust.mayBeUnsure)
      }
      scene.choices = letters(choices(room.decision(step)))
      if room.phase == .discuss {
        scene.discuss = question(forNeighboursAt: room.decision(step), room)
      }
    }
    return scene
  }

  func letters(_ choices: [String]) -> [ClassScene.Choice] {
    choices.enumerated().map { place, words in
      ClassScene.Choice(letter: PlayScreen.letter(place).lowercased(), text: words)
    }
  }

  /// The lesson's last question, where it is asked.
  package func exit(_ room: Room) -> Explanation.Exit? {
    guard rules.asksExit(room), let exit = room.created.exit else { return nil }
    let words = { (texts: [String: String]) in
      texts[look.language.rawValue] ?? texts[look.language.other.rawValue] ?? ""
    }
    return Explanation.Exit(question: words(exit.question), options: exit.options.map(words))
  }
}
