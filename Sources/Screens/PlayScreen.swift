import Cells
import Engine
import Scenarios

/// A story being lived: messages at the left, the question at the right, or below where it is narrow.
package struct PlayScreen: Screen {
  package private(set) var data: PlayData
  /// The choice in focus; nil until the learner moves, so that a double Enter never chooses.
  private var focus: Int?
  private var markFocus = 0
  /// Whether the learner has been told that nothing is marked: a second Enter means it.
  private var hasAskedAboutMarks = false
  private var scroll = Scroll()

  package init(_ data: PlayData) {
    self.data = data
  }

  /// The play went on.
  package mutating func update(_ data: PlayData) {
    // Where nothing new was said, the eye stays where it was.
    if data.play.transcript != self.data.play.transcript { scroll = Scroll() }
    self.data = data
    focus = nil
    if case .marking = question {} else { markFocus = 0 }
  }

  var question: Turn.Question { data.story.question(data.play) }
  /// Whether the story is over and nothing is explained yet.
  package var isAtEnding: Bool {
    switch data.play.phase {
    case .ended, .marking: true
    case .story, .closed: false
    }
  }

  package func title(_ look: Look) -> String { look.title(data.title) }

  package func status(_ look: Look) -> String { data.status(look) }

  func words(_ look: Look) -> StoryWords {
    StoryWords(story: data.story, look: look)
  }

  package mutating func perform(_ action: Action, _ look: Look) -> [Reaction] {
    switch (question, action) {
    case (_, .page):
      let transcript = transcript(look)
      scroll.take(
        action, rows: layout(look).transcript.size.rows, of: transcript.lines.count,
        from: transcript.fresh)
      return []
    case (_, .leave): return [.pop]
    case (.belief(_, let mayBeUnsure), .believe(let level)):
      guard let belief = Belief(level: level), mayBeUnsure || belief != .unsure else { return [] }
      return [.effect(.take(.believe(belief)))]
    case (.choices(let offered), .choose(let place)) where offered.indices.contains(place):
      return [take(offered[place])]
    case (.choices(let offered), .move(let steps)):
      focus = min(max((focus ?? (steps > 0 ? -1 : offered.count)) + steps, 0), offered.count - 1)
      return []
    case (.choices(let offered), .select):
      return focus.map { [take(offered[$0])] } ?? []
    case (.choices, .takeBack): return [.effect(.take(.takeBack))]
    case (.proceed, .proceed): return [.effect(.take(.proceed))]
    case (.ended, .proceed), (.ended, .finish): return [.effect(.take(.close))]
    case (.ended, .openMarking): return [.effect(.take(.openMarking(look.language)))]
    case (.marking(let clauses, _), _): return performMarking(action, clauses, look)
    default: return []
    }
  }

  private mutating func performMarking(
    _ action: Action, _ clauses: [ShownClause], _ look: Look
  ) -> [Reaction] {
    switch action {
    case .move(let steps):
      markFocus = min(max(markFocus + steps, 0), max(clauses.count - 1, 0))
      return []
    case .pick(let place) where clauses.indices.contains(place):
      markFocus = place
      return []
    case .mark(let mark):
      return self.mark(markFocus, data.play.marks[markFocus] == mark ? nil : mark, look)
    case .markAt(let place, let mark): return self.mark(place, mark, look)
    case .cycle:
      let next: [Mark?] = [.doubtful, .reassuring, nil]
      let place = next.firstIndex { $0 == data.play.marks[markFocus] } ?? 2
      return self.mark(markFocus, next[(place + 1) % next.count], look)
    case .proceed where data.play.marks.isEmpty && !hasAskedAboutMarks:
      hasAskedAboutMarks = true
      return [.say(look.phrases.nothingMarked)]
    case .finish, .proceed: return [.effect(.take(.close))]
    default: return []
    }
  }

  private func mark(_ place: Int, _ mark: Mark?, _ look: Look) -> [Reaction] {
    let isNew = mark != nil && data.play.marks[place] == nil
    guard !isNew || data.play.marks.count < Story.marksAllowed else {
      return [.say(look.phrases.marksUsedUp)]
    }
    return [.effect(.take(.mark(place, mark)))]
  }

  private func take(_ choice: Int) -> Reaction {
    .effect(.take(.choose(data.story.program.nodes[data.play.node].choices[choice].id)))
  }

  var focusedChoice: Int? { focus }
  var focusedClause: Int { markFocus }
  var scrolling: Scroll { scroll }
}

extension PlayData {
  /// Why the play does not count, as short as the window asks; empty where it may.
  func status(_ look: Look) -> String {
    if let form { return FormWords.of(look.language).place(form.number, form.count) }
    if isLocal { return look.phrases.localCase }
    guard isPractice else { return "" }
    return look.size.columns >= 60 ? look.phrases.practice : look.phrases.practiceShort
  }
}
