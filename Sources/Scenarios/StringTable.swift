/// A handle to a text in a ``StringTable``.
package struct TextRef: Hashable, Sendable {
  package var index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

/// Every text of a case by a stable id, in each language it is written in.
package struct StringTable: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// The path of the text, such as `takeout/scam/difference/choices/read`.
    package var id: String
    package var texts: [Language: MarkedText]

    package init(id: String, texts: [Language: MarkedText]) {
      self.id = id
      self.texts = texts
    }
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  /// Adds a text and gives the handle to read it by.
  package mutating func add(_ entry: Entry) -> TextRef {
    entries.append(entry)
    return TextRef(entries.count - 1)
  }

  /// The text in the language, or in the other one where the case is written in one only.
  package subscript(ref: TextRef, language: Language) -> MarkedText {
    let texts = entries[ref.index].texts
    return texts[language] ?? texts[language.other] ?? MarkedText([])
  }
}
