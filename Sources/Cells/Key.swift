/// A key press as the screens know it.
package enum Key: Hashable, Sendable {
  /// A letter, digit or sign, as typed: `q` and `Q` differ.
  case character(Character)
  case enter, escape
  case up, down, left, right
  case pageUp, pageDown, home, end
  case backspace, tab
  /// F1.
  case help
  case wheelUp, wheelDown
  /// The item at the place, from 0, was pointed at.
  case item(Int)
}
