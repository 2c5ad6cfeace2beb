package import Scenarios
package import Scoring

/// What changed between forms; nobody is in it by name, id or code.
package struct FormsReport: Sendable {
  package var figures: BeforeAfter
  package var language: Language

  package init(_ figures: BeforeAfter, _ language: Language) {
    self.figures = figures
    self.language = language
  }

  var blocks: [Block] {
    let words = FormsWords.of(language)
    let part = FormsPart(figures, language).blocks
    return [.title(words.title)] + (part.isEmpty ? [.words(words.nothing)] : part)
  }
}

/// Before and after in words and tables.
package func markdown(_ report: FormsReport) -> String { markdown(report.blocks) }

/// The same as a page with charts, to look at or to print.
package func html(_ report: FormsReport) -> String { html(report.blocks, report.language) }
