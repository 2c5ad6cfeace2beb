extension String {
  /// The text on one line, with nothing left in it that Markdown would read as markup.
  ///
  /// Whoever may write a name or a title may not thereby draw a table, a link or an image. Marks
  /// that turn the reading direction around are left out, since they would reach past the text.
  var markdownEscaped: String {
    var result = String.UnicodeScalarView()
    for (scalar, next) in zip(unicodeScalars, unicodeScalars.dropFirst().map { $0 } + [" "]) {
      if scalar.turnsDirection { continue }
      if scalar == " " || scalar.breaksLine {
        if result.last != " " { result.append(" ") }
        continue
      }
      if Unicode.Scalar.markup.contains(scalar), scalar != ":" || next.mayFollowScheme {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result).trimmingSpaces
  }

  /// Without marks that turn the reading direction around, which would reach past the text.
  var withoutTurns: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.turnsDirection }))
  }

  private var trimmingSpaces: String {
    let inner = drop { $0 == " " }
    guard let end = inner.lastIndex(where: { $0 != " " }) else { return "" }
    return String(inner[...end])
  }
}

extension Unicode.Scalar {
  /// What opens emphasis, code, links, images, tables, tags, entities, headings, formulas or an
  /// address that links itself.
  fileprivate static let markup: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "$", "@", ":",
  ]

  /// Whether an address may begin with a colon before it: not before a blank, nor in a time of day.
  fileprivate var mayFollowScheme: Bool { self != " " && !("0"..."9").contains(self) }

  fileprivate var breaksLine: Bool {
    properties.generalCategory == .control || value == 0x2028 || value == 0x2029
  }

  /// The overriding, embedding and isolating marks of Unicode's bidirectional algorithm.
  fileprivate var turnsDirection: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
