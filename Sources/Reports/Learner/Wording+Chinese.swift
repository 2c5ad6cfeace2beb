import Scoring

extension Wording {
  static let chinese = Wording(
    title: { $0.isEmpty ? "练习报告" : "练习报告：\($0)" },
    nobody: "还没有任何人的记录。",
    nobodyAlone:
      "这里没有单独练习的人，只有课堂记录。课堂另有报告：report --classes、report --forms，或者 report --class CODE。",
    nothingYet: "还没有玩完的故事。玩上几个，这里就有话说了。",
    nothingInScope: "这个范围里没有玩过的故事。",
    playsSoFar: { scams, genuine, others in
      "计入结果的故事：骗局 \(scams) 个，真事 \(genuine) 个。"
        + (others > 0 ? "另有 \(others) 局不计入。" : "")
    },

    tellsApart: "分得清",
    tellsApartMeans: "骗局和真事，分不分得开。谁都信、谁都不信，都是 0 分。",
    staysSafe: "守得住",
    staysSafeMeans: "该守的守住，该办的也办成。一味答应、一味拒绝，都是 0 分。",
    figure: { points, range, cases in
      "：100 分里的 \(points) 分\(range)，根据约 \(cases) 个故事。"
    },
    between: { "（大约在 \($0) 和 \($1) 之间）" },
    rangeMeans: "“大约在……之间”是说，真正的水平多半在这个范围里；玩得越多，范围越窄。",

    tooFewToTell: { scams, genuine in
      "故事还太少，说不准：再有"
        + [scams > 0 ? "骗局 \(scams) 个" : nil, genuine > 0 ? "真事 \(genuine) 个" : nil]
        .compactMap { $0 }.joined(separator: "、") + "就能说。"
    },
    tooFewScams: { "故事还太少，说不准：再有骗局 \($0) 个就能说。" },
    tooFewAtStake: { toLose, toGain in
      "故事还太少，说不准：再有"
        + [
          toLose > 0 ? "会丢东西的 \(toLose) 个" : nil,
          toGain > 0 ? "能办成事的 \(toGain) 个" : nil,
        ].compactMap { $0 }.joined(separator: "、") + "就能说。"
    },
    tooFewChecks: { "核实的次数还太少，说不准：再核实 \($0) 次就能说。" },
    tooFewMarks: "标出来的话还太少，说不准：往后故事讲完时再标几处就能说。",
    cannotBeSaid: "光凭这些故事还说不准。",

    howItWent: "怎么做到的",
    trust: "偏信还是偏疑",
    sureness: "有几分把握，说几分话",
    earliness: "早认出还是晚认出",
    checking: "怎么核实",
    flags: "标出可疑的话",
    leaning: {
      switch $0 {
      case .trusting: "偏信，把骗子当好人比把好人当骗子多。"
      case .neither: "正好，看不出偏向哪一头。"
      case .suspicious: "偏疑，把好人当骗子比把骗子当好人多。"
      }
    },
    surenessFits: {
      $0 > 0
        ? "比瞎猜好 \($0)%（100% 是句句有数）。"
        : "眼下还不比瞎猜准。拿不准的时候说“偏”，比说“肯定”得分多。"
    },
    stillAhead: { share, range in
      "所有骗局平均下来，认出来的时候离最后一道会丢东西的关口还剩 \(share)% 的路\(range)，没认出来的按 0% 算。"
        + "100% 是刚能看出来就看出来，0% 是来不及了。"
    },
    independent: { share, checks, range in
      "去核实了 \(checks) 次，其中 \(share)% 走的是自己找来的路子\(range)，对方插不上手。"
    },
    marked: { precision, recall in
      "标成可疑的，\(precision)% 真有问题；真有问题的，标出了 \(recall)%。"
    },
    overlooked: "最容易漏看的破绽",
    leftUnmarked: { flags in
      flags.map { "\($0.name)（\($0.unmarked.share(of: $0.shown, inChineseBy: "次"))没标）" }
        .joined(separator: "，") + "。每个故事只能标三处，标不全很正常；下次多留意这几样。"
    },
    noneOverlooked: "说不上有：出现过三次以上的，都标出来过。",
    tooFewFlags: "标得太少，说不准：还没有哪种破绽在三个标过的故事里出现过。",

    next: "接下来做这三件事",

    plays: "玩过的故事",
    columns: ["故事", "实情", "你的判断", "结果", "计不计入"],
    truth: { $0 ? "骗局" : "真事" },
    belief: {
      switch $0 {
      case ..<0.1: "肯定靠得住"
      case ..<0.3: "多半靠得住"
      case ..<0.5: "偏靠得住"
      case 0.5: "还看不出"
      case ..<0.7: "偏靠不住"
      case ..<0.9: "多半靠不住"
      default: "肯定靠不住"
      }
    },
    notJudged: "没走到判断那一步",
    verdict: { "\($0 ? "判断对了" : "判断反了")，\($1) 分" },
    lost: { "丢了 \($0)" },
    nothingLost: "什么也没丢",
    gained: { "办成了，值 \($0)" },
    missed: { "错过了值 \($0) 的好事" },
    leftOpen: "没玩完",
    separator: "；",
    counts: "计入",
    practice: {
      switch $0 {
      case .draft: "练习：故事还在写"
      case .localCase: "练习：本地故事"
      case .contrast: "练习：同一个故事的另一种真相"
      case .namedTelling: "练习：事先指定了真假"
      case .seenWithin60Days: "练习：60 天里玩过这个故事"
      case .leftBeforeJudgement: "不计入：没走到要下判断的地方"
      case .whatIf: "练习：换个选法"
      case .unknown: "练习"
      }
    },

    moneyWasPretend: "钱都是假的。这套话骗过许多细心的人。",
    closing: "这份报告说的是怎样回答这些故事，不是一个人会不会受骗。"
  )
}
