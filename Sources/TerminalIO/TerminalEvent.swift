import CTerminal
package import Cells

/// What a terminal has to say.
package enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// A letter or sign out of a clipboard: never a key, so that pasted words cannot do anything.
  case pasted(Character)
  /// A click on a cell.
  case clicked(Point)
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
    case CTERMINAL_PASTED: self.init(pasted: value)
    case CTERMINAL_CLICKED:
      self = .clicked(Point(column: Int(value & 0xFFFF), row: Int(value >> 16)))
    case CTERMINAL_INTERRUPTED: self = .interrupted
    case CTERMINAL_SIGNAL: self = .terminated(signal: Int32(truncatingIfNeeded: value))
    case CTERMINAL_RESIZED: self = .resized(size)
    case CTERMINAL_RESUMED: self = .resumed(size)
    case CTERMINAL_CLOSED: self = .closed
    case CTERMINAL_EXTRA: self = .woken
    default: self = .timedOut
    }
  }

  /// Line ends are spaces: what is pasted submits nothing.
  private init?(pasted value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let isControl = value < 0x20 || (0x7F..<0xA0).contains(value)
    guard !isControl || [0x09, 0x0A, 0x0D].contains(value) else { return nil }
    self = .pasted(isControl ? " " : Character(scalar))
  }

  private init?(_ key: Key?) {
    guard let key else { return nil }
    self = .key(key)
  }
}
