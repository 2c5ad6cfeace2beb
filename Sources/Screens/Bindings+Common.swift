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

  /// The keys that scroll by what is in sight, where a row says that there is more.
  ///
  /// - Parameter hasWheel: whether the wheel does so too; where a list is moved in, it moves there.
  static func scrolling(
    _ look: Look, isHinted: Bool = false, hasWheel: Bool = true
  ) -> [Binding] {
    let label = look.phrases.pageHint
    let (up, down): ([Key], [Key]) = hasWheel ? ([.wheelUp], [.wheelDown]) : ([], [])
    return [
      Binding([.pageUp] + up, .page(-1), name: "PgUp PgDn", label: label, isHinted: isHinted),
      Binding([.pageDown] + down, .page(1), name: "PgDn", label: "", isHinted: false),
    ]
  }

  /// The keys that scroll a text: by lines too, and as a pager does.
  static func paging(_ look: Look, isHinted: Bool = false) -> [Binding] {
    let label = look.phrases.pageHint
    return [
      Binding(
        [.up, .character("k")], .move(-1), name: look.glyphs.up + look.glyphs.down, label: label,
        isHinted: false),
      Binding([.down, .character("j")], .move(1), name: "j k", label: label, isHinted: false),
      Binding([.character("b")], .page(-1), name: "b", label: "", isHinted: false),
      Binding([.character(" ")], .page(1), name: "Space b", label: label, isHinted: false),
    ] + scrolling(look, isHinted: isHinted)
  }
}

extension [PlainPrompt.Option] {
  /// What may be typed on every screen in plain mode, beside its own answers.
  ///
  /// - Parameter leave: what leaving is called, where that is not to go back.
  static func everywhere(_ look: Look, leave: String? = nil) -> [PlainPrompt.Option] {
    [
      .init(["q"], leave ?? look.phrases.backHint, .leave),
      .init(["?"], nil, .help),
      .init(["!", "！"], nil, .happening),
      .init(["l"], nil, .switchLanguage),
    ]
  }
}
