package import Engine
package import Scenarios

/// The host's sheet of a class: what is decided in each story, what to discuss, how long it takes.
package struct ClassSheet {
  /// A case with both tellings, as far as it has them.
  package struct Item {
    package var id: String
    package var title: [Language: String]
    /// Ids of the taxonomy's `care`.
    package var care: [String]
    package var stories: [Story]

    package init(id: String, title: [Language: String], care: [String], stories: [Story]) {
      self.id = id
      self.title = title
      self.care = care
      self.stories = stories
    }
  }

  private let items: [Item]
  private let lesson: Lesson?
  private let look: Look

  /// - Parameter lesson: nil for cases put together by hand.
  package init(_ items: [Item], lesson: Lesson? = nil, _ look: Look) {
    self.items = items
    self.lesson = lesson
    self.look = look
  }

  private var words: SheetWords { .of(look.language) }

  /// Minutes that a decision takes with a vote, a talk and a second vote, and an explanation.
  private static let minutesEach = 3

  package var page: PageToSave {
    let order = PageToSave.Section(heading: words.orderTitle, lines: words.order, hasBoxes: false)
    return PageToSave(
      language: look.language, title: lesson.map { look.title($0.title) } ?? words.title,
      subtitle: words.forHostAlone,
      sections: (lesson.map { [plan($0)] } ?? []) + [order]
        + items.enumerated().flatMap { sections($0.element, number: $0.offset + 1) }
        + (lesson?.exit.map { [parting($0)] } ?? []),
      footer: words.footer)
  }

  /// What comes when, and how long it may take.
  private func plan(_ lesson: Lesson) -> PageToSave.Section {
    let lines = lesson.items.map { item in
      switch item.content {
      case .story(let id, _, let mode): words.part([title(of: id)], 1, mode, item.minutes)
      case .form(let name): words.form(name, item.minutes)
      case .mix(let count, let ids): words.part(ids.map(title), count, .own, item.minutes)
      }
    }
    return PageToSave.Section(
      heading: words.plan(lesson.minutes), lines: [words.comingIn] + lines, hasBoxes: true)
  }

  private func title(of id: String) -> String {
    items.first { $0.id == id }.map { look.title($0.title) } ?? id
  }

  private func parting(_ exit: Lesson.Question) -> PageToSave.Section {
    PageToSave.Section(
      heading: words.parting, lines: [look.title(exit.question)] + exit.options.map(look.title),
      hasBoxes: false)
  }

  /// The minutes that the lesson gives the story; nil where each goes through it alone.
  private func minutes(_ item: Item, decisions: Int) -> Int? {
    guard let lesson else { return decisions * Self.minutesEach }
    for part in lesson.items where part.content.isTogether(item.id) { return part.minutes }
    return nil
  }

  /// What both tellings share first, then each from where they part.
  private func sections(_ item: Item, number: Int) -> [PageToSave.Section] {
    let roads = item.stories.map { story in story.roadDecisions(seed: 0).map { (story, $0) } }
    let texts = roads.map { road in road.enumerated().map { decision($0.element, $0.offset + 1) } }
    let alike = texts.count < 2 ? 0 : zip(texts[0], texts[1]).prefix { $0 == $1 }.count
    let longest = (roads.map(\.count).max() ?? 0) + 1
    let name = look.title(item.title)
    let subjects = item.care.map { look.label(.care, $0) }
    let separator = look.language == .zh ? "、" : ", "
    let care =
      subjects.isEmpty ? [] : [words.touchesOn(subjects.joined(separator: separator))]
    let shared = PageToSave.Section(
      heading: minutes(item, decisions: longest).map { words.story(number, name, $0) }
        ?? words.storyAlone(number, name),
      lines: care + texts.prefix(1).flatMap { $0.prefix(alike) }.flatMap { $0 }, hasBoxes: false)
    return [shared]
      + zip(item.stories, texts).map { story, texts in
        let rule = story.program.debrief.rule.map {
          [words.rule + look.colon + StoryWords(story: story, look: look).text($0)]
        }
        return PageToSave.Section(
          heading: words.telling(name, story.program.telling == .scam),
          lines: texts.dropFirst(alike).flatMap { $0 } + (rule ?? []), hasBoxes: false)
      }
  }

  private func decision(_ at: (story: Story, play: Play), _ number: Int) -> [String] {
    let said = StoryWords(story: at.story, look: look)
    let node = at.story.program.nodes[at.play.node]
    let trust: [String]
    if case .belief(let person, _) = at.story.question(at.play) {
      trust = [look.phrases.canBeTrusted(said.name(person))]
    } else {
      trust = []
    }
    let choices = at.story.offered(at.play).enumerated().map { place, choice in
      "\(PlayScreen.letter(place)). \(said.choice(at.play.node, choice))"
    }
    let listed = choices.joined(separator: look.language == .zh ? "；" : "; ")
    let question = (trust + [listed]).joined(separator: " ")
    return [words.decision(number, question)]
      + (node.discuss.map { [words.discuss + look.colon + said.text($0)] } ?? [])
      + (node.hostNote.map { [words.note + look.colon + said.text($0)] } ?? [])
  }
}

extension Lesson.Item.Content {
  fileprivate func isTogether(_ id: String) -> Bool {
    if case .story(id, _, .together) = self { true } else { false }
  }
}
