import ArgumentParser
import Cells
import Engine
import Journal
import SQLiteJournal
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
  var language: Language { options.lang?.language ?? facts.language }

  /// All cases: shipped, the user's own, and the packs named on the command line.
  func library(indexed: Bool = true) throws(Trouble) -> Library {
    guard let shipped = shippedFolder(binary: facts.binary) else { throw .noScenarios }
    for pack in options.packs where !isFolder(pack) { throw .noFolder(pack) }
    let folders = LibraryFolders(
      shipped: shipped, own: dataPath + "/scenarios", packs: options.packs)
    let index = LibraryIndex(
      path: dataPath + "/index.json", version: "\(Scamdrill.version) \(programStamp)")
    return Library(folders, index: indexed ? index : nil) { inspect($0) }
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
    let library = try library()
    let store = try journal()
    return try Session(
      library: library, store: store, machine: .real, seed: options.seed,
      hasCompany: !store.isAlone, learner: try learner(in: store, knownOnly: knownLearnerOnly),
      language: rememberedLanguage(store))
  }

  /// Runs a command's work; what keeps it from its end is said on standard error.
  func attempt(_ work: () throws(Trouble) -> ExitCode) throws {
    let code: ExitCode
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
      if try store.setting(Setting.learner) != learner.id.description {
        try store.set(Setting.learner, to: learner.id.description)
      }
      return learner
    }
  }

  /// The language named on the command line, else the one of last time, else the locale's.
  func rememberedLanguage(_ store: any JournalStore) -> Language {
    if let language = options.lang?.language { return language }
    let remembered = (try? store.setting(Setting.language)) ?? nil
    return remembered.flatMap(Language.init(rawValue:)) ?? facts.language
  }

  /// Whether the language has still to be asked: never chosen, and not named now.
  func asksLanguage(_ session: Session) -> Bool {
    guard options.lang == nil else { return false }
    return (try? session.store.setting(Setting.language)) == .some(nil)
  }

  func look(_ session: Session, size: Size, glyphs: Glyphs) -> Look {
    Look(
      language: session.language, region: region(session.store, session.language),
      glyphs: glyphs, taxonomy: session.library.vocabulary.taxonomy, size: size)
  }

  /// The region named on the command line, else the one of last time, else the locale's.
  func region(_ store: (any JournalStore)?, _ language: Language) -> Region {
    let remembered = (try? store?.setting(Setting.region)) ?? nil
    return options.region?.region ?? remembered.flatMap(Region.init(rawValue:))
      ?? facts.region(for: language)
  }

  /// Whether anything has been recorded in the data folder yet.
  var hasRecords: Bool { !fileStamp(DataFolder(path: dataPath).journal).isEmpty }

  /// Another build of the program may judge the same files differently.
  private var programStamp: String { fileStamp(facts.binary) }
}

extension Trouble {
  /// Asking for what does not exist is wrong use; anything else is a problem found.
  var exitCode: ExitCode {
    switch self {
    case .unknownCase, .unknownLearner, .needsConfirmation, .noFolder: .validationFailure
    default: .failure
    }
  }
}
