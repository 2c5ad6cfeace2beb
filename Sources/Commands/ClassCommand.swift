import ArgumentParser
import Cells
import Classroom
import ClassroomServer
import Engine
import Journal
import Rooms
import ScenarioFiles
import Scenarios
import Screens

/// Classes: one laptop, a projector, and a room full of people.
struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "Lead a class through stories it decides on together.",
    subcommands: [
      ClassHostCommand.self, ClassJoinCommand.self, ClassResumeCommand.self, ClassListCommand.self,
      ClassLessonsCommand.self, ClassPrintCommand.self, ClassSheetCommand.self,
      ClassDoctorCommand.self,
    ])
}

/// Begins a class.
struct ClassHostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "host", abstract: "Begin a class.",
    discussion: """
      The room hears the story, advises the person in it by phone or by raised cards, and sees what \
      became of it. On a terminal keys lead the class (? lists them); with --plain you type a word and \
      Enter, or the cards you counted. \
      Phones join by the code and the address shown. PLAN is a lesson (scamdrill class lessons lists them), or \
      cases in their order: CASE lets the class's seed draw the telling, CASE/scam and CASE/genuine name it. When \
      the input ends, the class is paused and saved (exit status 3).
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var hosting: HostOptions

  @Option(
    help: """
      How many people are expected (default: those on the list, else 100); more than that and a fifth wait to \
      be let in.
      """)
  var heads: Int?

  @Flag(help: "Everybody goes through the stories alone, on their own phone.")
  var own = false

  @Argument(
    help: "A lesson, such as taster, or cases in the order of the class, such as takeout/scam.")
  var plan: [String]

  mutating func validate() throws {
    if let heads, !(1...10_000).contains(heads) {
      throw ValidationError("Give the number of people expected, from 1 to 10000.")
    }
    if own, hosting.cards {
      throw ValidationError("Cards are raised together: leave out --own or --cards.")
    }
  }

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library()
      let store = try setup.journal()
      let seed = options.seed ?? Machine.real.chance()
      let planned = try LessonPlan(plan, seed: seed, alone: own, from: library)
      guard !hosting.cards || planned.stories.allSatisfy({ $0.planned.form == nil }) else {
        throw .formNeedsPhones
      }
      let look = setup.classLook(store, library.vocabulary.taxonomy)
      let hosting = try setup.hosting(hosting, store)
      let hosted = try HostedClass(
        HostedClass.Plan(
          stories: planned.stories, seed: seed, language: look.language,
          expectedHeads: heads ?? hosting.slips?.all.count, lesson: planned.lesson),
        in: store, .real)
      return try setup.lead(
        hosted, hosting, look, store, isNew: true, care: planned.stories.careLines(look))
    }
  }
}

/// Goes on with a class.
struct ClassResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a class where it stopped, also after a crash or a power cut.")

  @OptionGroup var options: GlobalOptions

  @OptionGroup var hosting: HostOptions

  @Argument(help: "The code of the class; without it, the newest that has not ended.")
  var code: String?

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let library = try setup.library()
      let store = try setup.journal()
      let recorded = try ClassRecord.find(code, isOpen: true, in: store)
      let record = try ClassRecord(recorded, from: library, in: store)
      let hosting = try setup.hosting(hosting, resuming: record.room.created.code, store)
      let hosted = try HostedClass(resuming: record, in: store, .real)
      let look = setup.classLook(store, library.vocabulary.taxonomy)
      return try setup.lead(hosted, hosting, look, store, isNew: false, care: [])
    }
  }
}

/// Lists the classes.
struct ClassListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All classes, oldest first: code, begun, state, lesson, stories."
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      guard setup.hasRecords else {
        setup.output.complain(HostWords.of(setup.language).noClasses)
        return .success
      }
      let store = try setup.journal()
      let rooms = try Session.journal { () throws(JournalFailure) in
        try RoomJournal(store).rooms()
      }
      let words = HostWords.of(setup.preferences(store).language.value)
      if rooms.isEmpty { setup.output.complain(words.noClasses) }
      for room in rooms {
        guard let created = room.created else { continue }
        let state = room.hasEnded ? words.over : words.leftOpen
        let cases = created.items.map(\.caseID).joined(separator: " ")
        let begun = room.times.first.map { localTime(Int($0)) } ?? ""
        let lesson = created.lesson.map { "\($0): " } ?? ""
        setup.output.write("\(created.code.text)  \(begun)  \(state)  \(lesson)\(cases)\n")
      }
      return .success
    }
  }
}

extension Setup {
  /// How a class is read out.
  func classLook(_ store: (any JournalStore)?, _ taxonomy: Taxonomy) -> Look {
    let preferences = preferences(store)
    return Look(
      language: preferences.language.value, region: preferences.region.value,
      glyphs: .unicode, taxonomy: taxonomy, size: Size(columns: 80, rows: 24),
      display: Display(signs: preferences.signs.value))
  }
}

extension [ClassStory] {
  /// What the stories touch on, to be weighed beforehand.
  func careLines(_ look: Look) -> [String] {
    var subjects: [String: [String]] = [:]
    var titles: [String] = []
    for story in self where !story.care.isEmpty {
      // The stories of a form are not told apart.
      let title =
        story.planned.form.map { FormWords.of(look.language).title($0.occasion) }
        ?? look.title(story.title)
      if subjects[title] == nil { titles.append(title) }
      for id in story.care {
        let label = look.taxonomy.label(.care, id, look.language)
        if !subjects[title, default: []].contains(label) {
          subjects[title, default: []].append(label)
        }
      }
    }
    return titles.map { HostWords.of(look.language).care($0, subjects[$0] ?? []) }
  }
}
