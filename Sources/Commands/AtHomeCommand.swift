import ArgumentParser
import Classroom
import ScenarioFiles
import Scenarios
import Screens

/// One learner at home, on their own phone.
struct AtHomeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "at-home", abstract: "For one learner at home, on their own phone, in large type.",
    discussion: """
      Shows a code for the phone's camera, and begins once the phone is in; everything else happens there, at \
      the learner's own pace. PLAN is a lesson (scamdrill class lessons lists them) or cases in their order. It \
      can be stopped and gone on with: scamdrill class resume.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var network: NetworkOptions

  @Argument(help: "A lesson, or cases in their order.")
  var plan: [String] = ["taster"]

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library()
      let store = try setup.journal()
      let seed = options.seed ?? Machine.real.chance()
      let planned = try LessonPlan(plan, seed: seed, alone: true, from: library)
      let look = setup.classLook(store, library.vocabulary.taxonomy)
      let hosted = try HostedClass(
        HostedClass.Plan(
          stories: planned.stories, seed: seed, language: look.language, expectedHeads: 1,
          lesson: planned.lesson, isAtHome: true),
        in: store, .real)
      return try setup.lead(
        hosted, Hosting(network: network), look, store, isNew: true,
        care: planned.stories.careLines(look))
    }
  }
}
