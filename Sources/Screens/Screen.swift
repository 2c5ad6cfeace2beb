package import Cells

/// One screen of the program: a value that can be drawn on a grid and read out line by line.
package protocol Screen: Sendable {
  /// The words of the header.
  func title(_ look: Look) -> String
  /// What stands at the right of the header; empty where nothing does.
  func status(_ look: Look) -> String
  /// Draws what stands between header and hint bar.
  func draw(into canvas: inout Canvas, _ look: Look)
  /// The same content for a screen reader or a pipe, one line for one thing.
  func linear(_ look: Look) -> [String]
  /// What plain mode asks next.
  func prompt(_ look: Look) -> PlainPrompt
  func bindings(_ look: Look) -> [Binding]
  /// Whether letters are being typed into a field: they are letters then, and no keys.
  var takesText: Bool { get }
  /// What stands above the keys where help is asked for; nil for what holds everywhere.
  func helpIntro(_ look: Look) -> String?
  mutating func perform(_ action: Action, _ look: Look) -> [Reaction]
}

extension Screen {
  package func status(_ look: Look) -> String { "" }
  package var takesText: Bool { false }
  package func helpIntro(_ look: Look) -> String? { nil }
}
