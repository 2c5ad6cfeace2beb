import Cells
import Testing

struct ThemeTests {
  /// What a camera reads brings its own background along.
  private static let everyStyle = Role.allCases.filter { $0 != .code }.map { Style($0) }

  @Test(arguments: [-1, 0, 1, 2, 7, 8, 16, 88, 256, 16_777_216], Theme.Palette.allCases)
  func `no colour beyond the terminal's own is ever used`(colors: Int, palette: Theme.Palette) {
    for isLight in [false, true] {
      let theme = Theme(palette, colors: colors, hasLightBackground: isLight)
      for paint in Self.everyStyle.map(theme.paint) {
        #expect(paint.foreground < max(colors, 0) && paint.background < max(colors, 0))
      }
    }
  }

  @Test(arguments: [8, 16, 256])
  func `no colour is one that a background swallows`(colors: Int) {
    for palette in Theme.Palette.allCases {
      let theme = Theme(palette, colors: colors)
      for paint in Self.everyStyle.map(theme.paint) {
        #expect(![0, 7, 8, 15].contains(paint.foreground))
        #expect(paint.background == -1)
      }
    }
  }

  @Test(arguments: [
    (0, Paint(attributes: .underline)), (8, Paint(foreground: 3, attributes: .bold)),
    (16, Paint(foreground: 3, attributes: .bold)), (256, Paint(foreground: 166, attributes: .bold)),
    (16_777_216, Paint(foreground: 3, attributes: .bold)),
  ])
  func `danger is orange, else yellow, else underlined`(colors: Int, expected: Paint) {
    #expect(Theme(.auto, colors: colors).paint(.danger) == expected)
  }

  @Test(arguments: [
    (0, false, Paint(attributes: .bold)), (8, false, Paint(foreground: 6)),
    (8, true, Paint(foreground: 4)), (256, false, Paint(foreground: 27)),
  ])
  func `safe is blue, else cyan or blue by the background, else bold`(
    colors: Int, isLight: Bool, expected: Paint
  ) {
    #expect(Theme(.auto, colors: colors, hasLightBackground: isLight).paint(.safe) == expected)
  }

  @Test(arguments: [Theme.Palette.mono, .contrast])
  func `a palette without colour has none on any terminal`(palette: Theme.Palette) {
    let paints = Self.everyStyle.map(Theme(palette, colors: 256).paint)
    #expect(paints.allSatisfy { $0.foreground == -1 && $0.background == -1 })
  }

  @Test func `nothing is dim where contrast is asked for`() {
    let paints = Self.everyStyle.map(Theme(.contrast, colors: 256).paint)
    #expect(!paints.contains { $0.attributes.contains(.dim) })
  }

  @Test func `what is struck on top joins the role's own look`() {
    let paint = Theme(.auto, colors: 256).paint(Style(.danger, [.reverse]))
    #expect(paint == Paint(foreground: 166, attributes: [.bold, .reverse]))
  }

  @Test func `danger, flags, safety and signals differ from plain text without colour`() {
    let theme = Theme(.mono, colors: 0)
    let paints = [Style.danger, .flag, .safe, .signal, .selection, .heading].map(theme.paint)
    #expect(!paints.contains(Paint()))
    #expect(theme.paint(.flag) != theme.paint(.signal))
  }
}
