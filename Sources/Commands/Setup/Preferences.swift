import Cells
import Journal
import Scenarios
import Screens

/// What may be named on the command line, in the environment or in the settings, each with what
/// decided it: the first of these that says something.
struct Preferences {
  enum Origin: String {
    case commandLine = "command line"
    case environment
    /// Chosen on the settings screen, or at the first start.
    case settings
    /// What the locale or the terminal tells.
    case surroundings
  }

  struct Choice<Value> {
    var value: Value
    var origin: Origin
  }

  let language: Choice<Language>
  let region: Choice<Region>
  let palette: Choice<Theme.Palette>
  let signs: Choice<Display.Signs>
  let usesMouse: Choice<Bool>
  /// Variables that hold what cannot be chosen, with what could.
  private(set) var mistakes: [Mistake] = []

  struct Mistake: Equatable {
    var variable: String
    var value: String
    var allowed: [String]
  }

  /// - Parameter settings: what was chosen earlier; nil where there are no records.
  init(_ options: GlobalOptions, _ facts: ProcessFacts, _ settings: (any JournalStore)?) {
    let sources = Sources(facts: facts, settings: settings)
    let language = sources.choice(
      options.lang?.language, .language, Language.init(tag:), else: facts.language)
    self.language = language
    region = sources.choice(
      options.region?.region, .region, { Region(rawValue: $0.lowercased()) },
      else: facts.region(for: language.value))
    palette = sources.choice(options.theme, .theme, Theme.Palette.init(rawValue:), else: .auto)
    signs = sources.choice(options.glyphs, .glyphs, Display.Signs.init(rawValue:), else: .auto)
    usesMouse = sources.choice(
      options.mouse ? true : nil, .mouse, { $0 == "on" ? true : $0 == "off" ? false : nil },
      else: false)
    mistakes = [
      sources.mistake(.language, Language.init(tag:), Language.allCases.map(\.rawValue)),
      sources.mistake(
        .region, { Region(rawValue: $0.lowercased()) }, Region.allCases.map(\.rawValue)),
      sources.mistake(
        .theme, Theme.Palette.init(rawValue:), Theme.Palette.allCases.map(\.rawValue)),
      sources.mistake(
        .glyphs, Display.Signs.init(rawValue:), Display.Signs.allCases.map(\.rawValue)),
    ].compactMap { $0 }
  }

  var display: Display {
    Display(palette: palette.value, signs: signs.value, usesMouse: usesMouse.value)
  }

  /// A line for each choice: its name, the value, and what decided it.
  var lines: [String] {
    [
      line(.language, language.value.rawValue, language.origin),
      line(.region, region.value.rawValue, region.origin),
      line(.theme, palette.value.rawValue, palette.origin),
      line(.glyphs, signs.value.rawValue, signs.origin),
      line(.mouse, usesMouse.value ? "on" : "off", usesMouse.origin),
    ]
  }

  private func line(_ setting: Setting, _ value: String, _ origin: Origin) -> String {
    "\(setting.rawValue) = \(value)  # \(origin.rawValue)"
  }
}

/// The places where a choice may be made, in the order in which they are asked.
private struct Sources {
  let facts: ProcessFacts
  let settings: (any JournalStore)?

  func choice<Value>(
    _ named: Value?, _ setting: Setting, _ read: (String) -> Value?, else usual: Value
  ) -> Preferences.Choice<Value> {
    if let named { return .init(value: named, origin: .commandLine) }
    if let value = environment(setting).flatMap(read) {
      return .init(value: value, origin: .environment)
    }
    if let value = chosen(setting).flatMap(read) { return .init(value: value, origin: .settings) }
    return .init(value: usual, origin: .surroundings)
  }

  func mistake(
    _ setting: Setting, _ read: (String) -> Any?, _ allowed: [String]
  ) -> Preferences.Mistake? {
    guard let variable = setting.variable, let value = environment(setting), read(value) == nil
    else { return nil }
    return .init(variable: variable, value: value, allowed: allowed)
  }

  private func environment(_ setting: Setting) -> String? {
    let value = setting.variable.flatMap { facts.environment[$0] } ?? ""
    return value.isEmpty ? nil : value
  }

  private func chosen(_ setting: Setting) -> String? {
    (try? settings?.setting(setting.rawValue)) ?? nil
  }
}
