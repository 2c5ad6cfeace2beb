/// How a style looks on a terminal: colours by index, -1 for the terminal's own.
package struct Paint: Hashable, Sendable {
  package var foreground: Int
  package var background: Int
  package var attributes: Attributes

  package init(foreground: Int = -1, background: Int = -1, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// From roles to colours and attributes.
///
/// Two hues, orange and blue, stay apart for every kind of colour blindness; everything else is
/// bold, dim, underline or reverse.
package struct Theme: Equatable, Sendable {
  package enum Palette: String, Sendable, CaseIterable {
    /// Readable on dark and light backgrounds alike.
    case auto
    case dark, light
    /// No colour, and nothing dim.
    case contrast
    /// No colour.
    case mono

    /// Whether a terminal has to be asked for colour at all.
    package var hasColor: Bool { self != .mono && self != .contrast }
  }

  private let palette: Palette
  private let colors: Int
  private let hasLightBackground: Bool

  /// - Parameter colors: how many the terminal has; a colour beyond them is never used.
  package init(_ palette: Palette, colors: Int, hasLightBackground: Bool = false) {
    self.palette = palette
    self.colors = colors
    self.hasLightBackground = hasLightBackground || palette == .light
  }

  package func paint(_ style: Style) -> Paint {
    var paint = base(style.role)
    paint.attributes.formUnion(style.attributes)
    if palette == .contrast { paint.attributes.remove(.dim) }
    return paint
  }

  private func base(_ role: Role) -> Paint {
    switch role {
    case .plain, .other, .card, .hint: Paint()
    case .heading: Paint(attributes: .bold)
    case .muted, .notice: Paint(attributes: .dim)
    case .selection: Paint(attributes: .reverse)
    case .danger: hue(danger, [.bold], without: [.underline])
    case .flag: hue(danger, [.bold, .underline], without: [.underline])
    case .safe, .accent: hue(safe, [], without: [.bold])
    case .own: hue(safe, [], without: [])
    case .signal: hue(safe, [.underline], without: [.bold, .underline])
    case .code: code
    }
  }

  /// The colour with its attributes, or the attributes that stand for it where there is none.
  private func hue(_ color: Int?, _ with: Attributes, without: Attributes) -> Paint {
    guard let color else { return Paint(attributes: without) }
    return Paint(foreground: color, attributes: with)
  }

  /// Black on white; without colours the terminal's own, turned round where they are light on dark.
  private var code: Paint {
    guard hasColor else { return Paint(attributes: hasLightBackground ? [] : .reverse) }
    return hasIndexedHues
      ? Paint(foreground: 16, background: 231) : Paint(foreground: 0, background: 7)
  }

  private var hasColor: Bool { colors >= 8 && palette.hasColor }

  /// Beyond 256 an index is red, green and blue themselves but for the first eight.
  private var hasIndexedHues: Bool { colors == 256 }

  /// Yellow, not red, of the eight; never an index that some background swallows.
  private var danger: Int? {
    guard hasColor else { return nil }
    guard hasIndexedHues else { return 3 }
    switch palette {
    case .dark: return 203
    case .light: return 52
    default: return 166
    }
  }

  private var safe: Int? {
    guard hasColor else { return nil }
    guard hasIndexedHues else { return hasLightBackground ? 4 : 6 }
    switch palette {
    case .dark: return 123
    case .light: return 23
    default: return 27
    }
  }
}
