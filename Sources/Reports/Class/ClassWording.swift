import Scenarios

/// The sentences of a class's report.
struct ClassWording: Sendable {
  let title: @Sendable (_ code: String) -> String
  let held: @Sendable (_ time: String) -> String
  let goesOn: String
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
  let closing: String

  static func of(_ language: Language) -> ClassWording { language == .zh ? chinese : english }

  static let chinese = ClassWording(
    title: { "课堂报告：\($0)" },
    held: { "开始于 \($0)" },
    goesOn: "，还没上完",
    summary: { decisions, votes in "投过 \(decisions) 个决定，共 \(votes) 票。" },
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
    closing: "“–”表示没有问，或者不到五票：人太少，看得出是谁投的。这里只有票数，没有名字。"
  )

  static let english = ClassWording(
    title: { "Class report: \($0)" },
    held: { "Begun at \($0)" },
    goesOn: ", not over yet",
    summary: { decisions, votes in
      "\(decisions) decision\(decisions == 1 ? "" : "s") voted on, "
        + "\(votes) vote\(votes == 1 ? "" : "s") in all."
    },
    truth: { $0 == .scam ? "scam" : "genuine" },
    untold: "not told yet",
    notAsked: "Nothing was voted on in this story.",
    decision: { "Decision \($0)" },
    columns: ["vote", "votes", "trusted", "doubted"],
    tooFew: "–",
    change: { before, after in
      "Doubted by \(before) % at the first vote, by \(after) % at the last."
    },
    went: { letter, by in
      switch by {
      case "story": "The person in the story chose \(letter)."
      case "vote": "The class chose \(letter)."
      default: "The host chose \(letter)."
      }
    },
    closing:
      "“–” was not asked, or had fewer than five votes, which would say who voted how. There are "
      + "counts here and no names."
  )
}
