import CQRCode

/// A QR code to be drawn with glyphs, two rows of modules to a row of cells.
package struct QRCode: Equatable, Sendable {
  /// Modules from side to side, without the quiet zone.
  package let width: Int
  private let dark: [Bool]

  /// Four modules of light around the code, as a reader needs them.
  ///
  /// Source: ISO/IEC 18004, section 5.3.8.
  package static let quietZone = 4

  /// Error correction level M; capitals, digits and `:/.-` make the smallest code.
  ///
  /// nil for a text that does not fit into any code.
  package init?(_ text: String) {
    var modules = [UInt8](repeating: 0, count: Int(CQRCODE_WIDEST * CQRCODE_WIDEST))
    let width = Int(cqrcode_encode(text, &modules))
    guard width > 0 else { return nil }
    self.width = width
    dark = modules.prefix(width * width).map { $0 == 1 }
  }

  /// Whether a module is dark; light outside of the code.
  package func isDark(row: Int, column: Int) -> Bool {
    guard (0..<width).contains(row), (0..<width).contains(column) else { return false }
    return dark[row * width + column]
  }

  /// How much room it takes, quiet zone included.
  package var size: Size {
    let modules = width + 2 * Self.quietZone
    return Size(columns: modules, rows: (modules + 1) / 2)
  }

  /// The rows from top to bottom, quiet zone included: glyphs for what is dark, to be drawn as
  /// ``Role/code``.
  package var rows: [String] {
    let zone = Self.quietZone
    return (0..<size.rows).map { row in
      String(
        (0..<size.columns).map { column in
          let upper = isDark(row: row * 2 - zone, column: column - zone)
          let lower = isDark(row: row * 2 + 1 - zone, column: column - zone)
          return switch (upper, lower) {
          case (true, true): "█"
          case (true, false): "▀"
          case (false, true): "▄"
          case (false, false): " "
          }
        })
    }
  }
}

extension Canvas {
  /// Draws a code with its quiet zone; dark on light on every background.
  package mutating func draw(_ code: QRCode, at point: Point) {
    for (row, text) in code.rows.enumerated() {
      put(text, at: Point(column: point.column, row: point.row + row), style: Style(.code))
    }
  }
}
