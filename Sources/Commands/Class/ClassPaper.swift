import ArgumentParser
import ClassroomServer
import Engine
import Journal
import Reports
import ScenarioFiles
import Scenarios
import Screens

/// Cards to raise.
struct ClassPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Cards to raise in class, or slips for those on a list, as a page to print.",
    discussion: """
      Writes HTML for A4; any browser prints it. It needs no network. Slips carry a code for each person on the \
      list; they stay the same on this computer, class after class.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var target: OutputOptions

  @Option(help: "Slips for those on this list of the class, instead of cards.")
  var roster: String?

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      if let roster { return try printSlips(roster, setup) }
      let language = setup.preferences(setup.hasRecords ? try setup.journal() : nil).language.value
      let words = SheetWords.of(language)
      let page = CardsPage(
        language: language, title: words.cardsTitle, how: words.cardsHow, trusted: words.trusted,
        doubted: words.doubted)
      try target.write(page.html, setup.output)
      return .success
    }
  }

  private func printSlips(_ roster: String, _ setup: Setup) throws(Trouble) -> ExitCode {
    let store = try setup.journal()
    let language = setup.preferences(store).language.value
    let words = SheetWords.of(language)
    let slips = try setup.slips(roster, store)
    let page = SlipsPage(
      language: language, title: words.slipsTitle, how: words.slipsHow, why: words.slipWhy,
      slips: slips.all.map { SlipsPage.Slip(name: $0.person.name, code: $0.code) })
    try target.write(page.html, setup.output)
    return .success
  }
}

/// What the host of a class has on paper.
struct ClassSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "The host's sheet: decisions, what to discuss, minutes; as a page to print.",
    discussion: "For the host alone: both tellings of each case stand on it.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var target: OutputOptions

  @Argument(help: "A lesson, or cases in the order of the class.")
  var plan: [String]

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library()
      let look = setup.classLook(
        setup.hasRecords ? try setup.journal() : nil, library.vocabulary.taxonomy)
      let lesson = try lesson(library)
      var items: [ClassSheet.Item] = []
      for id in lesson?.cases ?? plan { items.append(try item(id, library)) }
      let sheet = ClassSheet(items, lesson: lesson, look)
      try target.write(PrintedPage(sheet.page).html, setup.output)
      return .success
    }
  }

  private func lesson(_ library: Library) throws(Trouble) -> Lesson? {
    guard plan.count == 1, let loaded = library.loadLesson(plan[0]) else { return nil }
    guard let lesson = loaded.lesson else { throw .cannotTeach(plan[0], path: loaded.path) }
    return lesson
  }

  private func item(_ id: String, _ library: Library) throws(Trouble) -> ClassSheet.Item {
    guard let compilation = library.load(id)?.compilation, let head = compilation.head else {
      throw .unknownLesson(id, nearest: nearest(id, among: library.lessonIDs + library.ids))
    }
    let stories = Telling.allCases.compactMap { telling in
      compilation.programs[telling].flatMap { try? Story($0) }
    }
    guard !stories.isEmpty else { throw .cannotPlay(id) }
    return ClassSheet.Item(id: id, title: head.title, care: head.care, stories: stories)
  }
}
