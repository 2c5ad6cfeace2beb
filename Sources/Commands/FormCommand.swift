import ArgumentParser
import Engine
import Screens

/// Answers a form.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Answer a form: short stories without a word about the truth before the end.",
    discussion: """
      Forms measure what changed: one is answered before a lesson, one after it, and one some weeks \
      later. Which story is told in which way is drawn anew for everybody. A form that was left \
      half-way goes on where it stopped. Your code, shown at the end, joins the forms of one person \
      without a name, also on another computer.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "before, after or later (default: before; a form left half-way goes on).")
  var occasion: FormPlace.Occasion?

  @Option(help: "Your code from an earlier form, such as K7M-2Q2.")
  var code: PersonalCode?

  @Flag(help: "Give up a form that was left half-way, and begin anew.")
  var new = false

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let session = try setup.session()
      let front = Front(setup: setup, session: session)
      let request = FormRequest(occasion: occasion, code: code, startsAnew: new)
      return try front.run(try session.form(request), isPlay: true)
    }
  }
}

extension FormPlace.Occasion: ExpressibleByArgument {}

extension PersonalCode: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}
