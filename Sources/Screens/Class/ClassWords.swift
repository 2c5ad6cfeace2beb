import Classroom
package import Scenarios

/// What a host reads while a class is going on.
package struct ClassWords: InBothLanguages {
  let phase: @Sendable (_ phase: String) -> String
  let code: @Sendable (_ code: String) -> String
  let stories: @Sendable (_ titles: String) -> String
  let story: @Sendable (_ number: Int, _ of: Int, _ title: String) -> String
  let cardsOnly: String
  let howToBegin: String
  /// The same where one learner goes through it at home.
  let beginsByItself: String
  let advise: String
  let apart: String
  /// What the host types next there, with stories to come and without.
  let apartBefore: String
  let apartAtLast: String
  let apartForOne: String
  let round: @Sendable (_ decision: Int, _ round: Int) -> String
  let howToCount: @Sendable (_ choices: Int, _ asksTrust: Bool) -> String
  let counted: @Sendable (_ cards: Int, _ trust: String, _ choices: String) -> String
  let trustCounts: @Sendable (_ doubting: Int, _ trusting: Int) -> String
  let votes: @Sendable (_ votes: Int) -> String
  let tooFewForBars: @Sendable (_ fewest: Int) -> String
  /// Behind how many met a story.
  let tooFewPeople: @Sendable (_ fewest: Int) -> String
  let trusted: String
  let doubted: String
  let unsure: String
  let talk: String
  /// Said once a vote is closed in which the class is of two minds.
  let worthTalk: String
  let theyChose: @Sendable (_ choice: String) -> String
  let classChose: @Sendable (_ choice: String) -> String
  let hostChose: @Sendable (_ choice: String) -> String
  let tied: @Sendable (_ letters: String) -> String
  let backAt: @Sendable (_ decision: Int) -> String
  let paused: String
  let goesOn: String
  let follows: String
  let followsNot: String
  let pausedHere: String
  let curve: String
  let believedAt: @Sendable (_ decision: Int) -> String
  /// Above the flags of a scam, and above the signs of a genuine story, with how many went against them.
  let trustedAfter: String
  let doubtedAfter: String
  let noOwnStories: String
  let throughHere: @Sendable (_ through: Int, _ heads: Int) -> String
  /// What is said behind that where not all are through.
  let stillGoingOn: String
  let metScam: @Sendable (_ people: Int) -> String
  let metGenuine: @Sendable (_ people: Int) -> String
  let recognised: String
  let rightlyTrusted: String
  /// Recognised the scam, or rightly trusted the genuine one.
  let toldRight: String
  let lostSomething: String
  let locked: String
  let unlocked: String
  let namesHidden: String
  let namesShown: String
  let kicked: String
  let approved: String
  let toldApart: String
  let eachChoice: String
  let chosenBy: @Sendable (_ votes: Int, _ of: Int) -> String
  /// From the least to the most.
  let lost: @Sendable (_ sum: ClosedRange<Int>, _ unit: String) -> String
  let gained: @Sendable (_ sum: ClosedRange<Int>, _ unit: String) -> String
  let wordsToHear: String
  /// Above the words that were heard and speak for the other telling.
  let wordsInBoth: String
  let noMoreStories: String
  let ended: @Sendable (_ decisions: Int, _ votes: Int) -> String
  let endedForOne: String
  /// After a class with forms.
  let phonesTell: String

  func aloneNow(_ room: Room) -> String { room.created.isForOne ? apartForOne : apart }

  static let chinese = ClassWords(
    phase: { phase in
      switch phase {
      case "lobby": "准备"
      case "show": "讲故事"
      case "open": "投票中"
      case "closed": "已截止"
      case "reveal": "看结果"
      case "discuss": "讨论"
      case "own": "各自做"
      case "debrief": "讲解"
      default: "结束"
      }
    },
    code: { "这堂课的代号：\($0)" },
    stories: { "故事：\($0)" },
    story: { number, of, title in "故事 \(number)/\(of)：\(title)" },
    cardsOnly: "大家举牌，您数好后输入数字；不用手机，也不用联网。",
    howToBegin: "输入“开始”。输入“?”看现在能做什么。",
    beginsByItself: "手机进来就开始。输入“?”看现在能做什么。",
    advise: "故事里的“你”该怎么办？请大家出主意。",
    apart: "请大家在自己的手机上，按自己的快慢做。",
    apartBefore: "输入“继续”往下。",
    apartAtLast: "输入“各自结果”看做得怎样，输入“结束”下课。",
    apartForOne: "现在在手机上慢慢做。这台电脑开着就行；做完了就结束。",
    round: { decision, round in "第 \(decision) 个决定，第 \(round) 次投票" },
    howToCount: { choices, asksTrust in
      let letters = (0..<choices).map(PlayScreen.letter)
      let all = (asksTrust ? ["靠不住"] : []) + letters
      return "请按顺序输入举牌的数，用空格隔开，共 \(all.count) 个：\(all.joined(separator: "、"))。"
    },
    counted: { cards, trust, choices in "记下了：\(cards) 张牌。\(trust)\(choices)" },
    trustCounts: { doubting, trusting in "靠不住 \(doubting)，靠得住 \(trusting)。" },
    votes: { "收到 \($0) 票" },
    tooFewForBars: { "不到 \($0) 票，不画图：人太少，看得出是谁投的。" },
    tooFewPeople: { "不到 \($0) 人，不细说，免得看出是谁。" },
    trusted: "靠得住",
    doubted: "靠不住",
    unsure: "还看不出",
    talk: "和旁边的人说说：你为什么这么选？",
    worthTalk: "看法分成两边：先“讨论”，再投一次，比先看结果好。",
    theyChose: { "故事里的人选了：\($0)" },
    classChose: { "照大家的意见：\($0)" },
    hostChose: { "主持人决定：\($0)" },
    tied: { "票数一样：\($0)。请输入一个字母来定。" },
    backAt: { "回到第 \($0) 个决定。可以再投一次，前面的票都留着。" },
    paused: "暂停了。输入“暂停”接着上。",
    goesOn: "接着上。",
    follows: "从现在起，故事照大家的意见走。",
    followsNot: "从现在起，故事照它自己的路走。",
    pausedHere: "暂停了。",
    curve: "一路上有多少人信（投过几次的，算最后一次）",
    believedAt: { "第 \($0) 个决定时信的" },
    trustedAfter: "听见了这些，头一次投票时还是信的人",
    doubtedAfter: "听见了这些真事的迹象，头一次投票时还是不信的人",
    noOwnStories: "这堂课没有各自做的故事。",
    throughHere: { "\($1) 人里 \($0) 人做完了。" },
    stillGoingOn: "都做完再看；等不及，输入“各自结果 现在”，只算做完的人。",
    metScam: { "\($0) 人遇到的是骗局" },
    metGenuine: { "\($0) 人遇到的是真事" },
    recognised: "认出来了",
    rightlyTrusted: "信对了",
    toldRight: "认对了",
    lostSomething: "有损失",
    locked: "门锁上了，没有人能再进来。",
    unlocked: "门开了。",
    namesHidden: "屏幕上不再出现名字。",
    namesShown: "屏幕上可以出现名字。",
    kicked: "这个人已经出去了，投过的票不再算；可以换个名字再进来。",
    approved: "进来了。",
    toldApart: "是真是假",
    eachChoice: "每个选择会怎样",
    chosenBy: { "\($1) 票里有 \($0) 票" },
    lost: { sum, unit in
      switch (sum.lowerBound, sum.upperBound) {
      case (_, 0): "什么也没丢"
      case (0, let most): "可能丢 \(most) \(unit)"
      case (let least, let most) where least == most: "丢了 \(most) \(unit)"
      case (let least, let most): "丢 \(least) 到 \(most) \(unit)"
      }
    },
    gained: { sum, unit in
      switch (sum.lowerBound, sum.upperBound) {
      case (_, 0): "什么也没得到"
      case (0, let most): "可能得到 \(most) \(unit)"
      case (let least, let most) where least == most: "得到 \(most) \(unit)"
      case (let least, let most): "得到 \(least) 到 \(most) \(unit)"
      }
    },
    wordsToHear: "从哪些话听得出来",
    wordsInBoth: "真假两种里都会有的话，单凭它们分不出来",
    noMoreStories: "这是最后一个故事。输入“结束”下课。",
    ended: { decisions, votes in "下课。共 \(decisions) 个决定，\(votes) 票，都保存好了。" },
    endedForOne: "练完了，都保存好了。",
    phonesTell: "做过测一测的手机上，现在可以看到那些故事是怎么回事。手机黑着屏的，请点亮看看。"
  )

  static let english = ClassWords(
    phase: { phase in
      switch phase {
      case "lobby": "waiting to begin"
      case "show": "story"
      case "open": "voting"
      case "closed": "closed"
      case "reveal": "result"
      case "discuss": "discussion"
      case "own": "each alone"
      case "debrief": "explained"
      default: "over"
      }
    },
    code: { "Code of this class: \($0)" },
    stories: { "Stories: \($0)" },
    story: { number, of, title in "Story \(number) of \(of): \(title)" },
    cardsOnly:
      "Everybody raises cards, you count and type the numbers; no phones and no network needed.",
    howToBegin: "Type start. ? shows what can be done now.",
    beginsByItself: "It begins once the phone is in. ? shows what can be done now.",
    advise: "What should the person in the story do? Give them your advice.",
    apart: "Everybody now goes through this on their own phone, at their own pace.",
    apartBefore: " next goes on.",
    apartAtLast: " results shows how it went, end closes the class.",
    apartForOne:
      "All of it is on the phone now, at the learner's own pace. Leave this computer on, and end when they are done.",
    round: { decision, round in "Decision \(decision), vote \(round)" },
    howToCount: { choices, asksTrust in
      let letters = (0..<choices).map(PlayScreen.letter)
      let all = (asksTrust ? ["not to be trusted"] : []) + letters
      return "Type the cards raised, \(all.count) numbers with blanks between: "
        + "\(all.joined(separator: ", "))."
    },
    counted: { cards, trust, choices in
      "Noted: \(cards) card\(cards == 1 ? "" : "s"). \(trust)\(choices)"
    },
    trustCounts: { doubting, trusting in "Not to be trusted \(doubting), trusted \(trusting). " },
    votes: { "\($0) vote\($0 == 1 ? "" : "s")" },
    tooFewForBars: { "Fewer than \($0) votes are not drawn: they would say who voted how." },
    tooFewPeople: { " Of fewer than \($0) no more is said: it would say who." },
    trusted: "can be trusted",
    doubted: "cannot",
    unsure: "can't tell yet",
    talk: "Talk to your neighbour: why did you choose that?",
    worthTalk: "The class is of two minds: let them discuss and vote again before you reveal.",
    theyChose: { "The person in the story chose: \($0)" },
    classChose: { "As the class advises: \($0)" },
    hostChose: { "The host decides: \($0)" },
    tied: { "A tie: \($0). Type one letter to decide." },
    backAt: { "Back at decision \($0). You can vote again; the earlier votes are kept." },
    paused: "Paused. Type pause to go on.",
    goesOn: "Going on.",
    follows: "From now on the story follows the class.",
    followsNot: "From now on the story goes its own way.",
    pausedHere: "Paused.",
    curve: "How many believed it along the way (as last voted)",
    believedAt: { "trusting at decision \($0)" },
    trustedAfter: "Heard this, and still trusted in the first vote after it",
    doubtedAfter:
      "Heard this sign that it was genuine, and still doubted in the first vote after it",
    noOwnStories: "There is no story in this class that everybody goes through alone.",
    throughHere: { "\($0) of \($1) are through." },
    stillGoingOn: " Better wait for all; results now shows those who are through.",
    metScam: { "\($0) people met the scam" },
    metGenuine: { "\($0) people met the genuine story" },
    recognised: "saw through it",
    rightlyTrusted: "rightly trusted",
    toldRight: "told it right",
    lostSomething: "lost something",
    locked: "The room is locked; nobody can come in any more.",
    unlocked: "The room is open again.",
    namesHidden: "Names stay off the screen now.",
    namesShown: "Names may appear on the screen.",
    kicked: "They are out, their votes no longer count; they may come back under another name.",
    approved: "They are in.",
    toldApart: "Scam or genuine",
    eachChoice: "What each choice brings",
    chosenBy: { "\($0) of \($1) votes" },
    lost: { sum, unit in
      switch (sum.lowerBound, sum.upperBound) {
      case (_, 0): "nothing lost"
      case (0, let most): "up to \(most) \(unit) gone"
      case (let least, let most) where least == most: "\(most) \(unit) gone"
      case (let least, let most): "\(least) to \(most) \(unit) gone"
      }
    },
    gained: { sum, unit in
      switch (sum.lowerBound, sum.upperBound) {
      case (_, 0): "nothing gained"
      case (0, let most): "up to \(most) \(unit) gained"
      case (let least, let most) where least == most: "\(most) \(unit) gained"
      case (let least, let most): "\(least) to \(most) \(unit) gained"
      }
    },
    wordsToHear: "Words to listen for",
    wordsInBoth: "Words that either may say; by themselves they prove nothing",
    noMoreStories: "That was the last story. Type end to close the class.",
    ended: { decisions, votes in
      "The class is over: \(decisions) decision\(decisions == 1 ? "" : "s"), "
        + "\(votes) vote\(votes == 1 ? "" : "s"), all saved."
    },
    endedForOne: "That was all of it, and all is saved.",
    phonesTell:
      "Phones that answered the short stories now tell what they were. Whose phone is dark, please wake it."
  )
}

extension ClassWords {
  /// How a class without phones votes.
  package static func cards(_ language: Language) -> String { of(language).cardsOnly }
}
