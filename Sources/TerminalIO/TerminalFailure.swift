/// Why no terminal could be opened.
package enum TerminalFailure: Error, Equatable, Sendable {
  /// The terminal cannot put its cursor somewhere: plain text is what it can show.
  case cannotPlaceCursor
  /// Standard input or output is no terminal, or it refused its modes.
  case noTerminal
  /// There is one terminal, and it is in use.
  case alreadyOpen
}
