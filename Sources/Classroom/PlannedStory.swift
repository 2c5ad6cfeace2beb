package import Engine
package import Scenarios

/// A story of a class's plan, ready to be gone through.
package struct PlannedStory: Sendable {
  /// How a class goes through a story.
  package enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    /// Everybody advises the person in it at once, and the host leads.
    case together
    /// Each on their own phone, as fast as they like.
    case own
  }

  package let way: Way
  /// Together exactly one; each for oneself, those among which every play draws.
  package let tellings: [Telling: Story]
  /// The story that is told together; each for oneself, one of those that may be drawn.
  package let story: Story
  /// Its place in a form; nil outside of forms.
  package let form: FormSlot?

  /// A story that the class lives through together.
  package init(together story: Story) {
    way = .together
    tellings = [story.program.telling: story]
    self.story = story
    form = nil
  }

  /// A story that each goes through alone, in a telling that the play's seed draws; nil without any.
  ///
  /// One of a form needs both tellings.
  package init?(own stories: [Story], form: FormSlot? = nil) {
    guard let first = stories.first, form == nil || stories.count == 2 else { return nil }
    self.form = form
    way = .own
    tellings = Dictionary(stories.map { ($0.program.telling, $0) }) { one, _ in one }
    story = first
  }

  /// How it stands in the first event of a room.
  func item(source: String, minutes: Int?) -> RoomCreated.Item {
    RoomCreated.Item(
      caseID: story.program.caseID,
      telling: tellings.count == 1 ? story.program.telling : nil, source: source,
      way: way == .together ? nil : way, minutes: minutes, form: form)
  }
}
