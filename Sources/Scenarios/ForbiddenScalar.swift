/// A sign that no text may hold: it could steer a terminal, turn words round, or hide among them.
package enum ForbiddenScalar: String {
  case control, escape, bidi, invisible, emoji
  case privateUse = "private"

  /// nil for a scalar that is no such sign.
  package init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return nil
    case 0x1B, 0x9B: self = .escape
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: self = .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidi
    case 0x00AD, 0x115F, 0x1160, 0x180E, 0x200B...0x200C, 0x2060...0x2065, 0x206A...0x206F,
      0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB:
      self = .invisible
    case 0x200D, 0x20E3, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF,
      0xE0000...0xE0FFF:
      self = .emoji
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: self = .privateUse
    case let value where value & 0xFFFE == 0xFFFE: self = .control
    default: return nil
    }
  }
}
