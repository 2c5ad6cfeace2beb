package import Classroom
import Engine
import Scenarios

/// A story of a form as it is told once the class is over: what it was, and how it was answered.
package struct ToldStory: Codable, Equatable, Sendable {
  package var title: String
  /// `scam` or `genuine`.
  package var truth: String
  /// The truth in a sentence.
  package var verdict: String
  /// What was answered to whether they can be trusted, 0 to 6; nil where the story does not ask.
  package var believed: Int?
  /// The words of the choice that was taken.
  package var chosen: String?
  /// Words that were heard and tell what it was.
  package var heard: [Explanation.Heard]
  package var rule: String?
}

extension SceneLines {
  /// The stories of somebody's forms, once they are told; empty where there are none.
  package func told(_ stories: [ToldStory]) -> [String] {
    guard !stories.isEmpty else { return [] }
    let words = FormWords.of(look.language)
    return [words.told + look.stop, words.toldNote] + stories.flatMap { [""] + lines($0) }
  }

  private func lines(_ story: ToldStory) -> [String] {
    let words = FormWords.of(look.language)
    let answered = [
      story.believed.map { words.youSaid(look.phrases.belief($0)) },
      story.chosen.map(words.youChose),
    ]
    let heard =
      story.heard.isEmpty
      ? []
      : [ClassWords.of(look.language).wordsToHear + look.stop]
        + story.heard.map { $0.label + look.colon + $0.words }
    let rule = story.rule.map { [look.phrases.oneRule + look.colon + $0] } ?? []
    return [story.title + look.colon + story.verdict] + answered.compactMap(\.self) + heard + rule
  }
}

extension RoomLines {
  /// What the stories of forms were that a participant answered; empty before the class is over, and for as long as
  /// others still have them before them.
  package func told(_ participant: ParticipantID, _ room: Room) -> [ToldStory] {
    rules.storiesTold(to: participant, in: room).compactMap { id in
      rules.ownPlay(id, in: room).map { told($0, at: id.item) }
    }
  }

  private func told(_ own: OwnPlay, at item: Int) -> ToldStory {
    let words = StoryWords(story: rules.story(of: own, at: item), look: look)
    let moments = words.story.turn(own.play).moments
    let explained = Explanation(words, currency: currencies[item], moments: moments, decided: [])
    let decided = decided(own, words.story).last
    let choice = decided.flatMap { decided in
      words.story.program.nodes[decided.play.node].choices.firstIndex { $0.id == decided.choice }
        .map { words.choice(decided.play.node, $0) }
    }
    return ToldStory(
      title: titles[item], truth: explained.truth, verdict: explained.verdict,
      believed: decided?.belief?.level, chosen: choice, heard: explained.telling,
      rule: explained.rule)
  }
}
