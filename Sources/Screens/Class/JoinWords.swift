package import Scenarios

/// What is said to somebody who takes part in a class from a terminal.
package struct JoinWords: InBothLanguages {
  package let youAreIn: @Sendable (_ name: String) -> String
  package let word: @Sendable (_ word: String) -> String
  package let resume: @Sendable (_ code: String) -> String
  package let waits: String
  package let lobby: @Sendable (_ heads: Int) -> String
  package let paused: String
  package let goesOn: String
  package let closed: String
  package let talk: String
  package let through: String
  /// The code that joins forms.
  package let ownFormCode: @Sendable (_ code: String) -> String
  /// Where the end of the class will tell what the stories of forms were.
  package let toldLater: String
  package let over: String
  package let silent: String
  package let whatToDo: String
  package let whatDoYouDo: String
  package let enterReads: String
  package let enterExplains: String
  package let enterNext: String
  package let taken: String
  package let beliefFirst: String
  package let notUnderstood: String
  package let nothingAsked: String
  package let vote: @Sendable (_ round: Int, _ voters: Int) -> String
  package let trust: @Sendable (_ trusting: Int, _ doubting: Int, _ unsure: Int) -> String
  package let tooFew: @Sendable (_ voters: Int) -> String
  /// At the foot of the screen.
  let ownCode: @Sendable (_ code: String) -> String
  let believeHint: String
  let chooseHint: String
  let takeBack: String
  let readHint: String
  let explainHint: String
  let nextHint: String
  let leave: String
  package let badAddress: @Sendable (_ address: String) -> String
  package let noCode: String
  package let nobodyThere: @Sendable (_ address: String) -> String

  package static func of(_ language: Language) -> JoinWords {
    language == .zh ? chinese : english
  }

  package static let chinese = JoinWords(
    youAreIn: { "您进来了，在这里叫\($0)。" },
    word: { "投影上也应该是这个词：\($0)。不一样就告诉主持人。" },
    resume: { "接续码 \($0)：断开了，用它可以接着上。输入 q 离开。" },
    waits: "人比预计的多，主持人会让您进来。",
    lobby: { "教室里 \($0) 人，等主持人开始。" },
    paused: "先停一会儿。",
    goesOn: "接着上。",
    closed: "已截止，结果一会儿就来。",
    talk: "和旁边的人说说：为什么这么选？",
    through: "您做完了，等等别的人。",
    ownFormCode: { FormWords.chinese.code($0) },
    toldLater: "下课以后，这里会告诉您这些故事是怎么回事，请先别退出。",
    over: "下课了，谢谢您。",
    silent: "连不上主持人的电脑，会自己再试。",
    whatToDo: "故事里的人该怎么办？输入一个字母：",
    whatDoYouDo: "您怎么办？输入一个字母：",
    enterReads: "按回车往下看。",
    enterExplains: "按回车看讲解。",
    enterNext: "按回车看下一个故事。",
    taken: "记下了。截止以前都可以改。",
    beliefFirst: "先输入一个数字：靠不靠得住。",
    notUnderstood: "没看懂，请再输入一次。",
    nothingAsked: "现在没有要答的。",
    vote: { round, voters in "第 \(round) 次，\(voters) 票" },
    trust: { trusting, doubting, unsure in
      "靠得住 \(trusting)，靠不住 \(doubting)" + (unsure > 0 ? "，还看不出 \(unsure)" : "")
    },
    tooFew: { "\($0) 票。不到五票不画，免得看出是谁选的。" },
    ownCode: { "接续码 \($0)：断开了，用它可以接着上。" },
    believeHint: "靠不靠得住",
    chooseHint: "选一个",
    takeBack: "收回",
    readHint: "往下看",
    explainHint: "看讲解",
    nextHint: "下一个故事",
    leave: "离开",
    badAddress: { "\($0) 不是课堂的地址。它像 http://192.168.1.23:8080/j/K7QF42，投影上有。" },
    noCode: "地址后面还要有代号，像 /j/K7QF42。",
    nobodyThere: { "\($0) 没有回应。请看看地址对不对，是不是连着教室的无线网。" }
  )

  package static let english = JoinWords(
    youAreIn: { "You are in, as \($0)." },
    word: { "The projector should show the same word: \($0). If not, tell the host." },
    resume: { "Your own code \($0) lets you go on should this break off. q leaves." },
    waits: "More people came than expected; the host will let you in.",
    lobby: { "\($0) in the room; the host will begin." },
    paused: "A short break.",
    goesOn: "Going on.",
    closed: "Closed; the result comes in a moment.",
    talk: "Talk to your neighbour: why did you choose that?",
    through: "You are through; others are still at it.",
    ownFormCode: { FormWords.english.code($0) },
    toldLater: "When the class is over, this tells what the stories were. Please stay.",
    over: "The class is over. Thank you.",
    silent: "The host's computer is silent; trying again.",
    whatToDo: "What should the person in the story do? Type a letter:",
    whatDoYouDo: "What do you do? Type a letter:",
    enterReads: "Enter reads on.",
    enterExplains: "Enter explains it.",
    enterNext: "Enter goes to the next story.",
    taken: "Taken. You can change it until the vote closes.",
    beliefFirst: "First a number: can they be trusted?",
    notUnderstood: "That makes no sense here; please type it again.",
    nothingAsked: "Nothing is asked just now.",
    vote: { round, voters in "Vote \(round), \(voters) in all" },
    trust: { trusting, doubting, unsure in
      "can be trusted \(trusting), cannot \(doubting)"
        + (unsure > 0 ? ", can't tell yet \(unsure)" : "")
    },
    tooFew: {
      "\($0) vote\($0 == 1 ? "" : "s"). Fewer than five are not drawn: they would say who chose what."
    },
    ownCode: { "Your own code \($0) lets you go on should this break off." },
    believeHint: "can they be trusted",
    chooseHint: "choose",
    takeBack: "take it back",
    readHint: "read on",
    explainHint: "have it explained",
    nextHint: "next story",
    leave: "leave",
    badAddress: {
      "\($0) is not the address of a class. It looks like http://192.168.1.23:8080/j/K7QF42, as on the "
        + "projector."
    },
    noCode: "The address has to end with the code, such as /j/K7QF42.",
    nobodyThere: {
      "\($0) does not answer. Is the address right, and this computer in the Wi-Fi of the room?"
    }
  )
}
