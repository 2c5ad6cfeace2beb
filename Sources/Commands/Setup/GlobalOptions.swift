import ArgumentParser
import Cells
import Journal
import Scenarios
import Screens

/// What may be said with every command.
struct GlobalOptions: ParsableArguments {
  /// Names of those that take a value.
  static let valuedNames: Set<String> = [
    "--data", "--scenarios", "--lang", "--region", "--learner", "--seed", "--theme", "--glyphs",
    "--script", "--log",
  ]

  @Option(help: "Where records are kept (default: your XDG data folder, or SCAMDRILL_DATA).")
  var data: String?

  @Option(
    name: .customLong("scenarios"), help: "Adds a folder of cases; may be given more than once.")
  var packs: [String] = []

  @Option(help: "Language: zh or en.")
  var lang: LanguageArgument?

  @Option(help: "Region for hotlines: cn, hk, tw, sg, uk, us, other.")
  var region: RegionArgument?

  @Flag(help: "Plain text, one line for one thing: for screen readers and pipes.")
  var plain = false

  @Option(help: "Colours: auto, dark, light, contrast, mono.")
  var theme: Theme.Palette?

  @Option(help: "Lines and signs: auto, unicode, ascii.")
  var glyphs: Display.Signs?

  @Flag(help: "Clicks and the wheel work; text is then marked with Shift held.")
  var mouse = false

  @Flag(name: .customLong("no-alt-screen"), help: "Leaves the last screen standing on leaving.")
  var leavesScreen = false

  @Option(
    help: "Plays the keys in a file first; without a terminal, prints the screens it asks for.")
  var script: String?

  @Option(help: "Writes what the program does with the terminal to a file, for a bug report.")
  var log: String?

  @Option(help: "Who practises, by name; a new name begins new records.")
  var learner: String?

  @Option(help: "Makes what is drawn by chance repeatable.")
  var seed: UInt64?

  mutating func validate() throws {
    if let learner, Learner.shownName(learner).isEmpty {
      throw ValidationError("Give a name after --learner.")
    }
    if data?.isEmpty == true { throw ValidationError("Give a folder after --data.") }
  }

}

/// `zh`, `zh_CN`, `zh-Hans`, `en`, `en_GB` and the like.
struct LanguageArgument: ExpressibleByArgument {
  var language: Language

  init?(argument: String) {
    let name = argument.lowercased()
    guard let language = Language(tag: name) else { return nil }
    self.language = language
  }

  static var allValueStrings: [String] { ["zh", "en"] }
}

struct RegionArgument: ExpressibleByArgument {
  var region: Region

  init?(argument: String) {
    guard let region = Region(rawValue: argument.lowercased()) else { return nil }
    self.region = region
  }

  static var allValueStrings: [String] { Region.allCases.map(\.rawValue) }
}

extension Theme.Palette: ExpressibleByArgument {}

extension Display.Signs: ExpressibleByArgument {}

extension Language {
  /// The language of a tag such as `zh-Hans` or `en_US.UTF-8`; nil for any other language.
  init?(tag: String) {
    let primary = tag.lowercased().prefix { $0.isLetter }
    guard let language = Language.allCases.first(where: { $0.rawValue == primary }) else {
      return nil
    }
    self = language
  }
}
