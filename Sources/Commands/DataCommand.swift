import ArgumentParser
import Journal
import Rooms
import SQLiteFiles

/// One's own records.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Where records are kept; back them up; take in others; erase them.",
    subcommands: [DataWhere.self, DataBackup.self, DataImport.self, DataErase.self])
}

struct DataWhere: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "The folder the records are in.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      setup.output.write(setup.dataPath + "\n")
      return .success
    }
  }
}

struct DataBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy all records into one file.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The file to write.")
  var file: String

  @Flag(help: "Replace the file if it exists.")
  var force = false

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let store = try setup.journal()
      try Session.journal { () throws(JournalFailure) in
        try store.backup(to: file, overwriting: force)
      }
      setup.output.write(CommandWords(setup.language).saved(file) + "\n")
      return .success
    }
  }
}

struct DataImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in records of other computers, each play once.",
    discussion: """
      Files made by scamdrill data backup, or data folders; in any order, and again at will. Whoever has asked \
      to be erased, here or there, is erased and stays so. Settings, and names of people who joined a class by \
      phone, are not taken in.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The files.")
  var files: [String]

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let store = try setup.journal()
      let words = CommandWords(setup.preferences(store).language.value)
      for file in files {
        let outcome = try Session.journal { () throws(JournalFailure) in
          try store.merge(file) { room in room.last?.kind == RoomJournal.endedKind }
        }
        setup.output.write(words.imported(file, outcome).joined(separator: "\n") + "\n")
      }
      try setup.summarise(store)
      return .success
    }
  }
}

struct DataErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase all records, or those of one learner (--learner NAME).")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Do not ask.")
  var yes = false

  func run() throws {
    let setup = Setup(options)
    try setup.attempt { () throws(Trouble) in
      let store = try setup.journal()
      let words = CommandWords(setup.preferences(store).language.value)
      let output = setup.output
      let learner = try learner(store)
      guard try confirmed(setup, words, learner, output) else { return .success }
      try Session.journal { () throws(JournalFailure) in
        try erase(learner, store)
      }
      output.write(words.erased + "\n")
      return .success
    }
  }

  private func learner(_ store: JournalDatabase) throws(Trouble) -> Learner? {
    guard let name = options.learner else { return nil }
    let learners = try Session.journal { () throws(JournalFailure) in try store.learners() }
    if let found = learners.first(where: { $0.answers(to: name) }) { return found }
    try Session.journal { () throws(JournalFailure) in
      // Somebody erased before may be meant, whose traces could not be wiped then.
      if try !store.tombstones().isEmpty { try store.wipeTraces() }
    }
    throw .unknownLearner(Learner.shownName(name))
  }

  private func erase(_ learner: Learner?, _ store: JournalDatabase) throws(JournalFailure) {
    let now = Machine.real.now()
    guard let learner else { return try store.eraseEverything(at: now) }
    try store.erase(learner.id, at: now)
  }

  private func confirmed(
    _ setup: Setup, _ words: CommandWords, _ learner: Learner?, _ output: LineOutput
  ) throws(Trouble) -> Bool {
    if yes { return true }
    guard setup.facts.isInputTTY else { throw .needsConfirmation }
    output.write(learner.map { words.eraseQuestion(for: $0.name) } ?? words.eraseQuestion)
    guard LineInput().next() == "erase" else {
      output.write(words.kept + "\n")
      return false
    }
    return true
  }
}
