import ArgumentParser
import Cells
import Screens

/// One's own results in words.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Your own results in words.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let session = try setup.session(knownLearnerOnly: true)
      let messages: [Message] = [.progress(try session.progressData())]
      if setup.facts.isOutputTTY, setup.facts.isInputTTY, !options.plain {
        return try Front(setup: setup, session: session).run(messages, isPlay: true)
      }
      var app = App(look: setup.plainLook(session))
      messages.forEach { _ = app.update($0) }
      setup.output.write((app.top?.linear(app.look) ?? []).map { $0 + "\n" }.joined())
      return .success
    }
  }
}
