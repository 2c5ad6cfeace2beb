import ArgumentParser
import Screens

/// Language, region and looks.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Language, region, colours and signs.",
    discussion: """
      In a terminal the settings screen; otherwise, and with --print-config, every choice with what \
      decided it.
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Prints every choice with what decided it.")
  var printConfig = false

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      if printConfig || options.plain || !setup.isInteractive {
        let store = setup.hasRecords ? try setup.journal() : nil
        setup.output.write(setup.preferences(store).lines.map { $0 + "\n" }.joined())
        return .success
      }
      let session = try setup.session()
      return try Front(setup: setup, session: session)
        .run([.settings(SettingsData(folder: setup.dataPath))], isPlay: false)
    }
  }
}
