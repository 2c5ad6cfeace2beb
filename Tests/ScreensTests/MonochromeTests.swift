import Cells
import Scenarios
import Screens
import Testing

/// Without colours nothing is lost: what a colour says, a word, a sign or a stroke says too.
@Suite struct MonochromeTests {
  private static let palettes: [Theme.Palette] = [.mono, .contrast]

  @Test(arguments: palettes)
  func `roles that differ in meaning are struck differently`(palette: Theme.Palette) {
    let theme = Theme(palette, colors: 256)
    let opposites: [(Style, Style)] = [
      (.danger, .safe), (.flag, .signal), (.flag, .plain), (.signal, .plain), (.danger, .plain),
      (.selection, .plain), (.heading, .plain), (.selection, .heading),
    ]
    for (one, other) in opposites {
      #expect(theme.paint(one).attributes != theme.paint(other).attributes, "\(one) \(other)")
    }
  }

  @Test(arguments: Scene.all, Language.allCases)
  func `what is only a colour elsewhere has a sign beside it`(
    scene: Scene, language: Language
  ) throws {
    for glyphs in Glyphs.Kind.allCases {
      let canvas = try scene.stage(.sample(language, glyphs: glyphs)).app.draw()
      for run in canvas.styleRuns() where run.style == .own {
        let signs = Self.ownSigns(Glyphs(glyphs))
        let rows = max(0, run.row - 4)...run.row
        let near = rows.flatMap { canvas.text()[$0].map(String.init) }
        #expect(near.contains { signs.contains($0) }, "\(scene.name) row \(run.row)")
      }
    }
  }

  /// What tells one's own words without a colour: the bar or the arrow.
  private static func ownSigns(_ glyphs: Glyphs) -> Set<String> {
    [String(glyphs.ownBar), glyphs.right]
  }

  @Test(arguments: Scene.all, Language.allCases)
  func `marked words stand in brackets`(scene: Scene, language: Language) throws {
    let canvas = try scene.stage(.sample(language)).app.draw()
    let marked = canvas.styleRuns().filter { $0.style == .flag || $0.style == .signal }
    let rows = Dictionary(grouping: marked, by: \.row)
    for (row, runs) in rows {
      // A mark may begin on the row before or end on the one after.
      let text = (max(0, row - 3)...min(row + 3, canvas.size.rows - 1)).map { canvas.text()[$0] }
        .joined()
      #expect(text.contains("[") || text.contains("]"), "\(scene.name) row \(row) \(runs)")
    }
  }
}
