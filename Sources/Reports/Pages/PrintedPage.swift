import Mustache
package import Scenarios

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A page of words to be printed on A4, as HTML that asks for nothing from anywhere.
package struct PrintedPage: Sendable {
  package struct Section: Sendable {
    package var heading: String
    package var lines: [String]
    /// Whether each line gets a box to tick.
    package var hasBoxes: Bool

    package init(heading: String, lines: [String], hasBoxes: Bool) {
      self.heading = heading
      self.lines = lines
      self.hasBoxes = hasBoxes
    }
  }

  package var language: Language
  package var title: String
  package var subtitle: String
  package var sections: [Section]
  package var footer: String

  package init(
    language: Language, title: String, subtitle: String, sections: [Section], footer: String
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
    self.footer = footer
  }

  /// The page; every word is escaped by the template.
  package var html: String {
    guard let template = try? MustacheTemplate(string: Self.source) else {
      preconditionFailure("the page's own template does not compile")
    }
    return template.render([
      "language": language == .zh ? "zh-CN" : "en", "title": title, "subtitle": subtitle,
      "sections": sections.map { section in
        ["heading": section.heading, "lines": section.lines, "hasBoxes": section.hasBoxes]
          as [String: Any]
      },
      "footer": footer,
    ])
  }

  private static let source = String(decoding: PackageResources.page_mustache, as: UTF8.self)
}
