/// The shared vocabulary: every id that case files may use, with its words.
package struct Taxonomy: Equatable, Sendable {
  package enum Category: String, Sendable, CaseIterable {
    case stages, channels, acts, via, outcomes, tactics, asks, types, topics, flags, signals
    case nextSteps = "next_steps"
    case care, audiences, leaks
  }

  package struct Entry: Equatable, Sendable {
    package var id: String
    package var label: [Language: String]
    /// One sentence that says what it means.
    package var explanation: [Language: String]
    /// For next steps only: the region's number or address; absent where there is none.
    package var hotline: [Region: String]

    package init(
      id: String, label: [Language: String], explanation: [Language: String],
      hotline: [Region: String] = [:]
    ) {
      self.id = id
      self.label = label
      self.explanation = explanation
      self.hotline = hotline
    }
  }

  /// Entries in file order.
  package var entries: [Category: [Entry]]

  package init(entries: [Category: [Entry]] = [:]) {
    self.entries = entries
  }

  /// The entry with the id, or nil if the vocabulary has none.
  package func entry(_ category: Category, _ id: String) -> Entry? {
    entries[category]?.first { $0.id == id }
  }

  /// The words for an id; the id itself where the vocabulary has none.
  package func label(_ category: Category, _ id: String, _ language: Language) -> String {
    let label = entry(category, id)?.label
    return label?[language] ?? label?[language.other] ?? id
  }
}

/// A place whose hotlines differ.
package enum Region: String, Sendable, CaseIterable {
  case cn, hk, tw, sg, uk, us, other
}

/// Where a fact comes from.
package struct Source: Equatable, Sendable {
  package var id: String
  /// Who answers for the statement.
  package var publisher: [Language: String]
  package var title: String
  /// As `YYYY-MM-DD`.
  package var date: String
  /// What it is cited for.
  package var supports: String
  /// The day it was last looked up, as `YYYY-MM-DD`.
  package var checked: String

  package init(
    id: String, publisher: [Language: String], title: String, date: String, supports: String,
    checked: String
  ) {
    self.id = id
    self.publisher = publisher
    self.title = title
    self.date = date
    self.supports = supports
    self.checked = checked
  }
}

/// A dated statement that a debrief may show.
package struct Fact: Equatable, Sendable {
  package var id: String
  package var text: [Language: String]
  /// As `YYYY-MM-DD`.
  package var asOf: String
  /// The id of a ``Source``.
  package var source: String

  package init(id: String, text: [Language: String], asOf: String, source: String) {
    self.id = id
    self.text = text
    self.asOf = asOf
    self.source = source
  }
}
