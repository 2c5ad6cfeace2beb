import Scenarios

/// The words of the phone page; `{places}` are filled in there.
///
/// At home, where there is neither class nor projector, the page takes those that end in `AtHome`.
struct PhoneWords: Encodable, Sendable {
  // Coming in.
  let joinTitle: String
  let joinTitleAtHome: String
  let code: String
  let codeAtHome: String
  let slip: String
  let slipHint: String
  let name: String
  let nameHint: String
  let heads: String
  let headsOne: String
  let headsMany: String
  let comeIn: String
  let wasHere: String
  let wasHereAtHome: String
  let resumeCode: String
  let resumeHint: String
  let goOnHere: String
  let cannotReach: String
  let cannotReachAtHome: String
  let honestTitle: String
  let honestKept: String
  let honestKeptAtHome: String
  let honestName: String
  let honestOpen: String
  let honestScan: String
  let honestScanAtHome: String

  // Around every view.
  let storyOf: String
  let roomWord: String
  let roomWordAtHome: String
  let yourName: String
  let resumeNote: String
  let leave: String
  let leaveSure: String
  let leaveSureAtHome: String
  let left: String
  let silent: String
  let silentAtHome: String
  let paused: String
  let back: String

  // The views.
  let waitingTitle: String
  let waitingWhy: String
  let waitingWhyAtHome: String
  let lobbyTitle: String
  let wordIs: String
  let wordIsAtHome: String
  let wordWhy: String
  let wordWhyAtHome: String
  let inRoom: String
  let showTitle: String
  let soonAsked: String
  let openTitle: String
  let closedTitle: String
  let closedWhy: String
  let revealTitle: String
  let discussTitle: String
  let talk: String
  let ownTitle: String
  let formOf: String
  let formIntro: String
  let formCode: String
  let formCodeName: String
  let toldLater: String
  let toldTitle: String
  let toldNote: String
  let toldSoon: String
  let toldTrusted: String
  let youChose: String
  let hasCode: String
  let codeField: String
  let useCode: String
  let throughTitle: String
  let oneQuestion: String
  let throughWhy: String
  let throughWhyAtHome: String
  let debriefTitle: String
  let storyAgain: String
  let endedTitle: String
  let endedTitleAtHome: String
  let endedWhy: String
  let kicked: String
  let kickedAtHome: String
  let supersededTitle: String
  let supersededWhy: String
  let supersededWhyAtHome: String
  let useHere: String

  // The story.
  let story: String
  let personInStory: String
  let theyDid: String
  let ending: String

  // Answering.
  let decision: String
  let whatShouldTheyDo: String
  let whatDoYouDo: String
  let belief1: String
  let belief2: String
  let belief3: String
  let belief4: String
  let belief5: String
  let belief6: String
  let unsure: String
  let notYet: String
  let halfAnswered: String
  let onItsWay: String
  let onItsWayAtHome: String
  let taken: String
  let youAnswered: String
  let didNotVote: String
  let takeBack: String
  let readOn: String
  let explainIt: String
  let markFirst: String
  let markingTitle: String
  let markingHow: String
  let markingDone: String
  let doubtful: String
  let reassuring: String
  let nextStory: String
  let finish: String

  // What came of it.
  let firstVote: String
  let laterVote: String
  let countOf: String
  let tooFew: String
  let trusted: String
  let doubted: String
  let oneRule: String
  let eachChoice: String
  let wordsToHear: String
  let wordsInBoth: String
  let otherTelling: String
  let youThought: String
  let yours: String
  let otherChoices: String
  let oneThingToday: String
  let pickOne: String

  // When it is happening.
  let nowTitle: String
  let nowStop: String
  let nowHangUp: String
  let nowCall: String
  let nowBank: String
  let nowTell: String
  let nowTellAtHome: String
  let nowNotYourFault: String

  /// What is said aloud when a view is new, by the view's name.
  let phases: [String: String]

  static func of(_ language: Language) -> PhoneWords { language == .zh ? chinese : english }
}
