package import Scenarios
package import Scoring

/// What changed between forms; nobody is in it by name, id or code.
package struct FormsReport: Sendable {
  package var figures: BeforeAfter
  package var language: Language
  /// Classes with forms that have not ended, which are left out.
  package var open: Int
  /// To what days the report is limited, as a sentence; nil where it is about everything.
  package var scope: String?

  package init(_ figures: BeforeAfter, _ language: Language, open: Int = 0, scope: String? = nil) {
    self.figures = figures
    self.language = language
    self.open = open
    self.scope = scope
  }

  var blocks: [Block] {
    let words = FormsWords.of(language)
    let part = FormsPart(figures, language).blocks
    let left = open > 0 ? [Block.words(ProgrammeWords.of(language).open(open))] : []
    let head = [Block.title(words.title)] + (scope.map { [.words($0)] } ?? [])
    let nothing = Block.words(scope == nil ? words.nothing : words.nothingInScope)
    return head + left + (part.isEmpty ? [nothing] : part)
  }
}

/// Before and after in words and tables.
package func markdown(_ report: FormsReport) -> String { markdown(report.blocks) }

/// The same as a page with charts, to look at or to print.
package func html(_ report: FormsReport) -> String { html(report.blocks, report.language) }
