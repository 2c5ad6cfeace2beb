import ArgumentParser
import ScenarioFiles
import Scenarios
import Screens

/// The lessons that can be held.
struct ClassLessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "All lessons: name, minutes, title, cases.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library()
      let language = setup.preferences(setup.hasRecords ? try setup.journal() : nil).language.value
      let words = CommandWords(language)
      for id in library.lessonIDs {
        guard let loaded = library.loadLesson(id) else { continue }
        if let lesson = loaded.lesson {
          setup.output.write(words.listed(lesson) + "\n")
        } else {
          setup.output.complain(
            Trouble.cannotTeach(id, path: loaded.path).sentence(in: language))
        }
      }
      return .success
    }
  }
}
