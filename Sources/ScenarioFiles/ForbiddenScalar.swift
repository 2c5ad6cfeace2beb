import Scenarios

/// A sign that no text may hold: it could steer a terminal, turn words round, or hide among them.
enum ForbiddenScalar: String {
  case control, escape, bidi, invisible, emoji
  case privateUse = "private"

  init?(_ scalar: Unicode.Scalar) {
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

/// Every forbidden sign that stands in the text itself, comments included.
func forbiddenScalars(in text: SourceText) -> [Diagnostic] {
  text.scalars.indices.compactMap { index in
    let scalar = text.scalars[index]
    guard scalar.value < 0x20 || scalar.value > 0x7E, let kind = ForbiddenScalar(scalar) else {
      return nil
    }
    return forbidden(scalar, kind, at: text.span(index, length: 1))
  }
}

func forbidden(_ scalar: Unicode.Scalar, _ kind: ForbiddenScalar, at span: SourceSpan) -> Diagnostic
{
  Diagnostic(
    rule: "F01", severity: .error, at: span,
    facts: ["kind": kind.rawValue, "code": codePoint(scalar)])
}

/// Such as `U+202E`.
func codePoint(_ scalar: Unicode.Scalar) -> String {
  let hex = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
}
