import Scenarios

/// The sentences of a class's report.
struct ClassWording: Sendable {
  let title: @Sendable (_ code: String) -> String
  let held: @Sendable (_ time: String) -> String
  let goesOn: String
  let stop: String
  let colon: String
  let lesson: @Sendable (_ title: String) -> String
  let came: @Sendable (_ heads: Int, _ phones: Int, _ shared: Int) -> String
  let sentOut: @Sendable (_ people: Int) -> String
  let namesInside: String
  let acts: String
  let summary: @Sendable (_ decisions: Int, _ votes: Int) -> String
  let truth: @Sendable (Telling) -> String
  let untold: String
  let notAsked: String
  let decision: @Sendable (_ number: Int) -> String
  /// The vote, how many voted, how many trusted and how many doubted.
  let columns: [String]
  let tooFew: String
  let change: @Sendable (_ before: Int, _ after: Int) -> String
  let went: @Sendable (_ letter: String, _ by: String) -> String
  let alone: String
  let stillGoingOn: String
  let nobodyJudged: String
  /// What they met, how many, how many of them were right, how many lost something.
  let ownColumns: [String]
  let curve: String
  let point: @Sendable (_ decision: Int, _ trusting: Int, _ votes: Int) -> String
  let clues: @Sendable (Telling) -> String
  /// The words, at which decision, of how many, how many went against them.
  let clueColumns: @Sendable (Telling) -> [String]
  let exit: String
  let exitColumns: @Sendable (_ answers: Int) -> [String]
  let people: String
  let peopleColumns: [String]
  let peopleNote: String
  let closing: @Sendable (Naming) -> String

  /// Whom a report knows.
  enum Naming {
    case counts, ids, names
  }

  static func of(_ language: Language) -> ClassWording { language == .zh ? chinese : english }

  static let chinese = ClassWording(
    title: { "课堂报告：\($0)" },
    held: { "开始于 \($0)" },
    goesOn: "，还没上完。",
    stop: "。",
    colon: "：",
    lesson: { "这堂课是“\($0)”。" },
    came: { heads, phones, shared in
      "用手机或终端进来的有 \(heads.grouped) 人，\(phones.grouped) 台"
        + (shared > 0 ? "，其中 \(shared.grouped) 台几个人合用，没有每个人的成绩。" : "。")
    },
    sentOut: { "请出去 \($0) 人，他们的票和做过的故事哪里都不算。" },
    namesInside: "这一份有名字：只给用得着的人看，用完就删。",
    acts: "今天要做的一件事",
    summary: { decisions, votes in "投过 \(decisions) 个决定，共 \(votes.grouped) 票。" },
    truth: { $0 == .scam ? "骗局" : "真事" },
    untold: "还没揭晓",
    notAsked: "这个故事没有投票。",
    decision: { "第 \($0) 个决定" },
    columns: ["第几次", "票数", "靠得住", "靠不住"],
    tooFew: "–",
    change: { before, after in "觉得靠不住的，第一次 \(before)%，最后一次 \(after)%。" },
    went: { letter, by in
      switch by {
      case "story": "故事里的人选了 \(letter)。"
      case "vote": "照大家的意见选了 \(letter)。"
      default: "主持人选了 \(letter)。"
      }
    },
    alone: "各自完成",
    stillGoingOn: "大家还在做。",
    nobodyJudged: "没有人做到要判断的地方。",
    ownColumns: ["遇到的", "人数", "认得对", "有损失"],
    curve: "一路上有多少人信（投过两次的，算最后一次）",
    point: { decision, trusting, votes in
      "第 \(decision) 个决定：\(votes.grouped) 票里有 \(trusting.grouped) 票信"
    },
    clues: {
      $0 == .scam
        ? "听见了骗局的迹象，头一次投票时还是信的" : "听见了真事的迹象，头一次投票时还是不信的"
    },
    clueColumns: { ["迹象", "第几个决定", "票数", $0 == .scam ? "还是信" : "还是不信"] },
    exit: "下课前的一问",
    exitColumns: { ["回答", "\($0.grouped) 人"] },
    people: "每个人",
    peopleColumns: ["谁", "做完的故事", "认出的骗局", "认出的真事", "有损失的故事"],
    peopleNote: "“1/2”是两个里认对一个，只算头一回遇到的。这么几个故事说不准一个人怎么样，不要拿来排名。",
    closing: { naming in
      let few = "“–”表示没有问，或者不到五票：人太少，看得出是谁投的。"
      return switch naming {
      case .counts: few + "这里只有票数，没有名字。"
      case .ids: few + "一起听的故事只有票数；每个人用随机编号，没有名字。"
      case .names: few + "一起听的故事只有票数。"
      }
    }
  )

  static let english = ClassWording(
    title: { "Class report: \($0)" },
    held: { "Begun at \($0)" },
    goesOn: ", not over yet.",
    stop: ".",
    colon: ": ",
    lesson: { "Lesson: \($0)." },
    came: { heads, phones, shared in
      "\(heads.grouped) came in, by \(phones.grouped) phone\(phones == 1 ? "" : "s") or terminals"
        + (shared > 0
          ? "; \(shared.grouped) of these \(shared == 1 ? "was" : "were") shared and \(shared == 1 ? "has" : "have") no measures of one person."
          : ".")
    },
    sentOut: { "\($0) sent out; their votes and stories are counted nowhere." },
    namesInside:
      "There are names here: show it to those who need it, and delete it when you are done.",
    acts: "One thing to do today",
    summary: { decisions, votes in
      "\(decisions) decision\(decisions == 1 ? "" : "s") voted on, "
        + "\(votes.grouped) vote\(votes == 1 ? "" : "s") in all."
    },
    truth: { $0 == .scam ? "scam" : "genuine" },
    untold: "not told yet",
    notAsked: "Nothing was voted on in this story.",
    decision: { "Decision \($0)" },
    columns: ["round", "votes", "trusted", "doubted"],
    tooFew: "–",
    change: { before, after in
      "Doubted by \(before)% at the first vote, by \(after)% at the last."
    },
    went: { letter, by in
      switch by {
      case "story": "The person in the story chose \(letter)."
      case "vote": "The class chose \(letter)."
      default: "The host chose \(letter)."
      }
    },
    alone: "each alone",
    stillGoingOn: "Still going on.",
    nobodyJudged: "Nobody came to where one has to judge.",
    ownColumns: ["met", "people", "told right", "lost something"],
    curve: "How many believed it along the way (as last voted)",
    point: { decision, trusting, votes in
      "Decision \(decision): trusted by \(trusting.grouped) of \(votes.grouped)"
    },
    clues: {
      $0 == .scam
        ? "Heard this sign of a scam, and still trusted in the first vote after it"
        : "Heard this sign that it was genuine, and still doubted in the first vote after it"
    },
    clueColumns: {
      ["sign", "decision", "votes", $0 == .scam ? "still trusted" : "still doubted"]
    },
    exit: "The question at the end",
    exitColumns: { ["answer", "\($0.grouped) answered"] },
    people: "Each person",
    peopleColumns: [
      "who", "stories finished", "scams recognised", "genuine recognised", "stories with a loss",
    ],
    peopleNote:
      "“1/2” is one told right of two, of those met for the first time. So few stories say little about one person: do not rank "
      + "anybody by them.",
    closing: { naming in
      let few = "“–” was not asked, or had fewer than five votes, which would say who voted how. "
      return switch naming {
      case .counts: few + "There are counts here and no names."
      case .ids: few + "What was told together is counts; each person has a random id and no name."
      case .names:
        few + "What was told together is counts."
      }
    }
  )
}
