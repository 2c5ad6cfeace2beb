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
    goOn: "接着上",
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
    goOn: "go on",
    leave: "stop here, go on later"
  )
}

extension HostScreenWords {
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
