import ArgumentParser
import ClassroomServer
import Engine
import Scenarios
import Screens

/// Takes part in a class from a terminal.
struct ClassJoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Take part in a class from this terminal.",
    discussion: """
      ADDRESS is the one on the projector. A number says what you believe, a letter what to do; with --plain, or \
      without a terminal, what the class does is read out line by line. Nothing is kept on this computer.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "What to call you (default: a name is made up).")
  var name: String?

  @Option(help: "How many share this screen, 1 to 6.")
  var heads = 1

  @Option(help: "The code on your slip of paper, where you were given one.")
  var slip: String?

  @Option(help: "Your code from an earlier form, such as K7M-2Q2.")
  var code: PersonalCode?

  @Option(help: "Go on as who you were, with your own code.")
  var resume: String?

  @Argument(help: "Such as http://192.168.1.23:8080/j/K7QF42.")
  var address: String

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let look = setup.classLook(nil, Taxonomy())
      let words = JoinWords.of(look.language)
      guard let place = ClassClient.Place(address) else {
        throw .wrongAddress(words.badAddress(address))
      }
      guard let room = place.code else { throw .wrongAddress(words.noCode) }
      ClassNetwork.silenceLibraries()
      let client = ClassClient(place, language: look.language.rawValue)
      let answer =
        resume.map { client.resume(code: room, resumeCode: $0) }
        ?? client.join(code: room, name: name, heads: heads, slip: slip)
      switch answer {
      case .silence: throw .network(words.nobodyThere(address))
      case .problem(_, let sentence): throw .network(sentence)
      case .body(let me):
        if let code, case .problem(_, let sentence) = client.enter(code: code.text) {
          throw .network(sentence)
        }
        if let terminal = setup.terminalForClass(nil) {
          var grid = JoinGrid(
            client, me, look: setup.onGrid(look, terminal, nil), terminal: terminal,
            output: setup.output)
          return grid.run()
        }
        var dialogue = JoinDialogue(client, look: look, output: setup.output)
        return dialogue.run(me)
      }
    }
  }
}

extension SceneLines {
  /// How everyone voted in each asking.
  func bars(
    _ rounds: [RoomView.Bars], _ choices: [ClassScene.Choice], _ words: JoinWords
  ) -> [String] {
    rounds.flatMap { round in
      bars(
        round: round.round, voters: round.voters, trusting: round.trusting,
        doubting: round.doubting, unsure: round.unsure, choices: round.choices, choices, words)
    }
  }
}
