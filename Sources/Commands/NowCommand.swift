import ArgumentParser
import Cells
import ScenarioFiles
import Screens

/// The first-minutes card, for somebody to whom it is happening; needs no records.
struct NowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "now", abstract: "It is happening to me now: what to do first.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let taxonomy = try setup.library().vocabulary.taxonomy
      let look = Look(
        language: setup.language,
        region: options.region?.region ?? setup.facts.region(for: setup.language),
        glyphs: .ascii, taxonomy: taxonomy, size: Size(columns: 80, rows: 24))
      LineOutput().write(NowScreen().linear(look).map { $0 + "\n" }.joined())
      return .success
    }
  }
}
