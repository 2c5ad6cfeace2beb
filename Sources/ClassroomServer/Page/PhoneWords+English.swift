extension PhoneWords {
  static let english = PhoneWords(
    joinTitle: "Come into the class",
    joinTitleAtHome: "Begin to practise",
    code: "Code on the projector",
    codeAtHome: "Code on the computer",
    slip: "Code on your slip of paper",
    slipHint:
      "It tells the host who you are; the projector does not show it. Leave it empty if you have none.",
    name: "What to call you (may stay empty)",
    nameHint: "No real name needed; leave it empty and you get one.",
    heads: "How many are looking at this phone?",
    headsOne: "just me",
    headsMany: "{n} of us",
    comeIn: "Come in",
    wasHere: "I was in this class a moment ago",
    wasHereAtHome: "I was practising a moment ago",
    resumeCode: "Your own code",
    resumeHint: "Six signs, at the bottom of the page you had.",
    goOnHere: "Go on here",
    cannotReach:
      "The host's computer cannot be reached. Is this phone in the Wi-Fi of the room, and mobile data "
      + "switched off?",
    cannotReachAtHome:
      "The computer cannot be reached. Is this phone in the Wi-Fi of your home, and mobile data "
      + "switched off?",
    honestTitle: "To be open with you",
    honestKept: "The host's computer keeps what you choose; the projector shows numbers only.",
    honestKeptAtHome: "The computer keeps what you choose; it goes nowhere else.",
    honestName:
      "Your name stays on that computer and is forgotten after thirty days. You can leave at any time "
      + "and have it forgotten at once.",
    honestOpen:
      "This connection is not encrypted. Nobody asks for a password, a code sent to you or an ID "
      + "number here; do not type any.",
    honestScan:
      "You may scan this code because your host stands before you and the word on your phone is the one "
      + "on the projector. Leave codes you do not know alone.",
    honestScanAtHome:
      "You may scan this code because the computer stands before you and the word on your phone "
      + "is the one on its screen. Leave codes you do not know alone.",
    storyOf: "Story {n} of {of}",
    roomWord: "Word of this room",
    roomWordAtHome: "Word on the computer",
    yourName: "You are",
    resumeNote: "If the phone goes off or the address changes, your own code lets you go on.",
    leave: "Leave, and forget my name",
    leaveSure:
      "Leave this class and have the host's computer forget your name? What you voted stays in the "
      + "numbers only.",
    leaveSureAtHome: "Stop here, and have the computer forget your name?",
    left: "You have left, and your name is forgotten.",
    silent:
      "The host's computer is silent; this page keeps trying. If the address on the projector has "
      + "changed, open the new one and type your own code.",
    silentAtHome:
      "The computer is silent; this page keeps trying. If the address on its screen has changed, "
      + "open the new one and type your own code.",
    paused: "A short break.",
    back: "Back",
    waitingTitle: "One moment, please",
    waitingWhy: "More people came than expected; the host will let you in.",
    waitingWhyAtHome:
      "This waits for one person only. To join in, press w on the computer and let yourself "
      + "in.",
    lobbyTitle: "{name}, you are in",
    wordIs: "The projector should show the same word:",
    wordIsAtHome: "The computer should show the same word:",
    wordWhy: "If it does, you are in the right room. If not, stop here and tell the host.",
    wordWhyAtHome: "If it does, you are in the right place. If not, stop here.",
    inRoom: "{n} in the room",
    showTitle: "The story",
    soonAsked: "Listen first; you will be asked in a moment.",
    openTitle: "Your advice, please",
    closedTitle: "Closed",
    closedWhy: "The result comes here and on the projector in a moment.",
    revealTitle: "How everyone answered",
    discussTitle: "Discuss",
    talk: "Why did you choose that?",
    ownTitle: "Your turn",
    formOf: "{n} of {of}",
    formIntro:
      "{n} short stories. In each you say whether you trust the person, and then what you would do. Nothing is explained here, and nobody says what was right: answer what you think.",
    formCode:
      "Your code is {code}. Write it down: with it the next time can be laid beside this one, and nobody needs your name.",
    formCodeName: "Your code for the next form",
    toldLater:
      "When the class is over, this page tells what the stories were. Please keep it open.",
    toldTitle: "What the short stories were",
    toldNote:
      "Some met a story as a scam, others the same one as the genuine thing, so that others' answers may differ from "
      + "yours. Careful people often believe these scams. Open one to read it.",
    toldSoon: "Fetching what the short stories were …",
    toldTrusted: "Asked whether they can be trusted, you said: {said}",
    youChose: "You chose: {choice}",
    hasCode: "I have a code from before",
    codeField: "Code from before",
    useCode: "Use this code",
    throughTitle: "You are through",
    oneQuestion: "One last question",
    throughWhy: "Others are still at it; the host will tell what comes next.",
    throughWhyAtHome: "That was all of it; you can put the phone away. Thank you.",
    debriefTitle: "What was going on",
    storyAgain: "The story once more",
    endedTitle: "The class is over",
    endedTitleAtHome: "That was all",
    endedWhy: "Thank you. You can close this page.",
    kicked: "The host asked you to step out. You can come in again under another name.",
    kickedAtHome: "This was stopped on the computer. You can come in again under another name.",
    supersededTitle: "Open somewhere else",
    supersededWhy: "This class is going on in another page of yours.",
    supersededWhyAtHome: "You are practising in another page of yours.",
    useHere: "Use this page instead",
    story: "Story",
    personInStory: "The person in the story",
    theyDid: "They chose",
    ending: "How it ended",
    decision: "Your advice",
    whatShouldTheyDo: "What should the person in the story do?",
    whatDoYouDo: "What do you do?",
    belief1: "surely yes",
    belief2: "probably yes",
    belief3: "leaning yes",
    belief4: "leaning no",
    belief5: "probably no",
    belief6: "surely not",
    unsure: "can't tell yet",
    notYet: "Nothing chosen yet.",
    halfAnswered:
      "Half an answer: whether they can be trusted, but not what to do. It was not "
      + "counted.",
    onItsWay: "On its way to the host's computer…",
    onItsWayAtHome: "On its way to the computer…",
    taken: "Taken. You can change it until the vote closes.",
    youAnswered: "You chose:",
    didNotVote: "You did not choose this time.",
    takeBack: "Take back what I just said",
    readOn: "Read on",
    explainIt: "Explain it",
    markFirst: "First mark words that made you doubt or reassured you",
    markingTitle: "Which words made you doubt, which reassured you?",
    markingHow: "Up to {n}. Tap once for doubtful, again for reassuring, again for neither.",
    markingDone: "Done",
    doubtful: "doubtful",
    reassuring: "reassuring",
    nextStory: "Next story",
    finish: "Done",
    firstVote: "First vote",
    laterVote: "Vote {n}",
    countOf: "{n} of {of}",
    tooFew: "{n} votes. Fewer than five are not drawn: they would say who chose what.",
    trusted: "can be trusted",
    doubted: "cannot",
    oneRule: "One rule",
    eachChoice: "What each choice brings",
    wordsToHear: "Words to listen for",
    wordsInBoth: "Words that either may say; by themselves they prove nothing",
    otherTelling: "Had it been the other way",
    youThought: "You thought: {said}",
    yours: "yours",
    otherChoices: "The other choices",
    oneThingToday: "One thing to do today",
    pickOne: "Pick one that takes a few minutes, and do it today.",
    nowTitle: "It is happening to me now",
    nowStop: "Stop. No money, no codes, no links, no apps, no sharing your screen.",
    nowHangUp: "Hang up. If it matters it can wait; ring back on a number you find yourself.",
    nowCall:
      "Money has gone already: ring the police at once (mainland China: 110, anti-fraud line 96110). "
      + "Report it even days later.",
    nowBank: "Then ring the number on the back of your bank card and ask them to stop the payment.",
    nowTell: "Tell someone near you whom you trust; the host will do, too.",
    nowTellAtHome: "Tell someone near you whom you trust.",
    nowNotYourFault: "It happens to careful people. Meeting a crook is nothing to be ashamed of.",
    phases: [
      "join": "Come into the class", "waiting": "Waiting to be let in", "lobby": "You are in",
      "show": "The story", "open": "Your advice, please", "closed": "Closed",
      "reveal": "How everyone answered", "discuss": "Talk to your neighbour", "own": "Your turn",
      "debrief": "What was going on", "ended": "The class is over",
      "kicked": "You were asked to step out", "superseded": "Open somewhere else",
      "joinAtHome": "Begin to practise", "waitingAtHome": "One moment, please",
      "endedAtHome": "That was all",
    ]
  )
}
