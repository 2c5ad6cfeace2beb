package import Engine
package import Scenarios

/// The words of the screens in one language; a missing one does not compile.
///
/// Words that depend on a number or a name are functions, so that each language orders them its way.
/// They are read through ``Phrases``.
package struct PhraseTable: Sendable {
  // Everywhere.
  package let languageName: String
  package let name: String
  package let tagline: String
  package let leaveHint: String
  package let helpHint: String
  package let languageHint: String
  package let happeningHint: String
  package let moveHint: String
  package let pageHint: String
  package let selectHint: String
  package let backHint: String
  package let tooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
  package let linesAbove: @Sendable (_ lines: Int) -> String
  package let linesBelow: @Sendable (_ lines: Int) -> String

  // First start and learners.
  package let chooseLanguage: String
  package let learnersTitle: String
  package let newLearner: String
  package let typeName: String
  package let nameIsOptional: String
  package let unnamed: String
  package let current: String

  // Home.
  package let greeting: @Sendable (_ name: String) -> String
  package let homePromise: String
  package let enlargePrint: String
  package let startCase: @Sendable (_ title: String) -> String
  package let resumeCase: @Sendable (_ title: String) -> String
  package let oldVersion: String
  package let leftOpenHere: String
  package let goOnHere: String
  package let finishOld: String
  package let startAnew: String
  package let startNewVersion: String
  package let library: String
  package let progress: String
  package let happeningNow: String
  package let learners: String
  package let help: String
  package let leave: String
  package let brokenFiles: @Sendable (_ count: Int) -> String
  package let unreadablePlays: @Sendable (_ count: Int) -> String
  package let company: String
  package let nothingToPlay: String

  // Library.
  package let libraryIntro: String
  package let minutes: @Sendable (_ minutes: Int) -> String
  package let difficulty: @Sendable (_ level: Int) -> String
  package let met: String
  package let notMet: String
  package let leftOpen: String
  package let localCase: String
  package let miniCase: String

  // Play.
  package let practice: String
  /// As short as it gets, for a list.
  package let practiceShort: String
  package let careLine: @Sendable (_ subjects: String) -> String
  package let takeAnother: String
  package let goOn: String
  package let me: String
  package let silence: @Sendable (_ minutes: Int) -> String
  package let daysLater: @Sendable (_ days: Int) -> String
  package let channel: @Sendable (Channel) -> String
  package let card: @Sendable (CardKind) -> String
  package let address: String
  /// Before the name that a mail says it is from.
  package let mailFrom: String
  /// Before the channel that the story returns to.
  package let backTo: @Sendable (_ channel: String) -> String
  package let canBeTrusted: @Sendable (_ name: String) -> String
  package let belief: @Sendable (_ level: Int) -> String
  package let whatToDo: String
  package let proceed: String
  package let proceedHint: String
  package let takeBack: String
  package let youSaid: @Sendable (_ words: String) -> String
  package let savedHint: String
  package let chooseHint: String
  package let beliefHint: String

  /// Over what one has said and done oneself.
  package let soFar: String
  package let nothingSoFar: String

  // Ending and marking.
  package let ending: String
  package let toDebrief: String
  package let toDebriefHint: String
  package let openMarking: String
  package let openMarkingHint: String
  package let markingTitle: String
  package let markingIntro: @Sendable (_ allowed: Int) -> String
  package let doubtful: String
  package let reassuring: String
  package let nothingMarked: String
  package let markingDone: String
  package let marksUsedUp: String
  package let markPlainHelp: String

  // Debrief.
  package let debriefTitle: @Sendable (_ page: Int, _ pages: Int) -> String
  package let whatHappened: String
  package let oneRule: String
  package let oneThingToday: String
  package let wasScam: @Sendable (_ type: String) -> String
  package let wasGenuine: String
  package let yourJudgement: @Sendable (_ belief: String, _ points: Int) -> String
  package let noJudgement: String
  package let moneyWasPretend: String
  package let lost: @Sendable (_ amount: Int, _ currency: String) -> String
  package let gained: @Sendable (_ amount: Int, _ currency: String) -> String
  package let forgone: @Sendable (_ amount: Int, _ currency: String) -> String
  package let messagesAgain: String
  package let flagMark: String
  package let signalMark: String
  package let youMarked: @Sendable (_ mark: Mark, _ words: String) -> String
  package let youChose: @Sendable (_ words: String) -> String
  package let beliefTrace: String
  /// What the ends of the chart mean.
  package let traceLegend: String
  package let truthScam: String
  package let truthGenuine: String
  package let judgedHere: String
  package let otherTelling: String
  package let nextSteps: String
  package let facts: String
  package let factLine: @Sendable (_ text: String, _ asOf: String, _ publisher: String) -> String
  package let nextPage: String
  package let previousPage: String
  package let playOther: String
  package let playOtherHint: String
  package let whatIf: String
  package let whatIfHint: String
  package let whatIfTitle: String
  package let toHome: String
  package let practiceReason: @Sendable (_ reason: String) -> String
  package let countsNow: String

  // Progress.
  package let progressTitle: String
  package let nothingYet: String
  package let playsSoFar: @Sendable (_ scams: Int, _ genuine: Int, _ practice: Int) -> String
  package let countedSoFar: @Sendable (_ scams: Int, _ genuine: Int) -> String
  package let tellsApart: String
  package let staysSafe: String
  package let aboutCases: @Sendable (_ count: Int) -> String
  package let between: @Sendable (_ low: Int, _ high: Int) -> String
  package let tooFew: @Sendable (_ scams: Int, _ genuine: Int) -> String
  package let trustLine: String
  package let tooTrusting: String
  package let justRight: String
  package let tooSuspicious: String
  package let independentChecks: @Sendable (_ percent: Int, _ count: Int) -> String
  package let early: @Sendable (_ percent: Int) -> String
  package let sureness: @Sendable (_ percent: Int) -> String
  package let history: String
  package let historyRow: @Sendable (_ wasRight: Bool?) -> String
  package let reportHint: String
  package let noVerdictOnYou: String

  // It is happening now.
  package let nowTitle: String
  package let nowStop: String
  package let nowHangUp: String
  package let nowDialYourself: String
  package let nowNoNumber: String
  package let nowPaid: String
  package let nowTell: String
  package let nowRecovery: String
  package let nowNotJudging: String
  package let regionName: @Sendable (Region) -> String
  package let changeRegion: String

  // Help.
  package let helpTitle: String
  package let helpIntro: String
  package let keysTitle: String
  /// What may be typed on every screen in plain mode.
  package let typedTitle: String

  // Plain mode.
  package let plainNotice: String
  /// What may be typed on every screen, said once.
  package let anyTime: String
  package let typeNumber: String
  package let typeBelief: String
  package let typeChoice: String
  package let typeAnything: String
  package let unknownAnswer: @Sendable (_ answer: String) -> String
  package let nothingTyped: String
  package let inputEnded: String
  package let gaveUp: String

  /// The words in the language.
  package static func of(_ language: Language) -> PhraseTable {
    switch language {
    case .zh: .chinese
    case .en: .english
    }
  }
}

/// One language's words, shared: a table of this size is never copied.
@dynamicMemberLookup
package final class Phrases: Sendable {
  private let table: PhraseTable
  private static let chinese = Phrases(.of(.zh))
  private static let english = Phrases(.of(.en))

  private init(_ table: PhraseTable) {
    self.table = table
  }

  /// The words in the language.
  package static func of(_ language: Language) -> Phrases {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  package subscript<Words>(dynamicMember path: KeyPath<PhraseTable, Words>) -> Words {
    table[keyPath: path]
  }
}
