import Mustache
package import Scenarios

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Cards to raise in class, on A4: two that say "can be trusted", two for their backs that say the
/// opposite, and six letters; as HTML that asks for nothing from anywhere.
///
/// Each side differs in words and shape as well as in colour.
package struct CardsPage: Sendable {
  package var language: Language
  package var title: String
  /// How to print and cut them, shown on the screen only.
  package var how: String
  package var trusted: String
  package var doubted: String

  package init(
    language: Language, title: String, how: String, trusted: String, doubted: String
  ) {
    self.language = language
    self.title = title
    self.how = how
    self.trusted = trusted
    self.doubted = doubted
  }

  /// The page; every word is escaped by the template.
  package var html: String {
    guard let template = try? MustacheTemplate(string: Self.source) else {
      preconditionFailure("the cards' own template does not compile")
    }
    return template.render([
      "language": language == .zh ? "zh-CN" : "en", "title": title, "how": how,
      "sides": [
        ["kind": "yes", "sign": "○", "words": trusted],
        ["kind": "no", "sign": "▲", "words": doubted],
      ],
      "letters": ["A", "B", "C", "D", "E", "F"],
    ])
  }

  private static let source = String(decoding: PackageResources.cards_mustache, as: UTF8.self)
}
