package import Engine
package import Scenarios
package import Scoring

/// An answer on its way from a screen to the journal.
package typealias TakenInput = Input

/// What may be seen of a case before it is played, and what this learner knows of it.
package struct CaseSummary: Equatable, Sendable {
  package var head: CaseHead
  /// Whether this learner has played it to an ending, in either telling.
  package var hasMet: Bool
  /// How many different endings this learner has seen of it, over both tellings.
  package var endingsFound: Int
  /// A play of it that was left open.
  package var openPlay: OpenPlay?
  package var isLocal: Bool

  package init(
    head: CaseHead, hasMet: Bool, endingsFound: Int = 0, openPlay: OpenPlay?, isLocal: Bool
  ) {
    self.head = head
    self.hasMet = hasMet
    self.endingsFound = endingsFound
    self.openPlay = openPlay
    self.isLocal = isLocal
  }
}

/// The list of cases, and how far a learner has come in it.
package struct LibraryData: Equatable, Sendable {
  package var cases: [CaseSummary]
  /// How many fraud types the learner has met in a story played to its end, in either telling.
  package var kindsMet: Int
  /// How many there are.
  package var kinds: Int
  /// How far reading the stories has come; nil once all are in the list.
  package var reading: Reading?

  package init(cases: [CaseSummary], kindsMet: Int, kinds: Int) {
    self.cases = cases
    self.kindsMet = kindsMet
    self.kinds = kinds
  }
}

package struct HomeData: Equatable, Sendable {
  /// Empty where the learner gave no name.
  package var learnerName: String
  /// The case that Enter starts; nil only where no case can be played.
  package var suggestion: CaseSummary?
  /// Plays left open, newest first, with the case's title.
  package var openPlays: [OpenPlay]
  /// How many plays count so far, by the truth of their telling.
  package var countedScams: Int
  package var countedGenuine: Int
  /// What the learner meant to do lately, an id of the taxonomy's `next_steps`; nil for nothing.
  package var resolution: String?
  /// Points of the counted plays, 0…100, oldest first.
  package var points: [Double]
  /// Case files that could not be read.
  package var brokenFiles: Int
  /// Plays in the records that cannot be read, by a newer program's events or by damage.
  package var unreadablePlays: Int
  /// Another program is open on the same data.
  package var hasCompany: Bool
  /// How far reading the stories has come; nil once all are read.
  package var reading: Reading?

  package init(
    learnerName: String, suggestion: CaseSummary?, openPlays: [OpenPlay], countedScams: Int,
    countedGenuine: Int, resolution: String? = nil, points: [Double] = [], brokenFiles: Int,
    unreadablePlays: Int = 0, hasCompany: Bool
  ) {
    self.learnerName = learnerName
    self.suggestion = suggestion
    self.openPlays = openPlays
    self.countedScams = countedScams
    self.countedGenuine = countedGenuine
    self.resolution = resolution
    self.points = points
    self.brokenFiles = brokenFiles
    self.unreadablePlays = unreadablePlays
    self.hasCompany = hasCompany
  }
}

package struct OpenPlay: Equatable, Sendable {
  package var id: PlayID
  package var caseID: String
  /// The telling, where the learner had named it.
  package var namedTelling: Telling?
  package var title: [Language: String]
  /// Whether the case file has changed since; the old version is played on.
  package var isOldVersion: Bool
  /// Where it stands in a form; nil for any other play.
  package var form: FormPlace?

  package init(
    id: PlayID, caseID: String, namedTelling: Telling?, title: [Language: String],
    isOldVersion: Bool, form: FormPlace? = nil
  ) {
    self.id = id
    self.caseID = caseID
    self.namedTelling = namedTelling
    self.title = title
    self.isOldVersion = isOldVersion
    self.form = form
  }
}

/// A case that may be hard to read for somebody today, before it begins.
package struct CareData: Equatable, Sendable {
  package var caseID: String
  /// The telling, where the learner named it.
  package var telling: Telling?
  package var title: [Language: String]
  /// Ids of the taxonomy's `care`.
  package var care: [String]

  package init(caseID: String, telling: Telling?, title: [Language: String], care: [String]) {
    self.caseID = caseID
    self.telling = telling
    self.title = title
    self.care = care
  }
}

/// A play on the screen.
package struct PlayData: Sendable {
  package var id: PlayID
  package var story: Story
  package var play: Play
  /// What happened so far, oldest first.
  package var events: [Event]
  package var title: [Language: String]
  /// Whether the play can count; practice is said in the header.
  package var isPractice: Bool
  package var isLocal: Bool
  /// Where it stands in a form; nil for any other play.
  package var form: FormPlace?

  package init(
    id: PlayID, story: Story, play: Play, events: [Event], title: [Language: String],
    isPractice: Bool, isLocal: Bool, form: FormPlace? = nil
  ) {
    self.id = id
    self.story = story
    self.play = play
    self.events = events
    self.title = title
    self.isPractice = isPractice
    self.isLocal = isLocal
    self.form = form
  }
}

/// A closed play with all that explains it.
package struct DebriefData: Sendable {
  package var play: PlayData
  package var record: PlayRecord
  /// Facts the debrief cites, each with its source.
  package var facts: [CitedFact]
  /// Whether the other telling can be played now.
  package var hasContrast: Bool
  /// ISO 4217, such as `CNY`.
  package var currency: String

  package init(
    play: PlayData, record: PlayRecord, facts: [CitedFact], hasContrast: Bool,
    currency: String
  ) {
    self.play = play
    self.record = record
    self.facts = facts
    self.hasContrast = hasContrast
    self.currency = currency
  }
}

extension DebriefData {
  var events: [Event] { play.events }
}

package struct CitedFact: Equatable, Sendable {
  package var fact: Fact
  package var source: Source?

  package init(fact: Fact, source: Source?) {
    self.fact = fact
    self.source = source
  }
}

package struct ProgressData: Sendable {
  /// All plays of the learner that are over, oldest first.
  package var records: [PlayRecord]
  /// The same plays in the same order, by which they can be opened.
  package var plays: [PlayID]
  package var measures: Measures
  /// Titles by case id.
  package var titles: [String: [Language: String]]
  /// How many endings of each case played were found.
  package var endings: [EndingsFound]
  /// What kinds the cases played belong to, by case id.
  package var traits: [String: CaseTraits]

  package init(
    records: [PlayRecord], plays: [PlayID], measures: Measures,
    titles: [String: [Language: String]], endings: [EndingsFound],
    traits: [String: CaseTraits] = [:]
  ) {
    self.records = records
    self.plays = plays
    self.measures = measures
    self.titles = titles
    self.endings = endings
    self.traits = traits
  }
}

/// Endings of a case that a learner has come to, over both tellings.
package struct EndingsFound: Equatable, Sendable {
  package var caseID: String
  package var found: Int
  /// How many there are.
  package var all: Int

  package init(caseID: String, found: Int, all: Int) {
    self.caseID = caseID
    self.found = found
    self.all = all
  }
}

package struct LearnerSummary: Equatable, Sendable {
  package var id: String
  package var name: String
  package var isCurrent: Bool

  package init(id: String, name: String, isCurrent: Bool) {
    self.id = id
    self.name = name
    self.isCurrent = isCurrent
  }
}

/// What the settings show that is no setting.
package struct SettingsData: Equatable, Sendable {
  /// Where the records are kept, for people to read.
  package var folder: String

  package init(folder: String) {
    self.folder = folder
  }
}
