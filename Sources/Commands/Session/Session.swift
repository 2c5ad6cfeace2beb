import Curriculum
import Engine
import Journal
import Plays
import ScenarioFiles
import Scenarios
import Scoring
import Screens

/// One learner at work: turns what the screens ask for into plays and journal entries.
///
/// Everything a learner does is committed before the next screen is shown.
final class Session {
  let library: Library
  let store: any JournalStore
  let plays: PlayJournal
  let machine: Machine
  /// Chosen on the command line: every play begun gets it.
  let seed: UInt64?
  let hasCompany: Bool
  /// Where the records are kept.
  let recordsFolder: String
  /// The region that goes with a language; nil where one was named for this run.
  let usualRegion: ((Language) -> Region)?
  var learner: Learner
  var language: Language
  /// The play on the screen.
  var current: OpenedPlay?
  /// Looking after the case files, done aside or at once.
  var reader: CaseReader
  var suggested: Suggested?
  /// The form that begins once it is agreed to.
  var comingForm: FormPlace?
  /// Whether the library was shown while some of it was still unread.
  var hasShownPart = false

  init(
    library: Library, store: any JournalStore, machine: Machine, seed: UInt64?,
    hasCompany: Bool, learner: Learner, language: Language, recordsFolder: String,
    usualRegion: ((Language) -> Region)?, telling: @escaping (LibraryCheck.Progress) -> Void
  ) throws(Trouble) {
    self.library = library
    reader = CaseReader(library, telling: telling)
    self.store = store
    self.machine = machine
    self.seed = seed
    self.hasCompany = hasCompany
    self.recordsFolder = recordsFolder
    self.usualRegion = usualRegion
    self.learner = learner
    self.language = language
    plays = try Session.journal { () throws(JournalFailure) in try PlayJournal(store) }
  }

  /// The same call with the journal's failures as trouble.
  static func journal<Value>(
    _ call: () throws(JournalFailure) -> Value
  ) throws(Trouble) -> Value {
    do {
      return try call()
    } catch {
      throw .journal(error)
    }
  }

  /// All plays of the learner that can be read, oldest first.
  func history() throws(Trouble) -> [RecordedPlay] { try fullHistory().plays }

  /// All plays of the learner, with those that cannot be read.
  func fullHistory() throws(Trouble) -> PlayHistory {
    try Session.journal { () throws(JournalFailure) in try plays.history(of: learner.id) }
  }
}

/// A play with all that is needed to go on with it.
struct OpenedPlay {
  var recorded: RecordedPlay
  var story: Story
  var play: Play
  var head: CaseHead
}
