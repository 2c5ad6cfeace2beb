/// A plan for a class: what it goes through, one after another, and how long that takes.
package struct Lesson: Equatable, Sendable {
  /// How the class goes through a story.
  package enum Mode: String, CaseIterable, Sendable {
    /// Everybody advises the person in it at once, and the host leads.
    case together
    /// Each on their own phone, as fast as they like.
    case own
  }

  /// A part of the plan.
  package struct Item: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
      /// A case by its id; no telling where the room's seed draws it.
      case story(id: String, telling: Telling?, mode: Mode)
      /// So many of these cases by their ids, drawn and put in order by the room's seed; each goes
      /// through them alone.
      case mix(count: Int, from: [String])
      /// A form: A stands for the one before the lesson, B for the one after it, C for the one weeks later;
      /// who begins with which of A and B is drawn by everybody's code.
      case form(TestForm.Name)
    }

    package var content: Content
    /// How long it may take, 1…240 minutes.
    package var minutes: Int

    package init(content: Content, minutes: Int) {
      self.content = content
      self.minutes = minutes
    }
  }

  /// What everybody is asked at the very end; answered by a tap.
  package struct Question: Equatable, Sendable {
    package var question: [Language: String]
    /// Two to six.
    package var options: [[Language: String]]

    package init(question: [Language: String], options: [[Language: String]]) {
      self.question = question
      self.options = options
    }
  }

  package var id: String
  package var title: [Language: String]
  /// Ids of the taxonomy's `audiences`.
  package var audience: [String]
  /// How long the whole lesson takes, with coming in and parting, 1…240 minutes.
  package var minutes: Int
  package var items: [Item]
  package var exit: Question?

  package init(
    id: String, title: [Language: String], audience: [String], minutes: Int, items: [Item],
    exit: Question?
  ) {
    self.id = id
    self.title = title
    self.audience = audience
    self.minutes = minutes
    self.items = items
    self.exit = exit
  }

  /// The ids of all cases that it may need, each once, in the order of the plan; without those of forms.
  package var cases: [String] {
    var known: Set<String> = []
    return items.flatMap { item -> [String] in
      switch item.content {
      case .story(let id, _, _): [id]
      case .mix(_, let ids): ids
      case .form: []
      }
    }.filter { known.insert($0).inserted }
  }
}

/// What a lesson may name.
package struct LessonSurroundings: Sendable {
  package var taxonomy: Taxonomy
  /// The ids of all cases.
  package var cases: [String]
  /// How a case is told; empty for one that cannot be played, nil for none of that id.
  package var tellings: @Sendable (_ id: String) -> Set<Telling>?
  /// Whose stories are kept for them.
  package var forms: [TestForm]

  package init(
    taxonomy: Taxonomy, cases: [String], forms: [TestForm] = [],
    tellings: @escaping @Sendable (_ id: String) -> Set<Telling>?
  ) {
    self.taxonomy = taxonomy
    self.cases = cases
    self.tellings = tellings
    self.forms = forms
  }
}
