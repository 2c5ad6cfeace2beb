import ArgumentParser
import Cells
import ScenarioFiles
import Scenarios
import Screens

/// The first-minutes card, for somebody to whom it is happening; needs no records.
struct NowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "now", abstract: "It is happening to me now: what to do first.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      // Nothing may stand in the way of this card: what is missing is left out.
      let taxonomy = (try? setup.library().vocabulary.taxonomy) ?? Taxonomy()
      let store = setup.hasRecords ? try? setup.journal() : nil
      let preferences = setup.preferences(store)
      let look = Look(
        language: preferences.language.value, region: preferences.region.value, glyphs: .ascii,
        taxonomy: taxonomy, size: Size(columns: 80, rows: 24))
      setup.output.write(NowScreen().linear(look).map { $0 + "\n" }.joined())
      return .success
    }
  }
}
