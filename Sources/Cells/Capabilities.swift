/// What the environment says of the terminal, before it is opened.
package struct Capabilities: Equatable, Sendable {
  /// Why there is no grid to draw on.
  package enum PlainReason: Equatable, Sendable {
    case inputIsNoTerminal, outputIsNoTerminal
    /// The terminal cannot put its cursor somewhere.
    case dumbTerminal
  }

  /// Nil: a grid can be tried.
  package var plainReason: PlainReason?
  /// False where the user asked for none; a terminal may still have none.
  package var allowsColor: Bool
  package var glyphs: Glyphs.Kind
  package var hasLightBackground: Bool
  /// Whether Chinese can be shown: the Linux console has no glyphs for it.
  package var showsHan: Bool

  /// Reads `NO_COLOR`, `CLICOLOR`, `FORCE_COLOR`, `TERM`, `COLORFGBG`, `LC_ALL`, `LC_CTYPE` and `LANG`.
  package static func detect(
    environment: [String: String], isInputTTY: Bool, isOutputTTY: Bool
  ) -> Capabilities {
    let terminal = environment["TERM"] ?? ""
    let isConsole = terminal == "linux"
    let isUTF8 = usesUTF8(environment)
    return Capabilities(
      plainReason: plainReason(terminal, isInputTTY, isOutputTTY),
      allowsColor: allowsColor(environment),
      glyphs: isUTF8 && !isConsole && !terminal.hasPrefix("vt") ? .unicode : .ascii,
      hasLightBackground: hasLightBackground(environment["COLORFGBG"] ?? ""),
      showsHan: !isConsole)
  }

  /// The first of these that says something; `NO_COLOR` says nothing while it is empty.
  private static func allowsColor(_ environment: [String: String]) -> Bool {
    if !(environment["NO_COLOR"] ?? "").isEmpty || environment["CLICOLOR"] == "0" { return false }
    return environment["FORCE_COLOR"] != "0"
  }

  private static func plainReason(
    _ terminal: String, _ isInputTTY: Bool, _ isOutputTTY: Bool
  ) -> PlainReason? {
    if !isInputTTY { return .inputIsNoTerminal }
    if !isOutputTTY { return .outputIsNoTerminal }
    return ["", "dumb", "unknown"].contains(terminal) ? .dumbTerminal : nil
  }

  /// An unset or `C` locale counts as UTF-8, since the terminal is then opened in `C.UTF-8`.
  private static func usesUTF8(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    guard let name = names.first(where: { !$0.isEmpty }) else { return true }
    if name == "C" || name == "POSIX" { return true }
    let codeset = name.lowercased().prefix { $0 != "@" }
    return codeset.hasSuffix(".utf-8") || codeset.hasSuffix(".utf8")
  }

  /// `COLORFGBG` is `foreground;background` in the 16 colours.
  private static func hasLightBackground(_ colors: String) -> Bool {
    let background = colors.split(separator: ";").last.flatMap { Int($0) }
    return background == 7 || background == 15
  }
}
