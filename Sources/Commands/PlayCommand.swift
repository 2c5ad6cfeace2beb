import ArgumentParser
import Plays
import Scenarios
import Screens

/// Plays a case.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a case.",
    discussion: """
      CASE lets the seed draw whether it is told as a scam or as the genuine thing, and counts. \
      CASE/scam and CASE/genuine name the telling and are practice. Without CASE, a sensible next \
      one is taken. A play that was left open goes on where it stopped, unless --new is given.
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Start anew, even where a play of the case was left open.")
  var new = false

  @Argument(help: "A case, such as takeout, or one telling of it, such as takeout/scam.")
  var what: String?

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let session = try setup.session()
      let front = Front(setup: setup, session: session)
      let beginning = try beginning(session)
      let open = new ? nil : try session.openPlay(for: beginning)
      if let open, front.isInteractive, let shown = session.openPlay(open) {
        return try front.run([], isPlay: true, onTop: ResumeScreen(shown))
      }
      guard let open else {
        return try front.run(try session.start(beginning, isWarned: false), isPlay: true)
      }
      try session.resume(open.id)
      return try front.run(session.nowPlaying(), isPlay: true)
    }
  }

  private func beginning(_ session: Session) throws(Trouble) -> Beginning {
    guard let what else {
      if !new, let open = try session.newestOpenPlay() { return Beginning(caseID: open) }
      guard let suggestion = try session.suggestionAtLast() else {
        throw .unknownCase("", nearest: nil)
      }
      return Beginning(caseID: suggestion)
    }
    return try Beginning(named: what)
  }
}
