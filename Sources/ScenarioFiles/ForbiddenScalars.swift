import Scenarios

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
