import ArgumentParser
import Journal
import Reports
import Scoring

/// A sheet that says that somebody took part.
struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate",
    abstract:
      "A certificate of participation to print; it never says that somebody is safe from scams.",
    discussion: """
      Of one learner, or with --all one sheet for everybody who finished a story; sheets bear names, and a line \
      to write on where no name is known.
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Everybody who practised on these records.")
  var all = false

  @OptionGroup var scope: ReportScope

  @OptionGroup var target: OutputOptions

  func validate() throws {
    guard !all || options.learner == nil else {
      throw ValidationError("Give --learner NAME or --all, not both.")
    }
  }

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let store = try setup.journal()
      let language = setup.preferences(store).language.value
      var certificates: [Certificate] = []
      let learners = try setup.learners(all: all, named: options.learner, store)
      try setup.readPlays(of: learners, store, language) { learner, plays in
        // A form's stories stay untold until it is answered to its end.
        let plays = scope.within(plays.withoutUnfinishedForms)
        if let one = Certificate(learner.name, plays, day: localDay) { certificates.append(one) }
      }
      guard !certificates.isEmpty else { throw .nothingFinished }
      try target.write(Certificate.html(certificates, language), setup.output)
      return .success
    }
  }
}
