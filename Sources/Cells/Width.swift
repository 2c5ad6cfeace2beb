import CText

/// Columns the character takes: the sum over its scalars, as ncurses counts.
///
/// Ambiguous characters are narrow; what cannot be printed counts as the one-column stand-in that
/// ``Canvas`` draws for it.
package func width(of character: Character) -> Int {
  character.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

/// Columns the text takes on one line.
package func width(of text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

func width(of scalar: Unicode.Scalar) -> Int {
  let columns = ctext_width(scalar.value)
  return columns < 0 ? 1 : Int(columns)
}

/// The longest beginning of the text that fits, cut between characters; `…` ends it if it was cut.
package func shortened(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
  guard width(of: text) > columns else { return text }
  let room = columns - width(of: ellipsis)
  guard room >= 0 else { return String(ellipsis.prefix(max(columns, 0))) }
  var used = 0
  let kept = text.prefix { character in
    used += width(of: character)
    return used <= room
  }
  return kept + ellipsis
}

extension Character {
  /// The character as it may stand in a cell: no control character, nothing that turns the
  /// direction of reading; nil when it has no width to stand on.
  var drawable: Character? {
    if let scalar = unicodeScalars.first, unicodeScalars.count == 1, scalar.value >= 0x20,
      scalar.value < 0x7f
    {
      return self
    }
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.turnsDirection {
      if ctext_width(scalar.value) >= 0 {
        kept.append(scalar)
      } else {
        kept.append(scalar.properties.isWhitespace ? " " : "\u{FFFD}")
      }
    }
    let text = String(kept)
    return Cells.width(of: text) == 0 ? nil : Character(text)
  }
}

extension Unicode.Scalar {
  /// Whether it is a bidirectional control, by which a link can be made to read as another.
  fileprivate var turnsDirection: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
