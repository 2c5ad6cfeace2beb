package import Engine
package import Scenarios

/// A story of a lesson, as a class goes through it.
package struct LessonStory: Equatable, Sendable {
  package var caseID: String
  /// nil where it is still to be drawn.
  package var telling: Telling?
  package var mode: Lesson.Mode
  /// How long it may take; the first of a mix stands for all of it, the others have nil.
  package var minutes: Int?
  /// nil outside of forms.
  package var form: FormSlot?

  package init(
    caseID: String, telling: Telling?, mode: Lesson.Mode, minutes: Int?, form: FormSlot? = nil
  ) {
    self.caseID = caseID
    self.telling = telling
    self.mode = mode
    self.minutes = minutes
    self.form = form
  }
}

extension Lesson {
  /// The stories in the order of the class: those of a mix drawn and put in order by the room's seed, those of
  /// A and B together wherever one of them is answered.
  package func stories(seed: UInt64, forms: [TestForm] = []) -> [LessonStory] {
    items.enumerated().flatMap { place, item -> [LessonStory] in
      switch item.content {
      case .story(let id, let telling, let mode):
        return [LessonStory(caseID: id, telling: telling, mode: mode, minutes: item.minutes)]
      case .form(let name):
        let answered = forms.filter { $0.name == name || name != .c && $0.name != .c }
        let items = answered.flatMap { form in form.items.map { (form.name, $0) } }
        return items.enumerated().map { number, story in
          LessonStory(
            caseID: story.1.mini, telling: nil, mode: .own,
            minutes: number == 0 ? item.minutes : nil,
            form: FormSlot(form: story.0, occasion: name.occasion, distance: story.1.distance))
        }
      case .mix(let count, let ids):
        var random = SeededRandom(seed: seed, caseID: "\(self.id) \(place)")
        return random.drawn(count, of: ids).enumerated().map { number, id in
          LessonStory(
            caseID: id, telling: nil, mode: .own, minutes: number == 0 ? item.minutes : nil)
        }
      }
    }
  }
}

extension SeededRandom {
  /// So many of the elements in an order by chance: the first of a Fisher–Yates shuffle.
  fileprivate mutating func drawn<Element>(_ count: Int, of all: [Element]) -> [Element] {
    var rest = all
    return (0..<min(count, all.count)).map { _ in
      rest.remove(at: Int(next() % UInt64(rest.count)))
    }
  }
}
