package import Cells
package import Scenarios

/// What a screen needs to know to be drawn or read aloud, apart from its own content.
package struct Look: Sendable {
  package var language: Language
  package var region: Region
  package var glyphs: Glyphs
  package var taxonomy: Taxonomy
  /// The whole grid, header and hint bar included.
  package var size: Size

  package init(
    language: Language, region: Region, glyphs: Glyphs, taxonomy: Taxonomy, size: Size
  ) {
    self.language = language
    self.region = region
    self.glyphs = glyphs
    self.taxonomy = taxonomy
    self.size = size
  }

  /// What is left between header and hint bar.
  var body: Rect {
    Rect(column: 1, row: 1, columns: size.columns - 2, rows: max(size.rows - 2, 0))
  }

  var phrases: Phrases { .of(language) }

  func label(_ category: Taxonomy.Category, _ id: String) -> String {
    taxonomy.label(category, id, language)
  }

  func title(_ titles: [Language: String]) -> String {
    titles[language] ?? titles[language.other] ?? ""
  }
}
