/// What a stretch of the screen is for; the theme decides how that looks.
package enum Role: String, Sendable, CaseIterable {
  case plain
  case heading
  /// Less important than what stands around it.
  case muted
  case danger
  case safe
  /// The item that Enter would take.
  case selection
  case accent
  /// What the learner wrote.
  case own
  /// What the other side wrote.
  case other
  /// The lines around a card: a call, a text message, a bank page.
  case card
  /// The bar of keys.
  case hint
  /// A stretch that speaks for a scam, shown after the ending.
  case flag
  /// A stretch that speaks for the genuine thing, shown after the ending.
  case signal
  /// A word from the program itself between messages.
  case notice
  /// What a camera is to read: dark on light everywhere.
  case code
}

/// How glyphs are struck, whatever their colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let underline = Attributes(rawValue: 2)
  package static let reverse = Attributes(rawValue: 4)
  package static let dim = Attributes(rawValue: 8)
}

/// A role and what is struck on top of the role's own look.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var attributes: Attributes

  package init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  package static let plain = Style(.plain)
  package static let bold = Style(.plain, .bold)
  package static let heading = Style(.heading)
  package static let muted = Style(.muted)
  package static let danger = Style(.danger)
  package static let safe = Style(.safe)
  package static let selection = Style(.selection)
  package static let accent = Style(.accent)
  package static let own = Style(.own)
  package static let other = Style(.other)
  package static let card = Style(.card)
  package static let hint = Style(.hint)
  package static let flag = Style(.flag)
  package static let signal = Style(.signal)
  package static let notice = Style(.notice)
}

extension Style: CustomStringConvertible {
  /// Such as `danger` or `plain+bold+underline`, for screens kept as text.
  package var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.underline, "underline"), (.reverse, "reverse"), (.dim, "dim"),
    ]
    let struck = names.filter { attributes.contains($0.0) }.map(\.1)
    return ([role.rawValue] + struck).joined(separator: "+")
  }
}
