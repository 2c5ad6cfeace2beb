package import Cells

/// How a learner wants the screens shown, whatever is on them.
package struct Display: Equatable, Sendable {
  /// Which set of signs screens draw with.
  package enum Signs: String, Sendable, CaseIterable {
    /// What the terminal can show, as far as it says so.
    case auto
    case unicode, ascii
  }

  package var palette: Theme.Palette
  package var signs: Signs
  /// Whether clicks and the wheel reach the program; the terminal then marks text with Shift held.
  package var usesMouse: Bool

  package init(palette: Theme.Palette = .auto, signs: Signs = .auto, usesMouse: Bool = false) {
    self.palette = palette
    self.signs = signs
    self.usesMouse = usesMouse
  }
}

extension Display.Signs {
  /// The glyphs to draw with.
  ///
  /// - Parameter terminal: what the terminal can show by what it says of itself.
  func kind(on terminal: Glyphs.Kind) -> Glyphs.Kind {
    switch self {
    case .auto: terminal
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }
}
