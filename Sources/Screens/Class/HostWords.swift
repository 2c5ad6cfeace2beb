package import Classroom
package import Scenarios

/// What is said to the host of a class by lines, beside the class itself.
package struct HostWords: InBothLanguages {
  package let unknown: String
  package let nowChoices: @Sendable (_ choices: Int) -> String
  package let inputEnded: @Sendable (_ code: String) -> String
  package let stopped: @Sendable (_ code: String) -> String
  package let care: @Sendable (_ title: String, _ subjects: [String]) -> String
  package let noClasses: String
  package let present: @Sendable (_ heads: Int, _ waiting: Int) -> String
  package let isIn: @Sendable (_ name: String, _ heads: Int) -> String
  package let waits: @Sendable (_ name: String) -> String
  package let renamed: @Sendable (_ name: String) -> String
  /// The same where names are hidden.
  package let hasAnotherName: String
  package let nameRefused: String
  package let nameTaken: String
  /// Where a class had a list, and is taken up without it.
  package let listMissing: String
  package let noList: String
  package let missing: @Sendable (_ people: Int, _ of: Int) -> String
  package let nobodyNamed: @Sendable (_ name: String) -> String
  /// How phones get in.
  package let address: @Sendable (_ address: String, _ code: String) -> String
  package let word: @Sendable (_ word: String) -> String
  package let sameNetwork: String
  package let noNetwork: @Sendable (_ why: String) -> String
  package let portTaken: @Sendable (_ port: Int) -> String
  package let portForbidden: @Sendable (_ port: Int) -> String
  /// Where a class that is gone on with has another address than before.
  package let moved: @Sendable (_ address: String) -> String
  /// After the class, where phones have still to fetch what the stories of their forms were.
  package let phonesAsleep: @Sendable (_ phones: Int) -> String
  /// The same as for a class, for one learner at home.
  package let codeAtHome: @Sendable (_ code: String) -> String
  package let wordAtHome: @Sendable (_ word: String) -> String
  package let throughAtHome: String
  package let stoppedAtHome: @Sendable (_ code: String) -> String
  package let inNoNetwork: String
  package let noSuchAddress: @Sendable (_ address: String) -> String
  package let over: String
  package let leftOpen: String
  /// Why the room did not do what the host typed, and what to type instead.
  package let refusal: @Sendable (RoomRefusal) -> String

  package static func of(_ language: Language) -> HostWords {
    language == .zh ? chinese : english
  }

  static let chinese = HostWords(
    unknown: "没看懂这一行。输入“?”看现在能做什么。",
    nowChoices: { "再按顺序输入每个选项的牌数，共 \($0) 个。" },
    inputEnded: { "输入结束了。这堂课已暂停并保存，scamdrill class resume \($0) 可以接着上。" },
    stopped: { "已暂停并保存，scamdrill class resume \($0) 可以接着上。" },
    care: { title, subjects in
      "“\(title)”会讲到\(subjects.joined(separator: "、"))。有人不想听，可以先出去。"
    },
    noClasses: "还没有上过课。scamdrill class host CASE 可以开一堂。",
    present: { heads, waiting in
      "教室里 \(heads) 人" + (waiting > 0 ? "，\(waiting) 人等着进来，输入“放行”让他们进来" : "")
    },
    isIn: { name, heads in heads > 1 ? "\(name)（\(heads) 人一起）" : name },
    waits: { "等着进来：\($0)" },
    renamed: { "现在叫\($0)。" },
    hasAnotherName: "换了一个名字。",
    nameRefused: "这个名字不能用：短一点，不要像老师或警察的名字。",
    nameTaken: "这个名字有人用了。",
    listMissing: "这堂课原来有名单。要接着用纸条，就退出来，用 --roster 文件 再接着上。",
    noList: "这堂课没有带名单：开课时加上 --roster 文件。",
    missing: { missing, all in "名单上 \(all) 人，\(missing) 人还没来" },
    nobodyNamed: { $0.isEmpty ? "没有人等着进来。" : "没有叫 \($0) 的人。" },
    address: { address, code in "手机打开 \(address)/j/\(code)" },
    word: { "手机上会出现这个词：\($0)。一样才是我们的教室。" },
    sameNetwork: "手机和这台电脑要连同一个无线网。",
    noNetwork: { "手机连不上：\($0) 先用举牌上课。" },
    portTaken: { "端口 \($0) 有别的程序在用，换一个：--port 0。" },
    portForbidden: { "端口 \($0) 不让用，换一个：--port 0。" },
    moved: {
      "地址变了，现在是 \($0)。请大家打开新地址，点“我刚才就在这堂课里”，输入接续码；票都还在。"
    },
    phonesAsleep: {
      "还有 \($0) 台手机没看到测一测里的故事是怎么回事，请大家把手机点亮。都看到了就自己关；不等了，按回车。"
    },
    codeAtHome: { "这次练习的代号：\($0)" },
    wordAtHome: { "手机上会出现这个词：\($0)。一样就没有连错。" },
    throughAtHome: "手机上都做完了。输入“结束”就收起来。",
    stoppedAtHome: { "先停在这里，都存好了，scamdrill class resume \($0) 可以接着练。" },
    inNoNetwork: "这台电脑没有连上任何网络。先连无线网，或者开热点，再接着上。",
    noSuchAddress: { "这台电脑没有 \($0) 这个地址。" },
    over: "已下课",
    leftOpen: "没上完",
    refusal: { refusal in
      switch refusal {
      case .notNow(let phase):
        "现在是“\(ClassWords.chinese.phase(phase.rawValue))”，做不了这件事。输入“?”看能做什么。"
      case .paused: "课暂停着。先输入“暂停”接着上。"
      case .ended: "课已经结束了。"
      case .decisionDue: "这里要大家先做决定：输入“投票”，或者“跳过”这个故事。"
      case .nothingToAsk: "这里没有要决定的，输入“继续”往下讲。"
      case .nothingBefore: "前面没有决定了。"
      case .lastStory: "这是最后一个故事。"
      case .tied: "票数一样，或者没有票。请输入一个字母来定。"
      case .badChoice: "没有这个选项。"
      case .badBelief: "这一步还要回答靠不靠得住。"
      case .badCount: "牌数对不上：每个选项一个数，“靠不住”的不能比总数多。"
      case .voteClosed: "投票已经截止。"
      case .staleStep: "这一票投的是别的决定。"
      case .roomLocked: "教室锁上了，现在不能进来。"
      case .roomFull: "人满了。"
      case .notInRoom: "教室里没有这个人。"
      case .kicked: "这个人被请出去了。"
      case .otherInput, .gap, .badInput: "这一步对不上。"
      case .codeTaken: "有人用了这个编号。"
      case .badHeads: "一部手机最多六个人一起用。"
      }
    }
  )

  static let english = HostWords(
    unknown: "That line makes no sense here. ? shows what can be done now.",
    nowChoices: { "Now the cards for each choice, in order: \($0) numbers." },
    inputEnded: {
      "The input ended. The class is paused and saved; scamdrill class resume \($0) goes on."
    },
    stopped: { "Paused and saved; scamdrill class resume \($0) goes on." },
    care: { title, subjects in
      "\"\(title)\" touches on \(subjects.joined(separator: ", ")). Anyone may step out."
    },
    noClasses: "No class has been held here yet. scamdrill class host CASE begins one.",
    present: { heads, waiting in
      "\(heads) in the room"
        + (waiting > 0 ? ", \(waiting) waiting: type approve to let them in" : "")
    },
    isIn: { name, heads in heads > 1 ? "\(name) (\(heads) together)" : name },
    waits: { "waiting: \($0)" },
    renamed: { "They are called \($0) now." },
    hasAnotherName: "They have another name now.",
    nameRefused:
      "That name will not do: a short one, please, and not that of a teacher or officer.",
    nameTaken: "Somebody has that name already.",
    listMissing:
      "This class had a list. To go on with slips, leave, and resume it with --roster FILE.",
    noList: "This class has no list: begin it with --roster FILE.",
    missing: { missing, all in "\(missing) of \(all) on the list are not in" },
    nobodyNamed: { $0.isEmpty ? "Nobody is waiting." : "There is nobody called \($0)." },
    address: { address, code in "Phones open \(address)/j/\(code)" },
    word: { "Phones then show this word: \($0). If they do, it is this room." },
    sameNetwork: "Phones have to be in the same Wi-Fi as this computer.",
    noNetwork: { "Phones cannot join: \($0) Go on with raised cards." },
    portTaken: { "port \($0) is in use by another program; --port 0 takes any." },
    portForbidden: { "port \($0) is not allowed here; --port 0 takes any." },
    moved: {
      "The address has changed to \($0). Phones open it, tap \"I was in this class a moment ago\" and type their "
        + "own code; no vote is lost."
    },
    phonesAsleep: {
      "\($0) phone\($0 == 1 ? " has" : "s have") not shown yet what the short stories were; please have everybody wake theirs. "
        + "This closes by itself once all have; press Enter to close it now."
    },
    codeAtHome: { "Code of this practice: \($0)" },
    wordAtHome: { "The phone then shows this word: \($0). If it does, it is this computer." },
    throughAtHome: "The learner is through with everything. Type end to put it away.",
    stoppedAtHome: { "Stopped here, and saved; scamdrill class resume \($0) goes on." },
    inNoNetwork:
      "this computer is in no network. Join a Wi-Fi or open a hotspot, then resume the class.",
    noSuchAddress: { "this computer has no address \($0)." },
    over: "over",
    leftOpen: "open",
    refusal: { refusal in
      switch refusal {
      case .notNow(let phase):
        "Not now: \(ClassWords.english.phase(phase.rawValue)). ? shows what can be done."
      case .paused: "The class is paused. Type pause to go on."
      case .ended: "The class is over."
      case .decisionDue: "There is a decision here: type open, or skip this story."
      case .nothingToAsk: "There is nothing to decide here; type next to go on."
      case .nothingBefore: "There is no decision before this one."
      case .lastStory: "This is the last story."
      case .tied: "A tie, or no votes. Type one letter to decide."
      case .badChoice: "There is no such choice."
      case .badBelief: "Whether they can be trusted has to be answered here, too."
      case .badCount:
        "These cards do not add up: one number for each choice, and no more that doubt than cards."
      case .voteClosed: "The vote is closed."
      case .staleStep: "That vote is for another decision."
      case .roomLocked: "The room is locked; nobody can come in now."
      case .roomFull: "The room is full."
      case .notInRoom: "There is nobody like that in the room."
      case .kicked: "They were sent out."
      case .otherInput, .gap, .badInput: "That step does not fit."
      case .codeTaken: "Somebody has this code."
      case .badHeads: "At most six can share one phone."
      }
    }
  )
}
