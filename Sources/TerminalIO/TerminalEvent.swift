import CTerminal
package import Cells

/// What a terminal has to say.
package enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// The terminal has another size; draw for it.
  case resized(Size)
  /// The program was stopped and goes on; the next canvas is drawn whole.
  case resumed(Size)
  /// Ctrl-C.
  case interrupted
  /// A signal asks the program to end; save and leave within half a second.
  case terminated(signal: Int32)
  /// The terminal is gone: save and leave, nothing can be shown any more.
  case closed
  /// The descriptor watched beside the keyboard can be read.
  case woken
  case timedOut

  /// What the C seam reports, in our words; nil for a key that no screen knows.
  init?(kind: Int32, value: UInt32, size: Size) {
    switch Int(kind) {
    case CTERMINAL_CHARACTER: self.init(Key(scalar: value))
    case CTERMINAL_KEY: self.init(Key(special: value))
    case CTERMINAL_INTERRUPTED: self = .interrupted
    case CTERMINAL_SIGNAL: self = .terminated(signal: Int32(truncatingIfNeeded: value))
    case CTERMINAL_RESIZED: self = .resized(size)
    case CTERMINAL_RESUMED: self = .resumed(size)
    case CTERMINAL_CLOSED: self = .closed
    case CTERMINAL_EXTRA: self = .woken
    default: self = .timedOut
    }
  }

  private init?(_ key: Key?) {
    guard let key else { return nil }
    self = .key(key)
  }
}
