import CTerminal
package import Cells

/// The terminal of standard input and output, taken over from `init` to ``close()``.
///
/// For the main thread: not sendable, and there is one at a time. What is written to standard error
/// meanwhile appears after it is closed.
package final class Terminal {
  private var theme: Theme
  private let allowsColor: Bool
  private let hasLightBackground: Bool
  private var shown: Canvas?
  private var isOpen = true

  /// Takes the terminal over and clears it.
  ///
  /// An unknown `TERM` is taken for xterm-256color, a bare `C` locale becomes `C.UTF-8`.
  ///
  /// - Parameter leavesScreen: whether what is shown last stays standing after ``close()``, because the
  ///   terminal's ordinary screen is drawn on.
  package init(
    palette: Theme.Palette, allowsColor: Bool, hasLightBackground: Bool, leavesScreen: Bool = false
  ) throws(TerminalFailure) {
    let result = Int(
      cterminal_open(allowsColor && palette.hasColor ? 1 : 0, leavesScreen ? 1 : 0))
    switch result {
    case CTERMINAL_OPENED: break
    case CTERMINAL_DUMB: throw .cannotPlaceCursor
    case CTERMINAL_ALREADY_OPEN: throw .alreadyOpen
    default: throw .noTerminal
    }
    self.allowsColor = allowsColor
    self.hasLightBackground = hasLightBackground
    theme = Theme(
      palette, colors: Int(cterminal_colors()), hasLightBackground: hasLightBackground)
  }

  /// Draws in other colours from the next ``show(_:)`` on.
  package func use(_ palette: Theme.Palette) {
    cterminal_use_color(allowsColor && palette.hasColor ? 1 : 0)
    let new = Theme(
      palette, colors: Int(cterminal_colors()), hasLightBackground: hasLightBackground)
    guard new != theme else { return }
    theme = new
    shown = nil
  }

  /// Whether clicks and the wheel are reported; the terminal then marks text with Shift held.
  package func useMouse(_ isUsed: Bool) {
    cterminal_use_mouse(isUsed ? 1 : 0)
  }

  deinit {
    close()
  }

  /// The terminal's size as last reported; a ``TerminalEvent/resized(_:)`` tells of another.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    cterminal_size(&columns, &rows)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// How many colours are used; 0 where none are, or none are wanted.
  package var colors: Int { Int(cterminal_colors()) }

  /// Whether characters leave in UTF-8; where not, draw with ``Glyphs/ascii``.
  package var isUTF8: Bool { cterminal_is_utf8() != 0 }

  /// Shows the canvas, sending only what differs from the one before.
  package func show(_ canvas: Canvas) {
    guard isOpen else { return }
    for run in canvas.changes(from: shown) { draw(run) }
    cterminal_cursor(Int32(canvas.cursor?.row ?? -1), Int32(canvas.cursor?.column ?? -1))
    cterminal_flush()
    shown = canvas
  }

  /// Sleeps until something happens; keys that no screen knows are passed over.
  ///
  /// - Parameters:
  ///   - timeout: after this ``TerminalEvent/timedOut``, from the last key on; nil: never.
  ///   - descriptor: something else to wake up for, such as the network.
  package func next(
    timeout: Duration? = nil, alsoWatching descriptor: Int32? = nil
  ) -> TerminalEvent {
    let milliseconds = timeout.map(Self.milliseconds) ?? -1
    while isOpen {
      var kind: Int32 = 0
      var value: UInt32 = 0
      cterminal_wait(milliseconds, descriptor ?? -1, &kind, &value)
      if Int(kind) == CTERMINAL_CHARACTER, value == Self.controlL {
        redraw()
        continue
      }
      guard let event = TerminalEvent(kind: kind, value: value, size: size) else { continue }
      switch event {
      case .resized, .resumed: shown = nil
      default: break
      }
      return event
    }
    return .closed
  }

  /// Gives the terminal back to the shell as Ctrl-Z does, at the next ``next(timeout:alsoWatching:)``.
  package func suspend() {
    cterminal_suspend()
  }

  /// Gives the terminal back as it was found; again does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cterminal_close()
  }

  private static let controlL: UInt32 = 0x0C

  private func redraw() {
    cterminal_repaint()
    cterminal_flush()
  }

  private func draw(_ run: Run) {
    let paint = theme.paint(run.style)
    var scalars: [UInt32] = []
    var widths: [UInt8] = []
    for cell in run.cells where cell.width > 0 {
      for scalar in cell.text.unicodeScalars {
        scalars.append(scalar.value)
        widths.append(UInt8(clamping: width(of: String(scalar))))
      }
    }
    cterminal_put(
      Int32(run.at.row), Int32(run.at.column), scalars, widths, Int32(scalars.count),
      UInt32(paint.attributes.rawValue),
      cterminal_pair(Int32(paint.foreground), Int32(paint.background)))
  }

  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let whole = seconds.multipliedReportingOverflow(by: 1000)
    guard !whole.overflow else { return .max }
    return Int32(clamping: max(whole.partialValue + attoseconds / 1_000_000_000_000_000, 0))
  }
}
