import CTerminal
package import Cells

extension Key {
  /// The key that sends this scalar; nil for control characters that mean nothing here.
  package init?(scalar value: UInt32) {
    switch value {
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x08, 0x7F: self = .backspace
    case 0x1B: self = .escape
    case 0..<0x20, 0x80..<0xA0: return nil
    default:
      guard let scalar = Unicode.Scalar(value) else { return nil }
      self = .character(Character(scalar))
    }
  }

  /// The key with a name that sends no character.
  init?(special value: UInt32) {
    guard let key = Self.special[Int(value)] else { return nil }
    self = key
  }

  private static let special: [Int: Key] = [
    CTERMINAL_KEY_UP: .up, CTERMINAL_KEY_DOWN: .down, CTERMINAL_KEY_LEFT: .left,
    CTERMINAL_KEY_RIGHT: .right, CTERMINAL_KEY_PAGE_UP: .pageUp,
    CTERMINAL_KEY_PAGE_DOWN: .pageDown, CTERMINAL_KEY_HOME: .home, CTERMINAL_KEY_END: .end,
    CTERMINAL_KEY_ENTER: .enter, CTERMINAL_KEY_BACKSPACE: .backspace, CTERMINAL_KEY_F1: .help,
    CTERMINAL_KEY_WHEEL_UP: .wheelUp, CTERMINAL_KEY_WHEEL_DOWN: .wheelDown,
  ]
}
