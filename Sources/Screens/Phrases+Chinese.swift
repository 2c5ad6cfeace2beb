import Engine
import Scenarios

extension PhraseTable {
  /// Chinese.
  static let chinese = PhraseTable(
    languageName: "中文",
    name: "scamdrill",
    tagline: "电信诈骗消防演习",
    leaveHint: "离开",
    helpHint: "帮助",
    languageHint: "English",
    happeningHint: "正遇到",
    moveHint: "移动",
    pageHint: "翻看",
    selectHint: "确定",
    backHint: "返回",
    tooSmall: { "窗口要 40×15，现在是 \($0)×\($1)。放大就能接着用，q 离开" },
    linesAbove: { "上面还有 \($0) 行" },
    linesBelow: { "下面还有 \($0) 行" },

    chooseLanguage: "用哪种语言？",
    learnersTitle: "谁在练习",
    newLearner: "再加一个人",
    typeName: "名字（只存在这台机器上）：",
    nameIsOptional: "不写也行，直接回车。",
    unnamed: "没写名字",
    current: "正在练习",

    greeting: { $0.isEmpty ? "你好" : "你好，\($0)" },
    homePromise: "每个故事有真有假，开头一模一样。练的是分得清，不是见谁都疑。",
    enlargePrint: "字太小？大多数终端用 Ctrl 和 + 放大。",
    startCase: { "开始：\($0)" },
    resumeCase: { "接着玩：\($0)" },
    oldVersion: "故事已更新，这一局仍按旧版",
    leftOpenHere: "这个故事上次没玩完。",
    goOnHere: "从上次停下的地方接着玩",
    finishOld: "按旧版玩完",
    startAnew: "重新开始",
    startNewVersion: "玩新版",
    library: "全部故事",
    progress: "我的结果",
    happeningNow: "我正遇到这种事",
    learners: "换个人练",
    help: "帮助",
    leave: "离开",
    brokenFiles: { "有 \($0) 个故事文件读不了，运行 scamdrill scenario lint 看原因。" },
    unreadablePlays: { "有 \($0) 局记录读不出来，其余的都在。先别删，备份里可能还有完整的。" },
    company: "另一个窗口也开着同一份记录，两边都能用，什么都不会丢。",
    nothingToPlay: "没有找到能玩的故事。",

    libraryIntro: "先看题目挑一个。是真是假，玩过才知道。",
    minutes: { "\($0) 分钟" },
    difficulty: { "难度 \($0)/5" },
    met: "玩过",
    notMet: "没玩过",
    leftOpen: "没玩完",
    localCase: "本地故事",
    miniCase: "短篇",

    practice: "练习，不计入结果",
    practiceShort: "练习",
    careLine: { "这个故事会说到：\($0)。今天不想碰，可以换一个，不留记录。" },
    takeAnother: "换一个",
    goOn: "继续",
    me: "我",
    silence: { "（\($0) 分钟没有人说话）" },
    daysLater: { $0 == 1 ? "第二天" : "\($0) 天后" },
    channel: {
      switch $0 {
      case .call: "电话"
      case .sms: "短信"
      case .chat: "聊天"
      case .group: "群聊"
      case .app: "应用"
      case .web: "网页"
      case .mail: "邮件"
      case .person: "当面"
      }
    },
    card: {
      switch $0 {
      case .order: "订单"
      case .receipt: "收支通知"
      case .backend: "后台"
      case .id: "证件"
      case .poster: "海报"
      case .code: "码"
      case .web: "网页"
      }
    },
    address: "地址",
    mailFrom: "发件人",
    backTo: { "回到\($0)" },
    canBeTrusted: { "\($0) 靠得住吗？" },
    belief: {
      switch $0 {
      case 1: "肯定靠得住"
      case 2: "多半靠得住"
      case 3: "偏靠得住"
      case 4: "偏靠不住"
      case 5: "多半靠不住"
      case 6: "肯定靠不住"
      default: "还看不出"
      }
    },
    whatToDo: "你怎么办？",
    proceed: "往下看",
    proceedHint: "往下看",
    takeBack: "收回",
    youSaid: { "你觉得：\($0)" },
    savedHint: "离开（已保存）",
    chooseHint: "选一个",
    beliefHint: "按数字回答",

    soFar: "到现在为止",
    nothingSoFar: "还什么都没说，也没做。",
    ending: "故事讲完了",
    toDebrief: "看讲解",
    toDebriefHint: "看讲解",
    openMarking: "先标出可疑和让人放心的话（可不做）",
    openMarkingHint: "标一标",
    markingTitle: "哪些话可疑，哪些让人放心？",
    markingIntro: { "最多标 \($0) 处，也可以一处不标。" },
    doubtful: "可疑",
    reassuring: "放心",
    nothingMarked: "一处还没标。再按一次 Enter 就去看讲解。",
    markingDone: "标好了",
    marksUsedUp: "三处已经标满，先取消一处再标。",
    markPlainHelp: "输入编号标为可疑，编号加“+”标为放心（如 3+），0 表示标好了。",

    debriefTitle: { "讲解 \($0)/\($1)" },
    whatHappened: "发生了什么",
    oneRule: "记一条",
    oneThingToday: "今天做一件",
    wasScam: { "这一次是骗局：\($0)。" },
    wasGenuine: "这一次是真的。",
    yourJudgement: { "你当时说“\($0)”，这一步得 \($1) 分（满分 100：说得又对又肯定，分最高）。" },
    noJudgement: "这一局没走到要下判断的地方。",
    moneyWasPretend: "这是练习，没有真的丢钱。这套话骗过很多细心的人；见过一次，下次就认得。",
    lost: { "没了 \($0) \($1)" },
    gained: { "办成了一件值 \($0) \($1)的事" },
    forgone: { "错过了值 \($0) \($1)的事" },
    messagesAgain: "再看一遍",
    flagMark: "疑点",
    signalMark: "放心",
    youMarked: { mark, words in
      (mark == .doubtful ? "你标了可疑：" : "你标了放心：") + "“\(words)”"
    },
    youChose: { "你选了：\($0)" },
    beliefTrace: "你一路上的判断",
    traceLegend: "左边靠得住，右边靠不住",
    truthScam: "实际：靠不住",
    truthGenuine: "实际：靠得住",
    judgedHere: "算分的一步",
    otherTelling: "要是反过来",
    nextSteps: "下一步",
    facts: "出处",
    factLine: { "\($0)（\($2)，\($1)）" },
    nextPage: "下一页",
    previousPage: "上一页",
    playOther: "玩另一种真相（练习）",
    playOtherHint: "另一种真相",
    whatIf: "换个选法试试（练习）",
    whatIfHint: "换个选法",
    whatIfTitle: "从哪一步换个选法？",
    toHome: "回到首页",
    practiceReason: {
      switch $0 {
      case "draft": "练习：故事还在写。"
      case "localCase": "练习：本地故事不计入结果。"
      case "contrast": "练习：同一个故事的另一种真相。"
      case "namedTelling": "练习：事先指定了真假。"
      case "seenWithin60Days": "练习：这个故事最近 60 天玩过。"
      case "whatIf": "练习：换个选法。"
      case "leftBeforeJudgement": "没有计入：没走到要下判断的地方。"
      default: "练习，不计入结果。"
      }
    },
    countsNow: "这一局计入你的结果。",

    progressTitle: "我的结果",
    nothingYet: "还没有玩完的故事。玩上几个，这里就有话说了。",
    playsSoFar: { "计入结果的：骗局 \($0) 个，真事 \($1) 个；练习 \($2) 局。" },
    countedSoFar: { "计入结果的：骗局 \($0) 个，真事 \($1) 个。" },
    tellsApart: "分得清",
    staysSafe: "守得住",
    aboutCases: { "根据约 \($0) 个故事" },
    between: { "大约在 \($0) 到 \($1) 之间" },
    tooFew: { scams, genuine in
      let missing = [
        scams > 0 ? "骗局 \(scams) 个" : nil, genuine > 0 ? "真事 \(genuine) 个" : nil,
      ].compactMap { $0 }
      return "故事还太少，说不准：再有" + missing.joined(separator: "、") + "就能说。"
    },
    trustLine: "偏信还是偏疑",
    tooTrusting: "偏信",
    justRight: "正好",
    tooSuspicious: "偏疑",
    independentChecks: { "去核实了 \($1) 次，其中 \($0)% 用的是自己找来的路子。" },
    early: { "认出骗局的时机：\($0)%（100% 是最早能看出来的那一刻）。" },
    sureness: { "有几分把握，说几分话：比瞎猜好 \($0)%。" },
    history: "玩过的",
    historyRow: {
      switch $0 {
      case true?: "判断对了"
      case false?: "那一步看成了另一边"
      case nil: "没到判断"
      }
    },
    reportHint: "想留一份：退出后输入 scamdrill report --format md",
    noVerdictOnYou: "说的是这些故事里的判断，不是你这个人。",

    nowTitle: "正在发生？先做这几件",
    nowStop: "停下。不转钱，不念码，不点链接，不装应用，不共享屏幕。",
    nowHangUp: "挂断。真有事，等会儿再办也来得及；自己找号码打回去。",
    nowDialYourself: "这些都自己拨、自己输，不用对方给的。",
    nowNoNumber: "这里没有你那里的号码：打当地的报警电话。按 R 可以换地区。",
    nowPaid: "钱已经出去了：马上打报警电话，再打给银行，请他们止付。几天以后也要报。",
    nowTell: "告诉一个信得过的人。遇上骗子不丢人。",
    nowRecovery: "有人说交钱就能帮你追回来，那多半又是骗局，别交。",
    nowNotJudging: "这一页不判断对方是真是假，先让你稳住。",
    regionName: {
      switch $0 {
      case .cn: "中国大陆"
      case .hk: "香港"
      case .tw: "台湾"
      case .sg: "新加坡"
      case .uk: "英国"
      case .us: "美国"
      case .other: "其他地区"
      }
    },
    changeRegion: "换地区",

    helpTitle: "帮助",
    helpIntro: "故事里会问两件事：这人靠不靠得住，用数字回答；你怎么办，用字母选。每一步都已存好，随时可以走。",
    keysTitle: "这一屏的按键",
    typedTitle: "随时可以输入",

    plainNotice: "用纯文字方式：一行一件事。",
    anyTime: "随时可以输入：? 帮助，! 我正遇到这种事，l 换语言。",
    typeNumber: "输入编号：",
    typeBelief: "输入数字：",
    typeChoice: "输入字母或编号：",
    typeAnything: "按回车继续：",
    unknownAnswer: { "没有“\($0)”这个回答，请再输一次。" },
    nothingTyped: "还没有输入。",
    inputEnded: "输入结束了。已保存，下次可以从这里接着玩。",
    gaveUp: "连着 20 次没有看懂的回答。已保存，下次可以从这里接着玩。"
  )
}
