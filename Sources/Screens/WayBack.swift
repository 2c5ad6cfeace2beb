import Cells
import Engine
import Scenarios

/// What the learner has said and done in a play so far, for the eye: nothing in it is news.
struct WayBack {
  let data: PlayData
  let look: Look

  private var words: StoryWords { StoryWords(story: data.story, look: look) }
  private var program: Program { data.story.program }

  func lines(columns: Int) -> [ScreenLine] {
    let steps = data.events.standing.compactMap(step)
    let heading = [ScreenLine](look.phrases.soFar, .heading, columns: columns) + [ScreenLine()]
    guard !steps.isEmpty else {
      return heading + [ScreenLine](look.phrases.nothingSoFar, .muted, columns: columns)
    }
    return heading
      + steps.flatMap { step in
        [ScreenLine]([TextRun(step.words, step.style)], columns: columns, after: [step.sign])
      }
  }

  private struct Step {
    var sign: TextRun
    var words: String
    var style: Style
  }

  private func step(_ event: Event) -> Step? {
    switch event {
    case .believed(let believed):
      return Step(
        sign: TextRun("\(believed.belief.level) ", .bold),
        words: look.phrases.belief(believed.belief.level), style: .plain)
    case .chose(let chose):
      guard let node = program.nodes.firstIndex(where: { $0.id == chose.node }),
        let choice = program.nodes[node].choices.firstIndex(where: { $0.id == chose.choice })
      else { return nil }
      return Step(
        sign: TextRun("\(look.glyphs.right) ", .own), words: words.choice(node, choice),
        style: .own)
    default: return nil
    }
  }
}
