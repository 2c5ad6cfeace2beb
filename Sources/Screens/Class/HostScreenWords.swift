package import Scenarios

/// The words of the host's screen, beside those of the class itself.
package struct HostScreenWords: InBothLanguages {
  let classTitle: String
  let atHomeTitle: String
  let sameNetwork: String
  let scanOrOpen: String
  let open: String
  let code: @Sendable (_ code: String) -> String
  let theirWord: @Sendable (_ word: String) -> String
  let whyScan: String
  let comeIn: @Sendable (_ address: String) -> String
  let present: @Sendable (_ heads: Int) -> String
  let waiting: @Sendable (_ people: Int) -> String
  let waitingLong: @Sendable (_ people: Int) -> String
  let answered: @Sendable (_ heads: Int) -> String
  let votesIn: @Sendable (_ heads: Int, _ of: Int) -> String
  let through: @Sendable (_ people: Int, _ of: Int) -> String
  let leftHere: @Sendable (_ minutes: Int) -> String
  let leftInAll: @Sendable (_ minutes: Int) -> String
  let people: String
  let nobody: String
  let letIn: String
  let letAllIn: String
  let sendOut: String
  let anotherName: String
  let whoIsWho: String
  let notForEveryone: String
  let notTimed: String
  let results: String
  let cards: String
  let take: String
  let decide: String
  let report: String
  let end: String
  let reallyEnd: String
  let reallyLeave: String
  let reallyShow: String
  let leaving: String
  let resultsEarly: @Sendable (_ through: Int, _ of: Int) -> String
  let worthTalk: String
  let exitAnswered: @Sendable (_ heads: Int, _ of: Int) -> String
  let resume: String
  package let reportSaved: @Sendable (_ path: String) -> String
  let howPeople: String
  let reallySendOut: @Sendable (_ name: String) -> String
  let sendOutNow: String
  let reallyTellWho: String
  let howItGoes: String
  let goOn: String
  let leave: String

  package static func of(_ language: Language) -> HostScreenWords {
    language == .zh ? chinese : english
  }

  static let chinese = HostScreenWords(
    classTitle: "上课",
    atHomeTitle: "在家",
    sameNetwork: "1. 手机和这台电脑连同一个无线网",
    scanOrOpen: "2. 扫左边的码，或者在浏览器里输入",
    open: "2. 在手机浏览器里输入",
    code: { "代号 \($0)" },
    theirWord: { "手机上会出现：\($0)" },
    whyScan: "这个码可以扫：它只打开这台电脑上的网页，词一样就没走错。平时不认识的码先别扫。",
    comeIn: { "晚到的：\($0)" },
    present: { "\($0) 人在" },
    waiting: { "\($0) 人等着" },
    waitingLong: { "\($0) 人等着进来：按 w" },
    answered: { "\($0) 人答了" },
    votesIn: { "收到 \($0) 票，教室里 \($1) 人" },
    through: { "\($1) 人里有 \($0) 人做完了" },
    leftHere: { $0 < 0 ? "这段超了 \(-$0) 分" : "这段还有 \($0) 分" },
    leftInAll: { $0 < 0 ? "全课超了 \(-$0) 分" : "全课还有 \($0) 分" },
    people: "有谁在",
    nobody: "还没有人用手机进来。",
    letIn: "让他进来",
    letAllIn: "都进来",
    sendOut: "请他出去",
    anotherName: "换个名字",
    whoIsWho: "谁是谁",
    notForEveryone: "名单上的名字只给您自己看：先关掉投影。",
    notTimed: "没有定这堂课要多久。",
    results: "各自做得怎样",
    cards: "输入牌数",
    take: "记下",
    decide: "由您决定",
    report: "存一份报告",
    end: "下课",
    reallyEnd: "真的下课",
    reallyLeave: "先停下",
    reallyShow: "现在就看",
    leaving: "先停下？都存好了，手机会等着；以后用 scamdrill class resume 接着上。",
    resultsEarly: { through, heads in
      "\(heads) 人里 \(through) 人做完了。现在看，就只算这 \(through) 人，以后也不再变；其余的人写在报告里。"
    },
    worthTalk: "看法分成两边：先和旁边的人说说，再投一次。",
    exitAnswered: { "手机上有最后一问：\($1) 人里 \($0) 人答了" },
    resume: "接着上",
    reportSaved: { "报告存成了文本：\($0)" },
    howPeople: "等着进来的排在前面，按回车放行。x 请人出去：投过的票、做过的故事以后都不算，所以要再按 y。"
      + "r 马上给人换一个起好的名字。有名单时，N 按两次看谁是谁、谁还没来：先关掉投影。",
    reallySendOut: { "请\($0)出去？他投过的票都不再算，报告里也没有了。" },
    sendOutNow: "请他出去",
    reallyTellWho: "名单上的名字要出现在这块屏幕上了。先关掉投影，再按一次 N。",
    howItGoes: "按回车就照最自然的顺序走：讲，投票，截止，看结果，往下。看法分成两边时，先讨论，再投一次。"
      + "没有带手机的人举牌，投票时直接输入数字。故事讲完以前，这里没有一处透露是真是假。",
    goOn: "不，接着上",
    leave: "先停下，以后接着上"
  )

  static let english = HostScreenWords(
    classTitle: "Class",
    atHomeTitle: "At home",
    sameNetwork: "1. Join the Wi-Fi of this computer",
    scanOrOpen: "2. Scan the code, or open",
    open: "2. Open this in your phone's browser",
    code: { "Code  \($0)" },
    theirWord: { "Your phone shows: \($0)" },
    whyScan:
      "This code may be scanned: it opens a page on this computer, and the word tells that you are "
      + "right. Leave codes you do not know alone.",
    comeIn: { "Late? \($0)" },
    present: { "\($0) in" },
    waiting: { "\($0) waiting" },
    waitingLong: { "\($0) waiting to come in: press w" },
    answered: { "\($0) answered" },
    votesIn: { "\($0) vote\($0 == 1 ? "" : "s"), \($1) in the room" },
    through: { "\($0) of \($1) are through" },
    leftHere: { $0 < 0 ? "here \(-$0) min over" : "\($0) min left here" },
    leftInAll: { $0 < 0 ? "\(-$0) min over in all" : "\($0) min left in all" },
    people: "who is in",
    nobody: "Nobody has come in by phone yet.",
    letIn: "let in",
    letAllIn: "let all in",
    sendOut: "send out",
    anotherName: "give another name",
    whoIsWho: "who is who",
    notForEveryone: "Names of your list are for you alone: switch the projector off.",
    notTimed: "Nobody said how long this class may take.",
    results: "how they did alone",
    cards: "type the cards",
    take: "take these",
    decide: "you decide",
    report: "save a report",
    end: "end the class",
    reallyEnd: "end the class now",
    reallyLeave: "stop here",
    reallyShow: "show them now",
    leaving:
      "Stop here? All is saved and the phones wait; scamdrill class resume goes on with it.",
    resultsEarly: { through, heads in
      "\(through) of \(heads) are through. Shown now, results are of these \(through) and stay so; the others are "
        + "in the report."
    },
    worthTalk: "The class is of two minds: let neighbours talk, then vote again.",
    exitAnswered: { "The phones ask one last question: answered by \($0) of \($1)" },
    resume: "go on",
    reportSaved: { "The report is saved as text: \($0)" },
    howPeople:
      "Those who wait come first; Enter lets them in. x sends somebody out: what they voted and played no longer "
      + "counts, so y is asked for. r gives somebody another name at once, a made-up one. With a list, N pressed twice "
      + "shows who is who and who is not in: switch the projector off first.",
    reallySendOut: {
      "Send \($0) out? Their votes no longer count, and are gone from the report, too."
    },
    sendOutNow: "send them out",
    reallyTellWho:
      "Names of your list are about to stand on this screen. Switch the projector off, then press N again.",
    howItGoes:
      "Enter goes on as a class usually does: story, vote, close, result, on. Where the class is of two minds it "
      + "lets them talk first and vote again. Whoever has no phone raises cards: type the numbers while a vote is "
      + "open. Nothing here tells a scam from the genuine story before it is explained.",
    goOn: "no, go on",
    leave: "stop here, go on later"
  )
}

extension HostScreenWords {
  /// What the answer yes does.
  func really(_ question: HostScreen.Question) -> String {
    switch question {
    case .end: reallyEnd
    case .leave: reallyLeave
    case .results: reallyShow
    }
  }

  /// How much time there is, in one line.
  package func timeLeft(here: Int?, lesson: Int?) -> String {
    let parts = minutesLeft(here: here, lesson: lesson)
    return parts.isEmpty ? notTimed : parts.joined(separator: " · ")
  }

  /// How much time there is, as far as somebody planned it.
  func minutesLeft(here: Int?, lesson: Int?) -> [String] {
    (here.map { [leftHere($0)] } ?? []) + (lesson.map { [leftInAll($0)] } ?? [])
  }
}
