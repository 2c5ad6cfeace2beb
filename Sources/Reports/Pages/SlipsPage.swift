import Mustache
package import Scenarios

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Slips of paper to cut apart, one for each person on a class's list, with the code that tells the host who
/// they are; as HTML that asks for nothing from anywhere.
package struct SlipsPage: Sendable {
  package struct Slip: Equatable, Sendable {
    package var name: String
    package var code: String

    package init(name: String, code: String) {
      self.name = name
      self.code = code
    }
  }

  package var language: Language
  package var title: String
  /// How to print, cut and hand them out, shown on the screen only.
  package var how: String
  /// What the code is for, and who sees the name; on every slip.
  package var why: String
  package var slips: [Slip]

  package init(language: Language, title: String, how: String, why: String, slips: [Slip]) {
    self.language = language
    self.title = title
    self.how = how
    self.why = why
    self.slips = slips
  }

  /// The page; every word is escaped by the template.
  package var html: String {
    guard let template = try? MustacheTemplate(string: Self.source) else {
      preconditionFailure("the slips' own template does not compile")
    }
    return template.render([
      "language": language == .zh ? "zh-CN" : "en", "title": title, "how": how,
      "slips": slips.map { ["name": $0.name, "code": $0.code, "why": why] },
    ])
  }

  private static let source = String(decoding: PackageResources.slips_mustache, as: UTF8.self)
}
