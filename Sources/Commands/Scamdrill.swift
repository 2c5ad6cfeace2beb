import ArgumentParser

/// The program: practise telling scams from the genuine thing.
struct Scamdrill: ParsableCommand {
  /// The version of this program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "scamdrill",
    abstract:
      "A fire drill for phone and online scams: practise telling them from the genuine thing.",
    discussion: """
      Screen readers: scamdrill --plain writes one line for one thing.

      Exit status: 0 done, 1 found problems, 2 gave up on answers that do not exist, \
      3 the input ended (saved), 64 wrong use.
      """,
    version: version,
    subcommands: [
      HomeCommand.self, PlayCommand.self, ClassCommand.self, AtHomeCommand.self,
      FormCommand.self, ProgressCommand.self,
      ReportCommand.self, CertificateCommand.self,
      ScenarioCommand.self, NowCommand.self, SettingsCommand.self, DataCommand.self,
    ],
    defaultSubcommand: HomeCommand.self)
}

/// Runs the program on the arguments of this process, and leaves with its exit status.
package func runScamdrill() {
  openStandardStreams()
  let arguments = Array(CommandLine.arguments.dropFirst())
  Scamdrill.main(movingLeadingOptions(arguments, valued: GlobalOptions.valuedNames))
}
