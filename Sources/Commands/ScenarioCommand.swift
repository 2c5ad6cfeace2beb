import ArgumentParser
import Engine
import ScenarioFiles
import Scenarios

/// For those who write cases.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "List, check and test the cases.",
    subcommands: [ScenarioList.self, ScenarioLint.self, ScenarioTest.self])
}

/// What may be known of the cases beforehand; never the truth.
struct ScenarioList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All cases that can be played.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library()
      let listing = library.list(telling: setup.progressLine().tell)
      let words = CommandWords(setup.language)
      let output = setup.output
      for entry in listing.entries where !entry.playable.isEmpty {
        output.write(words.listed(entry, library.vocabulary.taxonomy) + "\n")
      }
      let broken = listing.broken.count + listing.entries.count { $0.playable.isEmpty }
      if broken > 0 { output.complain(words.brokenFiles(broken)) }
      return .success
    }
  }
}

/// Everything there is to say about case files.
struct ScenarioLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check case files; without PATHS, the whole library.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Files, or folders of them; a folder brings its own facts and sources.")
  var paths: [String] = []

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library(indexed: false)
      let linting = Linting(library)
      let found = paths.isEmpty ? linting.everything() : linting.paths(paths)
      let output = setup.output
      output.write(
        report(found.diagnostics, language: setup.language) { found.sources[$0] })
      let words = CommandWords(setup.language)
      output.write(words.linted(found.files, found.errors, found.warnings) + "\n")
      return found.errors == 0 ? .success : .failure
    }
  }
}

/// Plays the tests that stand in the case files.
struct ScenarioTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests that stand in the case files.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Ids of cases; without, all of them.")
  var cases: [String] = []

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library(indexed: false)
      let words = CommandWords(setup.language)
      let output = setup.output
      let ids = cases.isEmpty ? library.list().entries.map(\.head.id) : cases
      var failures = 0
      for id in ids {
        guard let loaded = library.load(id) else {
          throw .unknownCase(id, nearest: nearest(id, among: library.ids))
        }
        let failed = loaded.diagnostics.filter { $0.rule == "T01" }
        for telling in Telling.allCases {
          let name = "\(id)/\(telling.rawValue)"
          guard !loaded.isYetToBeTold(telling) else {
            output.write(words.untold(name) + "\n")
            continue
          }
          let count = loaded.compilation.programs[telling]?.tests.count
          output.write(words.tested(name, count) + "\n")
          failures += count == nil ? 1 : 0
        }
        output.write(report(failed, language: setup.language) { _ in loaded.source })
      }
      return failures == 0 ? .success : .failure
    }
  }
}
