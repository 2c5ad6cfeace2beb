package import Cells
package import Scenarios

/// What a screen needs to know to be drawn or read aloud, apart from its own content.
package struct Look: Sendable {
  package var language: Language
  package var region: Region
  package private(set) var glyphs: Glyphs
  package var taxonomy: Taxonomy
  /// The whole grid, header and hint bar included.
  package var size: Size
  /// What the learner chose, which ``glyphs`` follow.
  package var display: Display { didSet { chooseGlyphs() } }
  /// What the terminal can show by what it says of itself.
  private let terminalGlyphs: Glyphs.Kind

  /// - Parameter glyphs: what the terminal can show by what it says of itself.
  package init(
    language: Language, region: Region, glyphs: Glyphs.Kind, taxonomy: Taxonomy, size: Size,
    display: Display = Display()
  ) {
    self.language = language
    self.region = region
    self.glyphs = Glyphs(display.signs.kind(on: glyphs))
    terminalGlyphs = glyphs
    self.taxonomy = taxonomy
    self.size = size
    self.display = display
  }

  private mutating func chooseGlyphs() {
    let kind = display.signs.kind(on: terminalGlyphs)
    if kind != glyphs.kind { glyphs = Glyphs(kind) }
  }

  /// What is left between header and hint bar.
  var body: Rect {
    Rect(column: 1, row: 1, columns: size.columns - 2, rows: max(size.rows - 2, 0))
  }

  /// Where running text stands: between header and hint bar, with a margin where there is room.
  var page: Rect { body.inset(columns: 1, rows: isLow ? 0 : 1) }

  /// Whether every row counts.
  var isLow: Bool { size.rows < 20 }

  /// The three ways to lay a screen out.
  enum Layout { case compact, normal, wide }

  var layout: Layout {
    switch size.columns {
    case ..<60: .compact
    case ..<120: .normal
    default: .wide
    }
  }

  /// Whether there is room for figures three rows high.
  var hasRoomForBigType: Bool { layout != .compact && size.rows >= 30 }

  var phrases: Phrases { .of(language) }

  /// Between a name and what it says.
  var colon: String { language == .zh ? "：" : ": " }

  /// Words as they are read out: a dot between them is a pause.
  func spoken(_ words: String) -> String {
    words.replacing(" · ", with: language == .zh ? "，" : ", ")
  }

  /// The end of a sentence.
  var stop: String { language == .zh ? "。" : "." }

  /// Something said by the way, after other words.
  func aside(_ words: String) -> String { language == .zh ? "（\(words)）" : " (\(words))" }

  /// Words of the taxonomy as the beginning of a sentence.
  func opening(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  func label(_ category: Taxonomy.Category, _ id: String) -> String {
    taxonomy.label(category, id, language)
  }

  package func title(_ titles: [Language: String]) -> String {
    titles[language] ?? titles[language.other] ?? ""
  }
}
