import Engine
import Scenarios

extension PhraseTable {
  /// English.
  static let english = PhraseTable(
    languageName: "English",
    name: "scamdrill",
    tagline: "a fire drill for phone and online scams",
    leaveHint: "leave",
    helpHint: "help",
    languageHint: "中文",
    happeningHint: "happening now",
    moveHint: "move",
    pageHint: "scroll",
    selectHint: "select",
    backHint: "back",
    tooSmall: { "Needs 40×15, this is \($0)×\($1). Enlarge to go on, q leaves" },
    linesAbove: { $0 == 1 ? "1 more line above" : "\($0) more lines above" },
    linesBelow: { $0 == 1 ? "1 more line below" : "\($0) more lines below" },

    chooseLanguage: "Which language?",
    learnersTitle: "Who is practising",
    newLearner: "Add someone",
    typeName: "Name (kept on this machine only): ",
    nameIsOptional: "You may leave it empty and press Enter.",
    unnamed: "no name",
    current: "practising now",

    greeting: { $0.isEmpty ? "Hello" : "Hello, \($0)" },
    homePromise:
      "Some of these stories are scams and some are genuine, and they open alike. "
      + "What you practise is telling them apart, not doubting everyone.",
    enlargePrint: "Small print? Most terminals enlarge it with Ctrl and +.",
    startCase: { "Start: \($0)" },
    resumeCase: { "Go on with: \($0)" },
    oldVersion: "the story has changed since; this play keeps the old one",
    leftOpenHere: "You left this story open.",
    goOnHere: "Go on where you stopped",
    finishOld: "Finish the old one",
    startAnew: "Start anew",
    startNewVersion: "Start the new one",
    library: "All stories",
    progress: "My results",
    happeningNow: "It is happening to me now",
    learners: "Change who is practising",
    help: "Help",
    leave: "Leave",
    brokenFiles: {
      ($0 == 1 ? "1 story file" : "\($0) story files")
        + " could not be read; scamdrill scenario lint says why."
    },
    unreadablePlays: {
      "\($0) recorded play\($0 == 1 ? "" : "s") cannot be read; all the others are there. "
        + "Keep the file: a backup or a newer scamdrill may read them."
    },
    company: "Another window is open on the same records. Both work, and nothing gets lost.",
    nothingToPlay: "No story was found that can be played.",

    libraryIntro: "Pick one by its title. You find out by playing whether it is genuine.",
    minutes: { "\($0) min" },
    difficulty: { "difficulty \($0)/5" },
    met: "played",
    notMet: "new",
    leftOpen: "left open",
    localCase: "local story",
    miniCase: "short",

    practice: "practice, does not count",
    practiceShort: "practice",
    careLine: { "This story touches on \($0). You can take another one; nothing is recorded." },
    takeAnother: "Take another",
    goOn: "Go on",
    me: "Me",
    silence: { $0 == 1 ? "(a minute of silence)" : "(\($0) minutes of silence)" },
    daysLater: { $0 == 1 ? "The next day" : "\($0) days later" },
    channel: {
      switch $0 {
      case .call: "Phone call"
      case .sms: "Text message"
      case .chat: "Chat"
      case .group: "Group chat"
      case .app: "App"
      case .web: "Web page"
      case .mail: "Mail"
      case .person: "In person"
      }
    },
    card: {
      switch $0 {
      case .order: "Order"
      case .receipt: "Payment notice"
      case .backend: "Back office"
      case .id: "Identification"
      case .poster: "Poster"
      case .code: "Code"
      case .web: "Web page"
      }
    },
    address: "address",
    mailFrom: "From",
    backTo: { "Back to: \($0)" },
    canBeTrusted: { "Can \($0) be trusted?" },
    belief: {
      switch $0 {
      case 1: "surely yes"
      case 2: "probably yes"
      case 3: "leaning yes"
      case 4: "leaning no"
      case 5: "probably no"
      case 6: "surely not"
      default: "can't tell yet"
      }
    },
    whatToDo: "What do you do?",
    proceed: "Read on",
    proceedHint: "read on",
    takeBack: "take back",
    youSaid: { "You think: \($0)" },
    savedHint: "leave (saved)",
    chooseHint: "choose",
    beliefHint: "answer by number",

    soFar: "Your way so far",
    nothingSoFar: "Nothing said or done yet.",
    ending: "The story is over",
    toDebrief: "See what was going on",
    toDebriefHint: "explanation",
    openMarking: "Mark some words first (optional)",
    openMarkingHint: "mark words",
    markingTitle: "Which words made you doubt, which reassured you?",
    markingIntro: { "Mark up to \($0), or none." },
    doubtful: "doubtful",
    reassuring: "reassuring",
    nothingMarked: "Nothing is marked yet. Press Enter again for the explanation.",
    markingDone: "done",
    marksUsedUp: "All three marks are used; take one away first.",
    markPlainHelp:
      "Type a number for doubtful, a number with + for reassuring (such as 3+), 0 when done.",

    debriefTitle: { "What was going on \($0)/\($1)" },
    whatHappened: "What happened",
    oneRule: "One rule",
    oneThingToday: "One thing to do today",
    wasScam: { "This time it was a scam: \($0)." },
    wasGenuine: "This time it was genuine.",
    yourJudgement: {
      "You said “\($0)”. That scores \($1) of 100: most for being both sure and right."
    },
    noJudgement: "This play ended before there was anything to judge.",
    moneyWasPretend:
      "This was practice: no real money was lost. The same words have caught many careful people.",
    lost: { "\($0) \($1) gone" },
    gained: { "something worth \($0) \($1) got done" },
    forgone: { "something worth \($0) \($1) was missed" },
    messagesAgain: "The messages again",
    flagMark: "doubtful",
    signalMark: "reassuring",
    youMarked: { mark, words in
      (mark == .doubtful ? "You marked as doubtful: " : "You marked as reassuring: ")
        + "“\(words)”"
    },
    youChose: { "You chose: \($0)" },
    beliefTrace: "What you thought along the way",
    traceLegend: "left: to be trusted, right: not to be trusted",
    truthScam: "In fact: not to be trusted",
    truthGenuine: "In fact: to be trusted",
    judgedHere: "the step that is scored",
    otherTelling: "Had it been the other way",
    nextSteps: "Next steps",
    facts: "Sources",
    factLine: { "\($0) (\($2), \($1))" },
    nextPage: "next page",
    previousPage: "page before",
    playOther: "Play the other truth (practice)",
    playOtherHint: "other truth",
    whatIf: "Try another choice (practice)",
    whatIfHint: "other choice",
    whatIfTitle: "Which choice would you try again?",
    toHome: "back to the start",
    practiceReason: {
      switch $0 {
      case "draft": "Practice: this story is still being written."
      case "localCase": "Practice: local stories do not count."
      case "contrast": "Practice: the other truth of the same story."
      case "namedTelling": "Practice: you chose beforehand whether it is a scam."
      case "seenWithin60Days": "Practice: you played this story within the last 60 days."
      case "whatIf": "Practice: another choice."
      case "leftBeforeJudgement": "Not counted: it ended before there was anything to judge."
      default: "Practice, does not count."
      }
    },
    countsNow: "This play counts in your results.",

    progressTitle: "My results",
    nothingYet: "No story finished yet. Play a few, and there will be something to say here.",
    playsSoFar: { "Counted: \($0) scams, \($1) genuine; practice: \($2)." },
    countedSoFar: { scams, genuine in
      "Counted: \(scams) scam\(scams == 1 ? "" : "s"), \(genuine) genuine."
    },
    tellsApart: "Tells apart",
    staysSafe: "Stays safe",
    aboutCases: { $0 == 1 ? "from about 1 case" : "from about \($0) cases" },
    between: { "somewhere between \($0) and \($1)" },
    tooFew: { scams, genuine in
      let missing = [
        scams > 0 ? "\(scams) more scam\(scams == 1 ? "" : "s")" : nil,
        genuine > 0 ? "\(genuine) more genuine" : nil,
      ].compactMap { $0 }
      return "Too few cases to say: " + missing.joined(separator: " and ") + " needed."
    },
    trustLine: "Trusting or suspicious",
    tooTrusting: "too trusting",
    justRight: "just right",
    tooSuspicious: "too suspicious",
    independentChecks: {
      "You checked \($1) time\($1 == 1 ? "" : "s"), \($0)% of them by a way you found yourself."
    },
    early: { "How early you saw scams: \($0)% (100% is the first moment one can tell)." },
    sureness: { "How well your sureness fits: \($0)% better than guessing." },
    history: "Played so far",
    historyRow: {
      switch $0 {
      case true?: "judged right"
      case false?: "read it the other way"
      case nil: "not judged"
      }
    },
    reportHint: "To keep a copy, leave and type: scamdrill report --format md",
    noVerdictOnYou: "This is about answers to these stories, not about you.",

    nowTitle: "Happening now? Do these first",
    nowStop: "Stop. No money, no codes, no links, no apps, no sharing your screen.",
    nowHangUp: "Hang up. If it matters it can wait; ring back on a number you find yourself.",
    nowDialYourself: "Dial or type these yourself; use nothing that they give you.",
    nowNoNumber: "No number is listed for here: ring your local police. R changes the region.",
    nowPaid:
      "Money has gone already: ring the police at once, then your bank to stop the payment. "
      + "Report it even days later.",
    nowTell: "Tell someone you trust. Meeting a crook is nothing to be ashamed of.",
    nowRecovery: "Whoever offers to get it back for a fee is very likely another scam: do not pay.",
    nowNotJudging: "This page does not judge who they are. It makes you safe first.",
    regionName: {
      switch $0 {
      case .cn: "mainland China"
      case .hk: "Hong Kong"
      case .tw: "Taiwan"
      case .sg: "Singapore"
      case .uk: "United Kingdom"
      case .us: "United States"
      case .other: "elsewhere"
      }
    },
    changeRegion: "change region",

    helpTitle: "Help",
    helpIntro:
      "A story asks two things: whether somebody can be trusted, answered by a number, and what you do, chosen by a letter. Every step is saved; you can leave at any time.",
    keysTitle: "Keys on this screen",
    typedTitle: "At any time you can type",

    plainNotice: "Using plain text: one line for one thing.",
    anyTime: "At any time: ? for help, ! if it is happening to you, l to change the language.",
    typeNumber: "Type a number: ",
    typeBelief: "Type a number from the list: ",
    typeChoice: "Type a letter or number: ",
    typeAnything: "Press Enter to go on: ",
    unknownAnswer: { "There is no answer “\($0)”; please type it again." },
    nothingTyped: "Nothing typed yet.",
    inputEnded: "The input ended. Saved; next time you can go on from here.",
    gaveUp: "Twenty answers in a row made no sense. Saved; next time you can go on from here."
  )
}
