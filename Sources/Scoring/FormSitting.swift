package import Engine
package import Scenarios

/// What one person answered on one form on one occasion.
package struct FormSitting: Equatable, Sendable {
  /// A story of the form, as far as it was judged.
  package struct Item: Equatable, Sendable {
    package var distance: TestForm.Distance
    package var isScam: Bool
    /// P(scam) at the judge point; nil where it was left before.
    package var judged: Double?
    /// Whether it was new to this person.
    package var counted: Bool
  }

  package var form: TestForm.Name
  package var occasion: FormPlace.Occasion
  /// Joins what one person answers on several occasions.
  package var code: String
  /// Whose records it is in: a random id.
  package var owner: String
  /// Milliseconds since 1970, UTC.
  package var startedAt: Int
  /// How many stories it has.
  package var count: Int
  package var items: [Item]

  /// Whether every story was judged.
  package var isComplete: Bool { items.count { $0.judged != nil } >= count }
  /// Whether none of its stories was known before.
  package var isFresh: Bool { items.allSatisfy(\.counted) }

  /// The answers; of stories at one distance only, where it is given.
  package func answers(at distance: TestForm.Distance? = nil) -> FormAnswers {
    let some = items.filter { distance == nil || $0.distance == distance }
    return FormAnswers(
      scams: some.filter(\.isScam).compactMap(\.judged),
      genuine: some.filter { !$0.isScam }.compactMap(\.judged))
  }
}

extension [PlayRecord] {
  /// Without the plays of forms that are not answered to their end, of which nothing is told yet.
  package var withoutUnfinishedForms: [PlayRecord] {
    guard contains(where: { $0.form != nil }) else { return self }
    var judged: [String: Int] = [:]
    for play in self where play.judged != nil && !play.quit {
      if let place = play.form { judged[place.sitting, default: 0] += 1 }
    }
    return filter { play in
      play.form.map { judged[$0.sitting, default: 0] >= $0.count } ?? true
    }
  }
}

extension FormSitting {
  /// Sittings put together from plays that come in any order.
  package struct Collection: Sendable {
    private var sittings: [String: FormSitting] = [:]

    package init() {}

    /// In the order in which they began.
    package var all: [FormSitting] {
      sittings.sorted { ($0.value.startedAt, $0.key) < ($1.value.startedAt, $1.key) }.map(\.value)
    }

    /// Takes in those of a person's plays that belong to forms.
    package mutating func add(_ plays: [PlayRecord], of owner: String) {
      for play in plays { add(play, of: owner) }
    }

    private mutating func add(_ play: PlayRecord, of owner: String) {
      guard let place = play.form else { return }
      let item = Item(
        distance: place.distance, isScam: play.isScam, judged: play.judged,
        // Left before the judge point it counts for nothing, but nobody knew it before for all that.
        counted: play.counted || play.reason == .leftBeforeJudgement)
      sittings[
        place.sitting,
        default: FormSitting(
          form: place.form, occasion: place.occasion, code: place.code, owner: owner,
          startedAt: play.startedAt, count: place.count, items: [])
      ].items.append(item)
      let startedAt = sittings[place.sitting]?.startedAt ?? play.startedAt
      sittings[place.sitting]?.startedAt = min(startedAt, play.startedAt)
    }
  }
}
