import ArgumentParser
import Cells
import Engine
import Journal
import SQLiteFiles
import ScenarioFiles
import Scenarios
import Screens

/// Puts together what a command needs, out of its options and its surroundings.
struct Setup {
  let options: GlobalOptions
  let facts: ProcessFacts
  let output = LineOutput()

  init(_ options: GlobalOptions) {
    self.options = options
    facts = .current()
  }

  var dataPath: String {
    let path = options.data ?? facts.dataFolder
    return path.hasPrefix("/") ? path : currentFolder() + "/" + path
  }

  /// The language before any record has been opened.
  var language: Language { preferences(nil).language.value }

  /// All cases: shipped, the user's own, and the packs named on the command line.
  func library(indexed: Bool = true) throws(Trouble) -> Library {
    library(try folders(), indexed: indexed)
  }

  private func folders() throws(Trouble) -> LibraryFolders {
    guard let shipped = shippedFolder(binary: facts.binary) else { throw .noScenarios }
    for pack in options.packs where !isFolder(pack) { throw .noFolder(pack) }
    return LibraryFolders(shipped: shipped, own: dataPath + "/scenarios", packs: options.packs)
  }

  private func library(_ folders: LibraryFolders, indexed: Bool = true) -> Library {
    let index =
      indexed
      ? IndexDatabase(
        in: DataFolder(path: dataPath), version: programName) : nil
    return Library(folders, index: index) { inspect($0) }
  }

  func journal() throws(Trouble) -> JournalDatabase {
    try Session.journal { () throws(JournalFailure) in
      try JournalDatabase(in: DataFolder(path: dataPath))
    }
  }

  /// A session for the learner named on the command line, else for the one of last time.
  ///
  /// - Parameter knownLearnerOnly: whether a name nobody has practised under is refused instead of
  ///   beginning new records.
  func session(knownLearnerOnly: Bool = false) throws(Trouble) -> Session {
    let folders = try folders()
    // The journal makes the folder that the index lies in.
    let store = try journal()
    let isNamed = preferences(nil).region.origin != .surroundings
    let usualRegion: ((Language) -> Region)? = isNamed ? nil : { facts.region(for: $0) }
    return try Session(
      library: library(folders), store: store, machine: .real, seed: options.seed,
      hasCompany: !store.isAlone, learner: try learner(in: store, knownOnly: knownLearnerOnly),
      language: preferences(store).language.value, recordsFolder: dataPath,
      usualRegion: usualRegion, telling: progressLine().tell)
  }

  /// Tells whoever waits at a terminal how far reading the case files has come.
  func progressLine() -> ProgressLine {
    ProgressLine(isTTY: facts.isErrorTTY, language: language)
  }

  /// Runs a command's work; what keeps it from its end is said on standard error.
  func attempt(_ work: () throws(Trouble) -> ExitCode) throws {
    let code: ExitCode
    for mistake in preferences(nil).mistakes {
      output.complain(CommandWords(language).ignoredVariable(mistake))
    }
    do throws(Trouble) {
      code = try work()
    } catch {
      output.complain(error.sentence(in: language))
      throw error.exitCode
    }
    guard !output.hasFailed else { throw ExitCode.failure }
    guard code.isSuccess else { throw code }
  }

  /// Who was named, and is then the one of next time too; else whoever practised last.
  private func learner(
    in store: JournalDatabase, knownOnly: Bool
  ) throws(Trouble) -> Learner {
    let now = Machine.real.now()
    guard let name = options.learner else {
      return try Session.journal { () throws(JournalFailure) in
        if let last = try store.lastLearner() { return last }
        return try store.learner(named: "", at: now)
      }
    }
    if knownOnly {
      let known = try Session.journal { () throws(JournalFailure) in try store.learners() }
      guard let found = known.first(where: { $0.answers(to: name) }) else {
        throw .unknownLearner(Learner.shownName(name))
      }
      return found
    }
    return try Session.journal { () throws(JournalFailure) in
      let learner = try store.learner(named: name, at: now)
      if try store.setting(Setting.learner.rawValue) != learner.id.description {
        try store.set(Setting.learner.rawValue, to: learner.id.description)
      }
      return learner
    }
  }

  /// What was chosen, on the command line, in the environment or earlier.
  ///
  /// - Parameter store: nil where there are no records.
  func preferences(_ store: (any JournalStore)?) -> Preferences {
    Preferences(options, facts, store)
  }

  /// Whether the language has still to be asked: never chosen, and not named now.
  func asksLanguage(_ session: Session) -> Bool {
    preferences(session.store).language.origin == .surroundings
  }

  /// How the screens are drawn where the terminal shows these glyphs.
  func look(_ session: Session, size: Size, glyphs: Glyphs.Kind) -> Look {
    let preferences = preferences(session.store)
    return Look(
      language: session.language, region: preferences.region.value, glyphs: glyphs,
      taxonomy: session.library.vocabulary.taxonomy, size: size, display: preferences.display)
  }

  /// How the screens are read out, whatever was chosen for drawing them.
  func plainLook(_ session: Session) -> Look {
    var look = look(session, size: Size(columns: 80, rows: 24), glyphs: .ascii)
    look.display = Display()
    return look
  }

  /// Whether a person sits at both ends.
  var isInteractive: Bool { facts.isInputTTY && facts.isOutputTTY }

  /// The keys to play first; nil where none are named.
  func script() throws(Trouble) -> Script? {
    guard let path = options.script else { return nil }
    let text: String
    do throws(FileProblem) {
      text = try readText(path)
    } catch {
      throw .input(path, error)
    }
    do throws(Script.Mistake) {
      return try Script(text)
    } catch {
      throw .script(path, error)
    }
  }

  /// Whether anything has been recorded in the data folder yet.
  var hasRecords: Bool { !fileStamp(DataFolder(path: dataPath).journal).isEmpty }

  /// This build of the program: another may judge the same files and events differently.
  var programName: String { "\(Scamdrill.version) \(fileStamp(facts.binary))" }
}

extension Trouble {
  /// Asking for what does not exist is wrong use; anything else is a problem found.
  var exitCode: ExitCode {
    switch self {
    case .unknownCase, .unknownLesson, .unknownLearner, .unknownClass, .noSuchClass,
      .needsConfirmation, .noFolder, .wrongAddress, .input, .roster, .script, .keptForForm,
      .formAnswered, .firstFormAnswered, .unknownCode, .formNeedsPhones:
      .validationFailure
    default: .failure
    }
  }
}
