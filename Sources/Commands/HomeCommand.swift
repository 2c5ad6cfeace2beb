import ArgumentParser
import Screens

/// The home screen.
struct HomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "home", abstract: "The home screen (the default).")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let session = try setup.session()
      let front = Front(setup: setup, session: session)
      return try front.run([.home(try session.homeData())], isPlay: false)
    }
  }
}
