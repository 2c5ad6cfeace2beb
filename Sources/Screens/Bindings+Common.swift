import Cells

extension [Binding] {
  /// The keys that work on every screen.
  static func everywhere(_ look: Look, leave: String) -> [Binding] {
    let phrases = look.phrases
    return [
      Binding([.character("q"), .escape], .leave, name: "q", label: leave),
      Binding([.character("?"), .help], .help, name: "?", label: phrases.helpHint),
      Binding([.character("!")], .happening, name: "!", label: phrases.happeningHint),
      Binding([.character("L")], .switchLanguage, name: "L", label: phrases.languageHint),
    ]
  }

  /// The keys that scroll.
  static func scrolling(_ look: Look) -> [Binding] {
    [
      Binding(
        [.pageDown, .character(" ")], .page(1), name: "PgDn", label: look.phrases.pageHint,
        isHinted: false),
      Binding([.pageUp, .character("b")], .page(-1), name: "PgUp PgDn", label: look.phrases.pageHint),
    ]
  }
}

extension [PlainPrompt.Option] {
  /// What may be typed on every screen in plain mode, beside its own answers.
  static func everywhere(_ look: Look) -> [PlainPrompt.Option] {
    [
      .init(["q"], look.phrases.leaveHint, .leave),
      .init(["?"], nil, .help),
      .init(["!", "！"], nil, .happening),
      .init(["l"], nil, .switchLanguage),
    ]
  }
}
